import LinearAlgebra
import Testing

/// Each broken contract stops the program, and the message names the values.
@Suite struct BrokenContractTests {
  /// Checks that the standard error output of a stopped program says `what`.
  private func expect(
    _ what: String, in result: ExitTest.Result,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains(what), sourceLocation: sourceLocation)
  }

  @Test func productOfMismatchedShapes() async throws {
    let plain = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = matmul([[1, 2]], [[3, 4]]) }
    expect("Cannot multiply 1×2 by 1×2", in: plain)
    let left = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = matmul(transposed: [[1, 2]], [[1], [2]]) }
    expect("Cannot multiply 1×2, transposed, by 2×1", in: left)
    let right = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = matmul([[1, 2]], transposed: [[1], [2]]) }
    expect("Cannot multiply 1×2 by 2×1, transposed", in: right)
  }

  @Test func sumOfMismatchedShapes() async throws {
    let sum = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = ([[1, 2, 3]] as Matrix) + [[1, 2]] }
    expect("Cannot combine 1×3 with 1×2", in: sum)
  }

  /// A row and a column make an outer product in other libraries; here one
  /// operand must have the shape of the result, or a slip goes unnoticed.
  @Test func sumOfARowAndAColumn() async throws {
    let sum = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = ([[1, 2, 3]] as Matrix) + [[1], [2]] }
    expect("Cannot combine 1×3 with 2×1", in: sum)
  }

  @Test func updateOfARowWithAMatrix() async throws {
    let update = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var row: Matrix = [[1, 2]]
      row += [[1, 2], [3, 4]]
    }
    expect("Cannot combine 1×2 with 2×2", in: update)
  }

  @Test func elementOutOfBounds() async throws {
    // (0, 2) would otherwise be the first element of the next row.
    let read = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = ([[1, 2], [3, 4]] as Matrix)[0, 2] }
    expect("A 2×2 matrix has no element at (0, 2)", in: read)
  }

  @Test func rowsOutOfBounds() async throws {
    let rows = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = ([[1, 2], [3, 4]] as Matrix).rows(1..<3) }
    expect("A 2×2 matrix has no rows 1..<3", in: rows)
    let columns = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = ([[1, 2], [3, 4]] as Matrix).columns(-1..<1) }
    expect("A 2×2 matrix has no columns -1..<1", in: columns)
  }

  @Test func elementsThatDoNotFill() async throws {
    let short = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Matrix(rows: 2, columns: 2, elements: [1, 2, 3]) }
    expect("3 elements do not fill a 2×2 matrix", in: short)
    let ragged = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = [[1, 2], [3]] as Matrix }
    expect("A row of 1 elements follows one of 2", in: ragged)
    let negative = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Matrix(repeating: 0, rows: -1, columns: -1) }
    expect("No matrix is -1×-1", in: negative)
  }

  @Test func nothingToReduce() async throws {
    let maximum = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Matrix(repeating: 0, rows: 0, columns: 2).maximum }
    expect("A 0×2 matrix has no maximum", in: maximum)
    let mean = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = Matrix(repeating: 0, rows: 0, columns: 2).columnMeans }
    expect("The columns of a 0×2 matrix have no mean", in: mean)
  }

  @Test func dotProductOfMismatchedShapes() async throws {
    let product = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = dot([[1, 2]], [[1], [2]]) }
    expect("No dot product of 1×2 with 2×1", in: product)
  }

  @Test func impossibleDistributions() async throws {
    let empty = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var generator = SplitMix64(seed: 1)
      _ = generator.uniform(in: 1..<1)
    }
    expect("No uniform numbers in 1.0..<1.0", in: empty)
    let negative = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      var generator = SplitMix64(seed: 1)
      _ = Matrix.normal(
        rows: 1, columns: 1, standardDeviation: -1, using: &generator)
    }
    expect("A standard deviation cannot be -1.0", in: negative)
  }
}
