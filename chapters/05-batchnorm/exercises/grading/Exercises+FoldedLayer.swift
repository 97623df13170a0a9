import Grading
import LinearAlgebra

extension Exercises {
  public static let foldedLayer = Exercise<
    @Sendable (Matrix, Matrix, Matrix, Matrix, Matrix, Double) throws -> (
      weights: Matrix, biases: Matrix
    )
  >(
    "5.3", solution: foldedLayer(weights:scale:shift:mean:variance:epsilon:),
    mistakes: [
      Mistake("forgets what the mean becomes", wholeMean),
      Mistake("forgets ε", withoutEpsilon),
      Mistake("divides by the variance", byVariance),
      Mistake("leaves γ out of the biases", withoutScale),
      Mistake("adds the mean", addedMean),
    ]
  ) { folded, examiner in
    let cases: [(w: Matrix, layer: [Matrix], epsilon: Double, h: Matrix)] = [
      ([[2]], [[[1]], [[0]], [[0]], [[4]]], 0, [[3]]),
      ([[2]], [[[3]], [[1]], [[5]], [[4]]], 0, [[3], [-1]]),
      ([[1, -1]], [[[2, 1]], [[0, 1]], [[1, -1]], [[9, 0]]], 0.25, [[1]]),
      (
        [[1, 0.5, -2], [0, 3, 1]],
        [[[1, -2, 0.5]], [[0, 1, 2]], [[0.5, -1, 3]], [[4, 0.01, 1]]], 0.01,
        [[1, 2], [-0.5, 0.25]]
      ),
    ]
    for (weights, layer, epsilon, h) in cases {
      let (scale, shift, mean, variance) = (
        layer[0], layer[1], layer[2], layer[3]
      )
      examiner.given(
        "weights = \(weights.text), scale = \(scale.text), shift = "
          + "\(shift.text), mean = \(mean.text), variance = \(variance.text), "
          + "epsilon = \(epsilon)")
      let linear = try folded(weights, scale, shift, mean, variance, epsilon)
      try examiner.expect(
        linear.weights.shape, equals: weights.shape, named: "shape of weights")
      try examiner.expect(
        linear.biases.shape, equals: shift.shape, named: "shape of biases")
      try examiner.expect(
        matmul(h, linear.weights) + linear.biases,
        equals: inTwoSteps(h, weights, layer, epsilon),
        within: .absolute(1e-13), named: "output for the input \(h.text)",
        because: "Write the output of both layers as a factor times hW, plus "
          + "what does not depend on h.")
    }
  }
}

/// The output of the two layers, number by number.
///
/// The numbers are below 100, of which products and sums round away less than
/// 1e-13.
private func inTwoSteps(
  _ h: Matrix, _ weights: Matrix, _ layer: [Matrix], _ epsilon: Double
) -> Matrix {
  var output = Matrix(repeating: 0, rows: h.rows, columns: weights.columns)
  for row in 0..<h.rows {
    for unit in 0..<weights.columns {
      var x = 0.0
      for i in 0..<h.columns { x += h[row, i] * weights[i, unit] }
      let deviation = (layer[3][0, unit] + epsilon).squareRoot()
      let normalized = (x - layer[2][0, unit]) / deviation
      output[row, unit] = layer[0][0, unit] * normalized + layer[1][0, unit]
    }
  }
  return output
}

private typealias Folded = (weights: Matrix, biases: Matrix)

private func wholeMean(
  weights: Matrix, scale: Matrix, shift: Matrix, mean: Matrix,
  variance: Matrix, epsilon: Double
) -> Folded {
  let factor = scale / (variance + epsilon).map { $0.squareRoot() }
  return (weights * factor, shift - mean)
}

private func withoutEpsilon(
  weights: Matrix, scale: Matrix, shift: Matrix, mean: Matrix,
  variance: Matrix, epsilon: Double
) -> Folded {
  let factor = scale / variance.map { $0.squareRoot() }
  return (weights * factor, shift - mean * factor)
}

private func byVariance(
  weights: Matrix, scale: Matrix, shift: Matrix, mean: Matrix,
  variance: Matrix, epsilon: Double
) -> Folded {
  let factor = scale / (variance + epsilon)
  return (weights * factor, shift - mean * factor)
}

private func withoutScale(
  weights: Matrix, scale: Matrix, shift: Matrix, mean: Matrix,
  variance: Matrix, epsilon: Double
) -> Folded {
  let deviation = (variance + epsilon).map { $0.squareRoot() }
  return (weights * scale / deviation, shift - mean / deviation)
}

private func addedMean(
  weights: Matrix, scale: Matrix, shift: Matrix, mean: Matrix,
  variance: Matrix, epsilon: Double
) -> Folded {
  let factor = scale / (variance + epsilon).map { $0.squareRoot() }
  return (weights * factor, shift + mean * factor)
}
