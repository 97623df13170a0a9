import Grading
import LinearAlgebra

extension Exercises {
  public static let scalingGradient = Exercise<
    @Sendable (Matrix, Matrix) throws -> Matrix
  >(
    "5.1", solution: scalingGradient(of:upstream:),
    mistakes: [
      Mistake("takes the mean out, as BatchNorm does", batchNorm),
      Mistake("only divides", divided),
      Mistake("divides by the mean square", dividedBySquare),
      Mistake("adds up over the batch instead of averaging", summed),
      Mistake("takes all columns as one", oneColumn),
    ]
  ) { gradient, examiner in
    let cases: [(x: Matrix, upstream: Matrix)] = [
      ([[1], [1]], [[1], [-1]]),
      ([[1], [1]], [[1], [1]]),
      ([[3], [-4]], [[1], [0]]),
      ([[2]], [[5]]),
      ([[1, 10], [2, -30], [6, 20]], [[0.5, 1], [-1, 2], [0.25, -3]]),
    ]
    for (x, upstream) in cases {
      examiner.given("x = \(x.text), upstream = \(upstream.text)")
      try examiner.expect(
        gradient(x, upstream), equals: byJacobian(x, upstream),
        within: .absolute(1e-8),
        because: "Which small changes of a column of x leave x divided by its "
          + "root mean square as it is?")
    }
  }
}

/// The gradient by the Jacobian, element by element: the quotient rule gives
/// ∂uᵢ/∂xⱼ = (1 if i = j)/r - xᵢ xⱼ/(B r³).
private func byJacobian(_ x: Matrix, _ upstream: Matrix) -> Matrix {
  var result = Matrix(zerosLike: x)
  let size = Double(x.rows)
  for column in 0..<x.columns {
    var square = 0.0
    for i in 0..<x.rows { square += x[i, column] * x[i, column] / size }
    for j in 0..<x.rows {
      for i in 0..<x.rows {
        let both = x[i, column] * x[j, column] / (size * square)
        let slope = ((i == j ? 1 : 0) - both) / square.squareRoot()
        result[j, column] += upstream[i, column] * slope
      }
    }
  }
  return result
}

private func root(_ x: Matrix) -> Matrix {
  (x * x).columnMeans.map { $0.squareRoot() }
}

private func batchNorm(x: Matrix, upstream: Matrix) -> Matrix {
  let normalized = x / root(x)
  return
    (upstream - upstream.columnMeans
    - normalized * (normalized * upstream).columnMeans) / root(x)
}

private func divided(x: Matrix, upstream: Matrix) -> Matrix {
  upstream / root(x)
}

private func dividedBySquare(x: Matrix, upstream: Matrix) -> Matrix {
  let normalized = x / root(x)
  return (upstream - normalized * (normalized * upstream).columnMeans)
    / (x * x).columnMeans
}

private func summed(x: Matrix, upstream: Matrix) -> Matrix {
  let normalized = x / root(x)
  return (upstream - normalized * (normalized * upstream).columnSums) / root(x)
}

private func oneColumn(x: Matrix, upstream: Matrix) -> Matrix {
  let deviation = (x * x).mean.squareRoot()
  let normalized = x / deviation
  return (upstream - normalized * (normalized * upstream).mean) / deviation
}
