import Grading
import LinearAlgebra

extension Exercises {
  public static let slopeGradient = Exercise<
    @Sendable (Matrix, Matrix, Matrix) throws -> (
      preActivations: Matrix, slopes: Matrix
    )
  >(
    "3.5", solution: slopeGradient(preActivations:slopes:gradient:),
    mistakes: [
      Mistake("averages over the examples", averaged),
      Mistake("lets positive pre-activations teach the slope", positiveToo),
      Mistake("stops the gradient on the negative side", stopped),
      Mistake("adds up each example's units", perExample),
      Mistake("counts the negative pre-activations", counted),
    ]
  ) { slopeGradient, examiner in
    let cases: [(z: Matrix, slopes: Matrix, gradient: Matrix)] = [
      ([[2]], [[0.25]], [[1]]), ([[-2]], [[0.25]], [[3]]),
      ([[-1], [-2], [4]], [[0.5]], [[1], [0.5], [-1]]),
      (
        [[1, -1], [-3, 2]], [[0.25, -0.5]], [[0.5, 2], [1, -1]]
      ),
      ([[-0.5, 2, -4]], [[0, 1, 0.1]], [[1, 1, -2]]),
    ]
    for (z, slopes, gradient) in cases {
      examiner.given(
        "preActivations = \(z.text), slopes = \(slopes.text), gradient = "
          + gradient.text)
      // The loss is linear in each slope and, between kinks, in each
      // pre-activation: differences are exact up to rounding.
      func loss(_ z: Matrix, _ slopes: Matrix) -> Double {
        var total = 0.0
        for row in 0..<z.rows {
          for column in 0..<z.columns {
            let x = z[row, column]
            total += gradient[row, column] * (x > 0 ? x : slopes[0, column] * x)
          }
        }
        return total
      }
      func differences(
        _ matrix: Matrix, _ loss: (Matrix) -> Double
      ) -> Matrix {
        let step = 1.0 / 16
        var result = matrix
        for row in 0..<matrix.rows {
          for column in 0..<matrix.columns {
            var (up, down) = (matrix, matrix)
            up[row, column] += step
            down[row, column] -= step
            result[row, column] = (loss(up) - loss(down)) / (2 * step)
          }
        }
        return result
      }
      let found = try slopeGradient(z, slopes, gradient)
      try examiner.expect(
        found.preActivations, equals: differences(z) { loss($0, slopes) },
        within: .relative(1e-12), named: "preActivations",
        because: "What is the slope of the function on either side?")
      try examiner.expect(
        found.slopes, equals: differences(slopes) { loss(z, $0) },
        within: .relative(1e-12), named: "slopes",
        because: "One slope serves all examples. Which of them notice if it "
          + "changes, and by how much?")
    }
  }
}

private typealias Result = (preActivations: Matrix, slopes: Matrix)

private func inputs(_ z: Matrix, _ slopes: Matrix, _ dy: Matrix) -> Matrix {
  dy * z.combined(with: slopes) { $0 > 0 ? 1 : $1 }
}

private func negative(_ z: Matrix) -> Matrix { z.map { min($0, 0) } }

private func averaged(z: Matrix, slopes: Matrix, gradient dy: Matrix) -> Result
{
  (inputs(z, slopes, dy), (dy * negative(z)).columnMeans)
}

private func positiveToo(
  z: Matrix, slopes: Matrix, gradient dy: Matrix
) -> Result {
  (inputs(z, slopes, dy), (dy * z).columnSums)
}

private func stopped(z: Matrix, slopes: Matrix, gradient dy: Matrix) -> Result {
  (dy * z.map { $0 > 0 ? 1 : 0 }, (dy * negative(z)).columnSums)
}

private func perExample(
  z: Matrix, slopes: Matrix, gradient dy: Matrix
) -> Result {
  (inputs(z, slopes, dy), (dy * negative(z)).rowSums.transposed())
}

private func counted(z: Matrix, slopes: Matrix, gradient dy: Matrix) -> Result {
  (inputs(z, slopes, dy), (dy * z.map { $0 < 0 ? 1 : 0 }).columnSums)
}
