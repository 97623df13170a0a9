import LinearAlgebra
import Testing

@Suite struct MatrixProductTests {
  @Test func productsOfSmallMatrices() {
    let x: Matrix = [[1, 2], [3, 4]]
    #expect(matmul(x, x) == [[7, 10], [15, 22]])
    #expect(matmul(transposed: x, x) == [[10, 14], [14, 20]])
    #expect(matmul(x, transposed: x) == [[5, 11], [11, 25]])
    #expect(matmul([[1, 2, 3]], [[4], [5], [6]]) == [[32]])
    #expect(matmul([[1], [2]], [[3, 4, 5]]) == [[3, 4, 5], [6, 8, 10]])
  }

  @Test func productsOfNothing() {
    let (wide, high) = (
      Matrix(repeating: 1, rows: 0, columns: 3),
      Matrix(repeating: 1, rows: 3, columns: 0)
    )
    #expect(matmul(wide, high).shape == "0×0")
    #expect(matmul(high, wide) == Matrix(repeating: 0, rows: 3, columns: 3))
    #expect(matmul(transposed: wide, wide) == matmul(high, wide))
    #expect(matmul(high, transposed: high) == matmul(high, wide))
  }

  // snippet.agreement
  /// Every element of either is one chain of fused multiply-adds in the order
  /// of k, so they agree to the last bit and need no bound.
  private func expectAgreement(
    _ rows: Int, _ terms: Int, _ columns: Int, _ generator: inout SplitMix64
  ) {
    let a = Matrix.uniform(
      rows: rows, columns: terms, in: -1..<1, using: &generator)
    let b = Matrix.uniform(
      rows: terms, columns: columns, in: -1..<1, using: &generator)
    let expected = plainProduct(a, b)
    let shape = "\(a.shape) by \(b.shape)"
    #expect(matmul(a, b) == expected, "\(shape)")
    #expect(matmul(transposed: a.transposed(), b) == expected, "\(shape)")
    #expect(matmul(a, transposed: b.transposed()) == expected, "\(shape)")

    // Adding to what is there goes on with its chain: (c a) times (1 b).
    let c = Matrix.uniform(
      rows: rows, columns: columns, in: -1..<1, using: &generator)
    var (sum, other) = (c, c)
    sum.addProduct(a, b)
    other.addProduct(transposed: a.transposed(), b)
    let chain = plainProduct(beside(c, a), below(.identity(columns), b))
    #expect(sum == chain, "\(shape)")
    #expect(other == chain, "\(shape)")
  }

  private func beside(_ a: Matrix, _ b: Matrix) -> Matrix {
    below(a.transposed(), b.transposed()).transposed()
  }

  private func below(_ a: Matrix, _ b: Matrix) -> Matrix {
    Matrix(
      rows: a.rows + b.rows, columns: a.columns,
      elements: a.elements + b.elements)
  }

  /// 4,913 shapes: nothing, one, primes, sides that are short, and the edges of
  /// the tiles of 8×16 and 8×8.
  @Test func theKernelAgreesWithTheDefinition() {
    var generator = SplitMix64(seed: 1)
    let sizes = [0, 1, 2, 3, 4, 5, 7, 8, 9, 13, 15, 16, 17, 24, 31, 33, 64]
    for rows in sizes {
      for terms in sizes {
        for columns in sizes {
          expectAgreement(rows, terms, columns, &generator)
        }
      }
    }
  }
  // snippet.end

  /// Blocks have 256 terms and rows; from 256 columns on, all of a is packed,
  /// and beyond 512 blocks have 128 rows and find their panels packed.
  @Test(
    "The kernel agrees with the definition at the edges of its blocks",
    arguments: [
      (9, 255, 17), (9, 256, 17), (9, 257, 17), (8, 513, 16), (1, 1_000, 1),
      (255, 5, 33), (256, 9, 16), (257, 7, 31), (515, 3, 3), (7, 300, 255),
      (10, 257, 256), (12, 258, 257), (263, 259, 271), (1, 2, 600),
      (600, 2, 1), (128, 128, 128), (20, 513, 3), (9, 257, 8), (7, 600, 40),
      (3, 258, 300), (2, 513, 17), (300, 4, 270), (127, 257, 512),
      (128, 257, 513), (131, 259, 530), (300, 9, 1_030),
    ])
  func blocks(rows: Int, terms: Int, columns: Int) {
    var generator = SplitMix64(seed: 2)
    expectAgreement(rows, terms, columns, &generator)
  }

