import Autodiff
import LinearAlgebra
import ResidualModel

/// A gradient, taken apart by the number of branches that it came through.
struct Paths {
  /// The number of inputs.
  static let batch = 128

  /// The share of the mean square that came through 0, 1, … L branches.
  let measured: [Double]

  /// The same, as theory predicts it.
  let predicted: [Double]

  /// The mean squares of the parts where the gradient enters and after each
  /// block that it passes, relative to what entered.
  let stages: [[Double]]

  /// Of what comes to each block, part by part, what goes on through the branch.
  let through: [[Double]]

  // snippet.measured
  /// Sends a gradient back through `stack`, and keeps its parts apart.
  ///
  /// The skip connection leaves the number of branches as it is, the branch
  /// adds one.
  init(through stack: BlockStack, seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var state = Matrix.normal(
      rows: Self.batch, columns: stack.width, using: &generator)
    // Each block on a tape of its own, to be asked again and again.
    var steps: [(input: Variable, output: Variable)] = []
    for block in stack.blocks(using: &generator) {
      let input = Tape().variable(state)
      steps.append((input, stack.scale * block.branch(input)))
      state = stack.skip * state + steps[steps.count - 1].output.value
    }

    var parts = [
      Matrix.normal(rows: Self.batch, columns: stack.width, using: &generator)
    ]
    var (squares, turnedSquares) = ([parts.map(\.squaredNorm)], [[Double]]())
    for (input, output) in steps.reversed() {
      let turned = parts.map { part in
        output.tape.gradients(of: output, upstream: part)[input]
      }
      parts = parts.map { stack.skip * $0 } + [0 * turned[0]]
      for (count, part) in turned.enumerated() { parts[count + 1] += part }
      squares.append(parts.map(\.squaredNorm))
      turnedSquares.append(turned.map(\.squaredNorm))
    }
    let entered = squares[0][0]
    stages = squares.map { $0.map { $0 / entered } }
    through = turnedSquares.map { $0.map { $0 / entered } }
    measured = Self.shares(parts.map(\.squaredNorm))
    predicted = Self.predicted(through: stack)
  }
  // snippet.end

  // snippet.predicted
  /// Returns the predicted share of each part: the coefficients of the product
  /// of all a² + b t, by powers of t, relative to their sum.
  static func predicted(through stack: BlockStack) -> [Double] {
    let weights = stack.branchFactors.reduce([1]) { weights, factor in
      let through = [0] + weights.map { factor * $0 }
      let around = weights.map { stack.skip * stack.skip * $0 } + [0]
      return zip(through, around).map { $0 + $1 }
    }
    return shares(weights)
  }
  // snippet.end

  /// The mean number of branches on the way.
  static func meanLength(_ shares: [Double]) -> Double {
    shares.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
  }

  private static func shares(_ weights: [Double]) -> [Double] {
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }
}
