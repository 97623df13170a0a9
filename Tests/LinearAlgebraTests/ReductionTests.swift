import LinearAlgebra
import Testing

@Suite struct ReductionTests {
  let x: Matrix = [[1, 2, 3], [4, 5, 6]]

  @Test func sumsAndMeans() {
    #expect(x.sum == 21)
    #expect(x.mean == 3.5)
    #expect(x.squaredNorm == 91)
    #expect(x.columnSums == [[5, 7, 9]])
    #expect(x.columnMeans == [[2.5, 3.5, 4.5]])
    #expect(x.rowSums == [[6], [15]])
    #expect(x.rowMeans == [[2], [5]])
    #expect(dot(x, 2 * x) == 182)
  }

  @Test func maximaAndMinima() {
    #expect(x.maximum == 6)
    #expect((-x).maximum == -1)
    #expect(x.minimum == 1)
    #expect(x.rowMaxima == [[3], [6]])
  }

  @Test func everyElementCountsOnce() {
    for count in 0...70 {
      let x = Matrix(
        rows: 1, columns: count, elements: (0..<count).map(Double.init))
      #expect(x.sum == Double(count * (count - 1) / 2))
      #expect(x.transposed().columnSums[0, 0] == x.sum)
    }
  }

  // snippet.order
  /// The order is part of the contract: eight running sums, added in pairs.
  @Test func theOrderOfASumIsFixed() {
    var generator = SplitMix64(seed: 5)
    for count in [1, 7, 8, 9, 64, 1_001] {
      let x = Matrix.normal(rows: 1, columns: count, using: &generator)
      var lanes = [Double](repeating: 0, count: 8)
      for i in 0..<count { lanes[i % 8] += x[0, i] }
      let fours = (0..<4).map { lanes[$0] + lanes[$0 + 4] }
      let sum = (fours[0] + fours[2]) + (fours[1] + fours[3])
      #expect(x.sum == sum)
      #expect(x.rowSums[0, 0] == sum)
      #expect(dot(x, Matrix(repeating: 1, rows: 1, columns: count)) == sum)
    }
  }
  // snippet.end

  @Test func nothingSumsToZero() {
    let nothing = Matrix(repeating: 1, rows: 0, columns: 3)
    #expect(nothing.sum == 0)
    #expect(nothing.norm == 0)
    #expect(nothing.columnSums == [[0, 0, 0]])
    #expect(nothing.rowSums.shape == "0×1")
    #expect(nothing.rowMaxima.shape == "0×1")
    #expect(nothing.transposed().rowSums == [[0], [0], [0]])
  }

  /// 3, 4, 5 at scales whose squares are not representable.
  @Test(
    "The norm is right wherever it is representable",
    arguments: [
      1, 0x1p-200, 0x1p-500, 0x1p-1000, 0x1p-1070, 0x1p500, 0x1p511,
      0x1p1000, 0x1p1020,
    ])
  func norm(scale: Double) {
    #expect((scale * [[3, 4]] as Matrix).norm == 5 * scale)
    #expect((scale * [[3], [-4]] as Matrix).norm == 5 * scale)
  }

  /// Powers of two change no digit, so neither may the norm, though the squares
  /// are subnormal at 2⁻⁵²⁰ and smaller or larger than any number at others.
  @Test(
    "The norm keeps all its digits",
    arguments: [-900, -530, -520, -480, 400, 505, 1_000])
  func normOfFullNumbers(exponent: Int) {
    let x: Matrix = [[0.3, -0.7, 0.9, 0.123456789]]
    let scale = Double(sign: .plus, exponent: exponent, significand: 1)
    #expect((scale * x).norm == scale * x.norm)
  }

  @Test func infinitiesAndNaNShowInEveryReduction() {
    let infinite: Matrix = [[1, -.infinity, 2]]
    #expect(infinite.norm == .infinity)
    #expect(infinite.sum == -.infinity)
    #expect(infinite.maximum == 2)
    #expect(infinite.minimum == -.infinity)
    #expect((-infinite).rowMaxima == [[.infinity]])
    for i in 0..<20 {
      var x = Matrix(repeating: 1, rows: 1, columns: 20)
      x[0, i] = .nan
      #expect(x.sum.isNaN)
      #expect(x.norm.isNaN)
      #expect(x.maximum.isNaN)
      #expect(x.minimum.isNaN)
      #expect(x.rowMaxima[0, 0].isNaN)
      #expect(x.columnSums[0, i].isNaN)
    }
  }

  @Test func tenThousandRows() {
    let x = Matrix(
      rows: 10_000, columns: 3,
      elements: (0..<30_000).map { Double($0 % 3) })
    #expect(x.columnSums == [[0, 10_000, 20_000]])
    #expect(x.columnMeans == [[0, 1, 2]])
    #expect(x.rowSums == Matrix(repeating: 3, rows: 10_000, columns: 1))
    #expect((x - x.columnMeans).norm == 0)
    #expect(matmul(transposed: x, x)[1, 2] == 20_000)
  }
}
