extension Matrix {
  // snippet.parts
  /// Returns the rows in `range`.
  ///
  /// Stops if the matrix does not have them all.
  public func rows(_ range: Range<Int>) -> Matrix {
    require(
      range.lowerBound >= 0 && range.upperBound <= rows,
      "A \(shape) matrix has no rows \(range.lowerBound)..<\(range.upperBound)")
    let start = range.lowerBound * columns
    let end = range.upperBound * columns
    return Matrix(
      rows: range.count, columns: columns,
      elements: Array(elements[start..<end]))
  }

  /// Returns the columns in `range`.
  ///
  /// Stops if the matrix does not have them all.
  public func columns(_ range: Range<Int>) -> Matrix {
    require(
      range.lowerBound >= 0 && range.upperBound <= columns,
      "A \(shape) matrix has no columns "
        + "\(range.lowerBound)..<\(range.upperBound)")
    var part: [Double] = []
    part.reserveCapacity(rows * range.count)
    for i in 0..<rows {
      let start = i * columns
      part += elements[start + range.lowerBound..<start + range.upperBound]
    }
    return Matrix(rows: rows, columns: range.count, elements: part)
  }

  /// Returns the rows of this matrix and below them those of `other`.
  ///
  /// Stops unless both have the same number of columns.
  public func above(_ other: Matrix) -> Matrix {
    require(
      columns == other.columns, "Cannot put \(shape) above \(other.shape)")
    return Matrix(
      rows: rows + other.rows, columns: columns,
      elements: elements + other.elements)
  }
  // snippet.end

  // snippet.transpose
  /// Returns the transpose.
  public func transposed() -> Matrix {
    guard rows > 1 && columns > 1 else {
      return Matrix(rows: columns, columns: rows, elements: elements)
    }
    var result = Matrix(repeating: 0, rows: columns, columns: rows)
    let (rows, columns) = (rows, columns)
    storage.withUnsafeBufferPointer { source in
      result.storage.withUnsafeMutableBufferPointer { target in
        // In tiles of 8×8, so that both sides stay in the cache.
        for top in stride(from: 0, to: rows, by: 8) {
          for left in stride(from: 0, to: columns, by: 8) {
            for j in left..<min(left + 8, columns) {
              for i in top..<min(top + 8, rows) {
                target[j &* rows &+ i] = source[i &* columns &+ j]
              }
            }
          }
        }
      }
    }
    return result
  }
  // snippet.end
}
