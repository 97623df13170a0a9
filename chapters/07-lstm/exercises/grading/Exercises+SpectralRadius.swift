import Grading
import LinearAlgebra

extension Exercises {
  public static let spectralRadius = Exercise<
    @Sendable (Matrix) throws -> Double
  >(
    "7.2", solution: spectralRadius(of:),
    mistakes: [
      Mistake("takes the largest element of the diagonal", diagonal),
      Mistake("takes the norm", norm),
      Mistake("takes the largest eigenvalue with its sign", signed),
      Mistake("takes the real part of complex eigenvalues", realPart),
      Mistake("takes the root of the determinant", determinant),
    ]
  ) { spectralRadius, examiner in
    // Each matrix is made from its eigenvalues.
    let cases: [(u: Matrix, radius: Double, because: String)] = [
      ([[0.5, 0], [0, 0.25]], 0.5, ""),
      (
        [[0.5, 10], [0, 0.5]], 0.5,
        "In the long run, how fast do the powers of this matrix shrink?"
      ),
      ([[1, 2], [2, 1]], 3, "Its eigenvectors are (1, 1) and (1, -1)."),
      ([[-3, 0], [0, 2]], 3, "A sign does not change a length."),
      ([[-1, -2], [-2, -1]], 3, "A sign does not change a length."),
      (
        [[0, -1.5], [1.5, 0]], 1.5,
        "This is a rotation by a right angle, times 1.5. What does its square "
          + "do to lengths, and what its fourth power?"
      ),
      (
        [[0.6, -0.8], [0.8, 0.6]], 1,
        "This is a rotation. What does it do to lengths?"
      ),
      ([[1, -4], [1, 1]], 5.0.squareRoot(), "The eigenvalues are 1 ± 2i."),
      ([[0, 1], [0, 0]], 0, "Its square is zero."),
    ]
    for (u, radius, because) in cases {
      examiner.given("u = \(u.text)")
      try examiner.expect(
        spectralRadius(u), equals: radius, within: .absolute(1e-12),
        because: because)
    }
  }
}

private func diagonal(of u: Matrix) -> Double {
  max(abs(u[0, 0]), abs(u[1, 1]))
}

private func norm(of u: Matrix) -> Double {
  let square = matmul(transposed: u, u)
  let half = (square[0, 0] + square[1, 1]) / 2
  let determinant = square[0, 0] * square[1, 1] - square[0, 1] * square[1, 0]
  return (half + max(0, half * half - determinant).squareRoot()).squareRoot()
}

private func parts(of u: Matrix) -> (half: Double, discriminant: Double) {
  let half = (u[0, 0] + u[1, 1]) / 2
  let determinant = u[0, 0] * u[1, 1] - u[0, 1] * u[1, 0]
  return (half, half * half - determinant)
}

private func signed(of u: Matrix) -> Double {
  let (half, discriminant) = parts(of: u)
  if discriminant < 0 { return (half * half - discriminant).squareRoot() }
  return half + discriminant.squareRoot()
}

private func realPart(of u: Matrix) -> Double {
  let (half, discriminant) = parts(of: u)
  return abs(half) + max(0, discriminant).squareRoot()
}

private func determinant(of u: Matrix) -> Double {
  abs(u[0, 0] * u[1, 1] - u[0, 1] * u[1, 0]).squareRoot()
}
