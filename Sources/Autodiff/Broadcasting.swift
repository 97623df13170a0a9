import LinearAlgebra

extension Matrix {
  // snippet.slopes
  /// Returns `self * factor`, element by element, except that zero times
  /// anything is zero, also times infinity or NaN.
  ///
  /// A unit that passes nothing back (upstream zero) must not turn into NaN
  /// because a value beside it has exploded. `factor` may be a row, a column
  /// or a single number.
  consuming func scaled(by factor: Matrix) -> Matrix {
    update(with: factor) { $0 == 0 ? 0 : $0 * $1 }
    return self
  }
  // snippet.end

  // snippet.sums
  /// Returns the sum over the axes along which a matrix with the shape of
  /// `operand` was broadcast.
  ///
  /// Copying a number forwards means adding up its gradients backwards.
  consuming func summed(like operand: Matrix) -> Matrix {
    if operand.rows == 1 && rows != 1 { self = columnSums }
    if operand.columns == 1 && columns != 1 { self = rowSums }
    return self
  }
  // snippet.end

  // snippet.copies
  /// Returns copies of this row, column or number, in the shape of `other`.
  consuming func broadcast(like other: Matrix) -> Matrix {
    if rows == other.rows && columns == other.columns { return self }
    return Matrix(zerosLike: other) + self
  }
  // snippet.end
}
