import Grading
import LinearAlgebra

extension Exercises {
  public static let unitVariance = Exercise<
    @Sendable ([Matrix], Matrix) throws -> [Matrix]
  >(
    "4.4", solution: unitVariance(weights:inputs:),
    mistakes: [
      Mistake("divides by the variance", byVariance),
      Mistake("measures all layers before it rescales any", allAtOnce),
      Mistake("measures the activations", onActivations),
      Mistake("takes the mean square for the variance", byMeanSquare),
      Mistake("hands the pre-activations on", withoutTanh),
    ]
  ) { unitVariance, examiner in
    let cases: [(weights: [Matrix], inputs: Matrix)] = [
      ([[[1]]], [[1], [-1]]),
      ([[[4]]], [[1], [-1]]),
      ([[[0.5, -2], [1, 3]]], [[1, 2], [3, 5]]),
      (
        [[[0.5, -2], [1, 3]], [[1, 0.5], [-0.25, 2]]],
        [[1, 2], [3, 5], [-1, 0.5]]
      ),
      (
        [[[8, -3, 1]], [[0.1, 0], [0.2, -0.3], [0, 0.1]], [[2], [5]]],
        [[1], [0.5], [-0.25], [2]]
      ),
    ]
    for (weights, inputs) in cases {
      examiner.given(
        "weights = "
          + weights.map(\.text).joined(separator: ", then ")
          + ", inputs = \(inputs.text)")
      let result = try unitVariance(weights, inputs)
      try examiner.expect(
        result.count, equals: weights.count, named: "the number of matrices")
      var signal = inputs
      for (layer, (scaled, weight)) in zip(result, weights).enumerated() {
        try examiner.expect(
          scaled.shape, equals: weight.shape,
          named: "the shape of layer \(layer + 1)")
        let ratio = scaled.norm / weight.norm
        try examiner.expect(
          scaled, equals: ratio * weight, within: .relative(1e-12),
          named: "the weights of layer \(layer + 1)",
          because: "All weights of a layer get the same positive factor.")
        let z = matmul(signal, scaled)
        let mean = z.sum / Double(z.count)
        let variance = z.map { ($0 - mean) * ($0 - mean) }.sum / Double(z.count)
        try examiner.expect(
          variance, equals: 1, within: .relative(1e-9),
          named: "the variance of the pre-activations of layer \(layer + 1)",
          because: layer == 0
            ? "" : "What reaches this layer once those below are rescaled?")
        signal = tanh(z)
      }
    }
  }
}

/// Rescales layer by layer by what `factor` makes of the pre-activations.
private func rescaled(
  _ weights: [Matrix], _ inputs: Matrix, by factor: (Matrix) -> Double
) -> [Matrix] {
  var signal = inputs
  return weights.map { weight in
    let scaled = factor(matmul(signal, weight)) * weight
    signal = tanh(matmul(signal, scaled))
    return scaled
  }
}

private func variance(_ z: Matrix) -> Double {
  (z - z.mean).squaredNorm / Double(z.count)
}

private func byVariance(weights: [Matrix], inputs: Matrix) -> [Matrix] {
  rescaled(weights, inputs) { 1 / variance($0) }
}

private func allAtOnce(weights: [Matrix], inputs: Matrix) -> [Matrix] {
  var signal = inputs
  return weights.map { weight in
    let z = matmul(signal, weight)
    signal = tanh(z)
    return weight / variance(z).squareRoot()
  }
}

private func onActivations(weights: [Matrix], inputs: Matrix) -> [Matrix] {
  rescaled(weights, inputs) { 1 / variance(tanh($0)).squareRoot() }
}

private func byMeanSquare(weights: [Matrix], inputs: Matrix) -> [Matrix] {
  rescaled(weights, inputs) {
    (Double($0.count) / $0.squaredNorm).squareRoot()
  }
}

private func withoutTanh(weights: [Matrix], inputs: Matrix) -> [Matrix] {
  var signal = inputs
  return weights.map { weight in
    let z = matmul(signal, weight)
    let scaled = weight / variance(z).squareRoot()
    signal = matmul(signal, scaled)
    return scaled
  }
}
