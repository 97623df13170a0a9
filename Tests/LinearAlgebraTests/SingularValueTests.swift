import LinearAlgebra
import Testing

@Suite struct SingularValueTests {
  // The example of the documentation: AᵀA has the trace 50 and the determinant
  // 225, so the squares are 45 and 5.
  @Test func smallMatrix() {
    let values = ([[3, 0], [4, 5]] as Matrix).singularValues
    #expect(abs(values[0] - 45.0.squareRoot()) < 1e-14)
    #expect(abs(values[1] - 5.0.squareRoot()) < 1e-14)
  }

  @Test func diagonalMatrixInDescendingOrder() {
    let diagonal: Matrix = [[0, 0, -2], [5, 0, 0], [0, 0.5, 0]]
    #expect(diagonal.singularValues == [5, 2, 0.5])
  }

  // U D Vᵀ with orthogonal U and V has the singular values of D. The error is
  // some units in the last place of the largest.
  @Test(arguments: [(7, 7), (20, 9), (9, 20), (40, 33), (1, 6), (6, 1)])
  func constructedMatrix(rows: Int, columns: Int) {
    var generator = SplitMix64(seed: 1)
    let count = min(rows, columns)
    let expected = (0..<count).map { pow(0.5, Double($0)) }
    let left = Matrix.orthogonal(rows: rows, columns: count, using: &generator)
    let right = Matrix.orthogonal(
      rows: count, columns: columns, using: &generator)
    let scaled = left * Matrix(rows: 1, columns: count, elements: expected)
    let values = matmul(scaled, right).singularValues
    #expect(values.count == count)
    for (a, b) in zip(values, expected) { #expect(abs(a - b) < 1e-14) }
  }

  @Test func squaresAddUpToThoseOfTheElements() {
    var generator = SplitMix64(seed: 2)
    let matrix = Matrix.normal(rows: 64, columns: 48, using: &generator)
    let sum = matrix.singularValues.reduce(0) { $0 + $1 * $1 }
    #expect(abs(sum / matrix.squaredNorm - 1) < 1e-13)
    for (a, b) in zip(
      matrix.singularValues, matrix.transposed().singularValues)
    {
      #expect(abs(a - b) < 1e-13)
    }
  }

  @Test func orthogonalMatrixHasOnes() {
    var generator = SplitMix64(seed: 3)
    let matrix = Matrix.orthogonal(rows: 50, columns: 50, using: &generator)
    for value in matrix.singularValues { #expect(abs(value - 1) < 1e-14) }
  }

  @Test func rankOneHasOneValue() {
    let column: Matrix = [[1], [2], [3], [4]]
    let row: Matrix = [[3, 0, -4]]
    let values = matmul(column, row).singularValues
    #expect(abs(values[0] - 30.0.squareRoot() * 5) < 1e-13)
    #expect(values[1] < 1e-14 && values[2] < 1e-14)
  }

  // Squares of these numbers overflow and underflow.
  @Test(arguments: [1e-300, 1e300])
  func extremeScales(scale: Double) {
    let values = (scale * ([[3, 0], [4, 5]] as Matrix)).singularValues
    #expect(abs(values[0] / (scale * 45.0.squareRoot()) - 1) < 1e-14)
    #expect(abs(values[1] / (scale * 5.0.squareRoot()) - 1) < 1e-14)
  }

  @Test func degenerateMatrices() {
    #expect(Matrix(repeating: 0, rows: 3, columns: 2).singularValues == [0, 0])
    #expect(Matrix(repeating: 0, rows: 0, columns: 4).singularValues == [])
    let undefined: Matrix = [[1, .nan], [0, 1]]
    #expect(undefined.singularValues.filter(\.isNaN).count == 2)
    let infinite: Matrix = [[.infinity, 0], [0, 1]]
    #expect(infinite.singularValues.filter(\.isNaN).count == 2)
  }
}
