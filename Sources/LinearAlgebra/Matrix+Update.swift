extension Matrix {
  /// Replaces each element by the result of applying `transform` to it.
  @inlinable
  public mutating func update(_ transform: (Double) -> Double) {
    storage.withUnsafeMutableBufferPointer { x in
      for i in 0..<x.count { x[i] = transform(x[i]) }
    }
  }

  /// Replaces each element by the result of applying `combine` to it and to
  /// the element of `other` at the same position.
  ///
  /// A row, a column or a single element is repeated over this matrix. Shapes
  /// that do not fit stop the program.
  @inlinable
  public mutating func update(
    with other: Matrix, by combine: (Double, Double) -> Double
  ) {
    if rows == other.rows && columns == other.columns {
      storage.withUnsafeMutableBufferPointer { a in
        other.storage.withUnsafeBufferPointer { b in
          for i in 0..<a.count { a[i] = combine(a[i], b[i]) }
        }
      }
      return
    }
    guard other.fits(over: self) else { stopUnfit(other) }
    self = combined(withRepeated: other, by: combine)
  }
}
