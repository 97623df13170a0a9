/// Returns the matrix product `a b`.
///
/// The number of columns of `a` must equal the number of rows of `b`, or the
/// program stops.
///
/// - Complexity: O(*n* · *k* · *m*) for *n*×*k* times *k*×*m*.
public func matmul(_ a: Matrix, _ b: Matrix) -> Matrix {
  require(a.columns == b.rows, "Cannot multiply \(a.shape) by \(b.shape)")
  return packedProduct(a, b)
}

/// Returns the matrix product `aᵀ b`, without a copy of the transpose.
///
/// The number of rows of `a` must equal the number of rows of `b`, or the
/// program stops.
public func matmul(transposed a: Matrix, _ b: Matrix) -> Matrix {
  require(
    a.rows == b.rows, "Cannot multiply \(a.shape), transposed, by \(b.shape)")
  return packedProduct(a, transposeA: true, b)
}

/// Returns the matrix product `a bᵀ`, without a copy of the transpose.
///
/// The number of columns of `a` must equal the number of columns of `b`, or
/// the program stops.
public func matmul(_ a: Matrix, transposed b: Matrix) -> Matrix {
  require(
    a.columns == b.columns,
    "Cannot multiply \(a.shape) by \(b.shape), transposed")
  return packedProduct(a, b, transposeB: true)
}

extension Matrix {
  /// Adds the matrix product `a b` to this matrix, in place.
  ///
  /// Shapes that do not fit stop the program.
  public mutating func addProduct(_ a: Matrix, _ b: Matrix) {
    require(
      a.columns == b.rows && rows == a.rows && columns == b.columns,
      "Cannot add \(a.shape) times \(b.shape) to \(shape)")
    addPackedProduct(a, b)
  }

  /// Adds the matrix product `aᵀ b` to this matrix, in place.
  ///
  /// Shapes that do not fit stop the program.
  public mutating func addProduct(transposed a: Matrix, _ b: Matrix) {
    require(
      a.rows == b.rows && rows == a.columns && columns == b.columns,
      "Cannot add \(a.shape), transposed, times \(b.shape) to \(shape)")
    addPackedProduct(a, transposeA: true, b)
  }
}
