// Kernels outside of this module work on the memory of matrices: no more than
// they need, and nobody else.

extension Matrix {
  /// Creates a matrix whose elements `fill` writes, all of them.
  @inlinable package init(
    rows: Int, columns: Int,
    filledBy fill: (UnsafeMutablePointer<Double>) -> Void
  ) {
    let count = rows * columns
    self.init(
      rows: rows, columns: columns,
      elements: Array(unsafeUninitializedCapacity: count) { buffer, used in
        if let start = buffer.baseAddress, count > 0 { fill(start) }
        used = count
      })
  }

  /// Creates a matrix whose elements are yet to be written, all of them.
  @inlinable package init(uninitializedRows rows: Int, columns: Int) {
    self.init(rows: rows, columns: columns) { _ in }
  }

  /// Calls `body` with the elements, unless there are none.
  @inlinable package func withElements(
    _ body: (UnsafePointer<Double>) -> Void
  ) {
    storage.withUnsafeBufferPointer { x in
      if let start = x.baseAddress, x.count > 0 { body(start) }
    }
  }

  /// Calls `body` with the elements, to be changed in place, unless there are
  /// none.
  @inlinable package mutating func withMutableElements(
    _ body: (UnsafeMutablePointer<Double>) -> Void
  ) {
    storage.withUnsafeMutableBufferPointer { x in
      if let start = x.baseAddress, x.count > 0 { body(start) }
    }
  }
}

/// Calls `body` with the elements of two matrices, unless one has none.
@inlinable package func withElements(
  _ a: Matrix, _ b: Matrix,
  _ body: (UnsafePointer<Double>, UnsafePointer<Double>) -> Void
) {
  a.withElements { a in b.withElements { b in body(a, b) } }
}

/// Calls `body` with the elements of two matrices, to be changed in place,
/// unless one has none.
@inlinable package func withMutableElements(
  _ a: inout Matrix, _ b: inout Matrix,
  _ body: (UnsafeMutablePointer<Double>, UnsafeMutablePointer<Double>) -> Void
) {
  a.withMutableElements { a in b.withMutableElements { b in body(a, b) } }
}
