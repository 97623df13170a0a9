import Grading
import LinearAlgebra

extension Exercises {
  public static let sigmoidTwin = Exercise<
    @Sendable (Matrix, Matrix) throws -> (weights: Matrix, biases: Matrix)
  >(
    "2.2", solution: sigmoidTwin(weights:biases:),
    mistakes: [
      Mistake("forgets the mean of the inputs", withoutMean),
      Mistake("doubles the weights only once", doubled),
      Mistake("leaves the biases as they are", oldBiases),
      Mistake("adds up the weights of each input", rowSums),
    ]
  ) { sigmoidTwin, examiner in
    let cases: [(weights: Matrix, biases: Matrix, input: Matrix)] = [
      ([[1]], [[0]], [[0]]),
      ([[0.5]], [[0.25]], [[0.5]]),
      (
        [[0.5, -1], [2, 0.25]], [[0.1, -0.3]], [[0.2, -0.6], [-0.9, 0.4]]
      ),
      ([[1, 0.5, -0.75], [-0.25, 2, 0]], [[0, 1, -1]], [[0.9, -0.9]]),
    ]
    for (weights, biases, h) in cases {
      examiner.given(
        "weights = \(weights.text), biases = \(biases.text), the tanh before "
          + "it = \(h.text)")
      let twin = try sigmoidTwin(weights, biases)
      try examiner.expect(
        twin.weights.shape, equals: weights.shape, named: "shape of weights")
      try examiner.expect(
        twin.biases.shape, equals: biases.shape, named: "shape of biases")
      let s = (1 + h) / 2
      let z = matmul(s, twin.weights) + twin.biases
      let expected = (1 + tanh(matmul(h, weights) + biases)) / 2
      try examiner.expect(
        sigmoid(z), equals: expected, within: .absolute(1e-14),
        named: "output of the sigmoid layer, which receives \(s.text)",
        because: "The twin's output must be (1 + tanh) / 2 in every layer, so "
          + "that is also what it receives.")
    }
  }
}

private typealias Layer = (weights: Matrix, biases: Matrix)

private func withoutMean(weights: Matrix, biases: Matrix) -> Layer {
  (4 * weights, 2 * biases)
}

private func doubled(weights: Matrix, biases: Matrix) -> Layer {
  (2 * weights, 2 * biases - weights.columnSums)
}

private func oldBiases(weights: Matrix, biases: Matrix) -> Layer {
  (4 * weights, biases - 2 * weights.columnSums)
}

private func rowSums(weights: Matrix, biases: Matrix) -> Layer {
  let sums = weights.rowSums.transposed()
  return (
    4 * weights,
    sums.shape == biases.shape
      ? 2 * biases - 2 * sums : 2 * biases - 2 * weights.sum
  )
}
