import Autodiff
import Grading
import LinearAlgebra

extension Exercises {
  public static let blockGradient = Exercise<
    @Sendable (Matrix, Matrix, Double, Matrix) throws -> Matrix
  >(
    "6.1", solution: blockGradient(input:weights:scale:upstream:),
    mistakes: [
      Mistake("forgets the skip connection", withoutSkip),
      Mistake("does not transpose the weights", untransposed),
      Mistake("rectifies the gradient instead of the input", rectified),
      Mistake("masks before the weights instead of after", maskedFirst),
      Mistake("masks the skip connection, too", maskedSkip),
      Mistake("scales the skip connection, too", scaledSkip),
    ]
  ) { blockGradient, examiner in
    let cases: [(x: Matrix, w: Matrix, s: Double, dy: Matrix)] = [
      ([[1]], [[2]], 1, [[1]]),
      ([[-1]], [[2]], 1, [[1]]),
      ([[1]], [[2]], 0.5, [[-3]]),
      ([[1, 2]], [[1, 10], [100, 1000]], 1, [[1, 0]]),
      (
        [[1, -2], [-0.5, 3]], [[1, -2], [0.5, 4]], 0.25, [[1, -1], [2, 3]]
      ),
    ]
    for (x, w, s, dy) in cases {
      examiner.given(
        "input = \(x.text), weights = \(w.text), scale = \(s), "
          + "upstream = \(dy.text)")
      // The tape knows the derivatives of the parts.
      let tape = Tape()
      let input = tape.variable(x)
      let output = input + s * matmul(relu(input), tape.variable(w))
      let expected = tape.gradients(of: output, upstream: dy)[input]
      try examiner.expect(
        blockGradient(x, w, s, dy), equals: expected,
        within: .relative(1e-12),
        because: "A small change of x goes two ways up to y. Follow each of "
          + "them back, and add.")
    }
  }
}

private func mask(_ x: Matrix) -> Matrix { x.map { $0 > 0 ? 1 : 0 } }

private func withoutSkip(x: Matrix, w: Matrix, s: Double, dy: Matrix)
  -> Matrix
{
  s * (mask(x) * matmul(dy, w.transposed()))
}

private func untransposed(x: Matrix, w: Matrix, s: Double, dy: Matrix)
  -> Matrix
{
  dy + s * (mask(x) * matmul(dy, w))
}

private func rectified(x: Matrix, w: Matrix, s: Double, dy: Matrix)
  -> Matrix
{
  dy + s * matmul(dy, w.transposed()).map { max($0, 0) }
}

private func maskedFirst(x: Matrix, w: Matrix, s: Double, dy: Matrix)
  -> Matrix
{
  dy + s * matmul(mask(x) * dy, w.transposed())
}

private func maskedSkip(x: Matrix, w: Matrix, s: Double, dy: Matrix)
  -> Matrix
{
  mask(x) * (dy + s * matmul(dy, w.transposed()))
}

private func scaledSkip(x: Matrix, w: Matrix, s: Double, dy: Matrix)
  -> Matrix
{
  s * (dy + mask(x) * matmul(dy, w.transposed()))
}