  /// Half of a product on another thread, for products that are worth it and
  /// some that are not, many times over.
  @Test func twoThreadsMakeTheSameBits() {
    MatrixThreads.count = 2
    defer { MatrixThreads.count = 1 }
    var generator = SplitMix64(seed: 5)
    for (rows, terms, columns) in [
      (64, 64, 64), (128, 128, 128), (67, 300, 33), (1, 5_000, 64),
      (300, 100, 17), (2_000, 10, 16), (200, 200, 257), (8, 4_096, 32),
    ] {
      expectAgreement(rows, terms, columns, &generator)
      let a = Matrix.uniform(
        rows: rows, columns: terms, in: -1..<1, using: &generator)
      let b = Matrix.uniform(
        rows: terms, columns: columns, in: -1..<1, using: &generator)
      let expected = plainProduct(a, b)
      #expect((0..<200).allSatisfy { _ in matmul(a, b) == expected })
    }
  }

  /// Products and sums of small whole numbers are exact: here the definition
  /// itself is checked, with no multiply-add of ours.
  @Test func theDefinitionIsRight() {
    var generator = SplitMix64(seed: 3)
    for (rows, terms, columns) in [(3, 4, 5), (17, 33, 9), (1, 70, 20)] {
      let a = Matrix.uniform(
        rows: rows, columns: terms, in: -99..<99, using: &generator
      ).map { $0.rounded() }
      let b = Matrix.uniform(
        rows: terms, columns: columns, in: -99..<99, using: &generator
      ).map { $0.rounded() }
      let product = plainProduct(a, b)
      for i in 0..<rows {
        for j in 0..<columns {
          let sum = (0..<terms).reduce(0) { $0 + Int(a[i, $1]) * Int(b[$1, j]) }
          #expect(product[i, j] == Double(sum))
          #expect(matmul(a, b)[i, j] == Double(sum))
        }
      }
    }
  }

  /// Products and sums are the same to the last bit on every machine that has
  /// a fused multiply-add, in its processor or in its C library.
  @Test func bitsArePinned() {
    var generator = SplitMix64(seed: 4)
    let a = Matrix.normal(rows: 37, columns: 300, using: &generator)
    let b = Matrix.normal(rows: 300, columns: 29, using: &generator)
    let product = matmul(a, b)
    #expect(product.sum == -2.4797593345567748)
    #expect(product.norm == 598.9057666546083)
    #expect(product[36, 28] == 36.637266057826224)
    #expect(dot(product, product.columnMeans + product) == 368742.3731484555)
  }

  /// Nothing is skipped for being zero, and no neighbour is touched: zero times
  /// infinity is NaN in one row and one column, and nowhere else.
  @Test(
    "Infinities and NaN stay where they belong",
    arguments: [
      (3, 5, 4), (8, 16, 16), (17, 40, 35), (20, 300, 260), (19, 300, 5),
      (6, 9, 30), (3, 9, 20), (21, 3, 20),
    ])
  func extremes(rows: Int, terms: Int, columns: Int) {
    let left = Matrix(repeating: 0, rows: rows, columns: terms)
    let right = Matrix(repeating: 0, rows: terms, columns: columns)
    for value in [Double.infinity, -.infinity, .nan] {
      var (badLeft, badRight) = (left, right)
      badLeft[rows - 1, terms - 1] = value
      badRight[0, columns - 1] = value
      let lastRow = (0..<rows * columns).map { $0 / columns == rows - 1 }
      let lastColumn = (0..<rows * columns).map { $0 % columns == columns - 1 }
      func nans(_ x: Matrix) -> [Bool] { x.elements.map(\.isNaN) }
      #expect(nans(matmul(badLeft, right)) == lastRow)
      #expect(nans(matmul(left, badRight)) == lastColumn)
      #expect(nans(plainProduct(badLeft, right)) == lastRow)
      #expect(nans(plainProduct(left, badRight)) == lastColumn)
      let (top, side) = (badLeft.transposed(), badRight.transposed())
      #expect(nans(matmul(transposed: top, right)) == lastRow)
      #expect(nans(matmul(left, transposed: side)) == lastColumn)
    }
  }
}
