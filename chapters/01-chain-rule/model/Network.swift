import LinearAlgebra

// snippet.counter
/// A matrix product that counts its multiplications.
public struct CountedProduct {
  /// How many there were so far.
  public private(set) var multiplications = 0

  /// Creates a product that has multiplied nothing yet.
  public init() {}

  /// Returns the product of `a` and `b`.
  public mutating func callAsFunction(_ a: Matrix, _ b: Matrix) -> Matrix {
    multiplications += a.rows * a.columns * b.columns
    return matmul(a, b)
  }
}
// snippet.end

/// A network of tanh layers with a softmax on top, differentiated by hand.
public struct Network {
  /// The weights of each layer.
  public var weights: [Matrix]

  /// The biases of each layer, a row each.
  public var biases: [Matrix]

  /// Creates a network with normal weights of variance one over fan-in, and
  /// small biases.
  public init(widths: [Int], using generator: inout SplitMix64) {
    weights = zip(widths, widths.dropFirst()).map { fanIn, fanOut in
      Matrix.normal(
        rows: fanIn, columns: fanOut,
        standardDeviation: 1 / Double(fanIn).squareRoot(), using: &generator)
    }
    biases = widths.dropFirst().map { width in
      Matrix.normal(
        rows: 1, columns: width, standardDeviation: 0.1, using: &generator)
    }
  }

  /// The number of weights and biases.
  public var parameterCount: Int {
    (weights + biases).reduce(0) { $0 + $1.count }
  }

  // snippet.forward
  /// Returns the input of each layer and, last, the logits.
  public func forward(_ input: Matrix, _ product: inout CountedProduct)
    -> [Matrix]
  {
    var states = [input]
    for (l, (weight, bias)) in zip(weights, biases).enumerated() {
      let z = product(states[l], weight) + bias
      states.append(l < weights.count - 1 ? tanh(z) : z)
    }
    return states
  }
  // snippet.end

  // snippet.gradients
  /// Returns the gradients of the mean cross-entropy by the δ-recursion.
  public func gradients(
    input: Matrix, labels: [Int]
  ) -> (weights: [Matrix], biases: [Matrix], cost: Cost) {
    var (forwardProduct, product) = (CountedProduct(), CountedProduct())
    let states = forward(input, &forwardProduct)
    var (weightGradients, biasGradients) = (weights, biases)
    // snippet.end
    // snippet.deltas
    var delta = softmaxError(states[weights.count], labels: labels)
    for l in weights.indices.reversed() {
      weightGradients[l] = product(states[l].transposed(), delta)
      biasGradients[l] = delta.columnSums
      if l > 0 {
        let slope = 1 - states[l] * states[l]
        delta = product(delta, weights[l].transposed()) * slope
      }
    }
    // snippet.end
    // snippet.spent
    return (
      weightGradients, biasGradients,
      Cost(
        forward: forwardProduct.multiplications,
        backward: product.multiplications,
        inputGradient: input.rows * weights[0].count)
    )
  }
  // snippet.end

  // snippet.loss
  /// Returns the mean cross-entropy of the softmax of the logits.
  public func loss(input: Matrix, labels: [Int]) -> Double {
    var product = CountedProduct()
    let logits = forward(input, &product)[weights.count]
    let total = labels.indices.reduce(0.0) { total, row in
      let row = (logits.rows(row..<(row + 1)), labels[row])
      return total + log(exp(row.0 - row.0.maximum).sum) + row.0.maximum
        - row.0[0, row.1]
    }
    return total / Double(labels.count)
  }
  // snippet.end
}

/// The multiplications that a gradient took.
public struct Cost {
  /// Those of the forward pass.
  public let forward: Int

  /// Those of the backward pass.
  public let backward: Int

  /// Those saved because nobody wants the gradient for the input.
  public let inputGradient: Int
}

// snippet.softmax
/// Returns `(p - y) / n`, the gradient of the mean cross-entropy with respect
/// to `n` rows of logits, where `p` is their softmax and `y` is 1 at the label.
public func softmaxError(_ logits: Matrix, labels: [Int]) -> Matrix {
  let powers = exp(logits - logits.rowMaxima)
  var error = powers / powers.rowSums
  for (row, label) in labels.enumerated() { error[row, label] -= 1 }
  return error / Double(labels.count)
}
// snippet.end
