extension Matrix {
  // snippet.sums
  /// The sum of the elements: zero if there are none.
  ///
  /// As in every reduction, the order of the additions depends on the shape
  /// alone, not on the machine.
  public var sum: Double {
    storage.withUnsafeBufferPointer { x in
      total(x.count) { x[$0] }
    }
  }

  /// The mean of the elements.
  ///
  /// Stops if there are none.
  public var mean: Double {
    require(count > 0, "A \(shape) matrix has no mean")
    return sum / Double(count)
  }

  /// The sum of the squares of the elements.
  public var squaredNorm: Double {
    storage.withUnsafeBufferPointer { x in
      total(x.count) { x[$0] * x[$0] }
    }
  }
  // snippet.end

  // snippet.norm
  /// The Frobenius norm: the root of the sum of the squares of the elements.
  ///
  /// It is right as long as it is representable, even where squares are not.
  public var norm: Double {
    let square = squaredNorm
    // Below the first bound, squares may have lost digits to underflow.
    if square > 0x1p-900 && square < .infinity { return square.squareRoot() }
    let largest = storage.reduce(0) { max($0, $1.magnitude) }
    guard largest > 0, largest < .infinity, !square.isNaN else {
      return square.squareRoot()
    }
    let scale = largest.binade
    return scale * map { $0 / scale }.squaredNorm.squareRoot()
  }
  // snippet.end

  // snippet.extremes
  /// The largest element; NaN if any element is NaN.
  ///
  /// Stops if there are none.
  public var maximum: Double {
    require(count > 0, "A \(shape) matrix has no maximum")
    return storage.reduce(-.infinity) { $1 > $0 || $1.isNaN ? $1 : $0 }
  }

  /// The smallest element; NaN if any element is NaN.
  ///
  /// Stops if there are none.
  public var minimum: Double {
    require(count > 0, "A \(shape) matrix has no minimum")
    return storage.reduce(.infinity) { $1 < $0 || $1.isNaN ? $1 : $0 }
  }
  // snippet.end
}

// snippet.sides
extension Matrix {
  /// The sums of the columns, as a row.
  public var columnSums: Matrix {
    var sums = Matrix(repeating: 0, rows: 1, columns: columns)
    for i in 0..<rows {
      for j in 0..<columns { sums.storage[j] += storage[i * columns + j] }
    }
    return sums
  }

  /// The sums of the rows, as a column.
  public var rowSums: Matrix {
    storage.withUnsafeBufferPointer { x in
      Matrix(rows: rows, columns: 1) { i in
        total(columns) { x[i &* columns &+ $0] }
      }
    }
  }

  /// The means of the columns, as a row.
  ///
  /// Stops if the matrix has no rows.
  public var columnMeans: Matrix {
    require(rows > 0, "The columns of a \(shape) matrix have no mean")
    return columnSums / Double(rows)
  }

  /// The means of the rows, as a column.
  ///
  /// Stops if the matrix has no columns.
  public var rowMeans: Matrix {
    require(columns > 0, "The rows of a \(shape) matrix have no mean")
    return rowSums / Double(columns)
  }

  /// The largest element of each row, as a column; NaN if it holds a NaN.
  ///
  /// Stops if the matrix has no columns.
  public var rowMaxima: Matrix {
    require(columns > 0, "The rows of a \(shape) matrix have no maximum")
    return Matrix(rows: rows, columns: 1) { i in
      var largest = -Double.infinity
      for j in 0..<columns {
        let x = storage[i &* columns &+ j]
        if x > largest || x.isNaN { largest = x }
      }
      return largest
    }
  }
}
// snippet.end

// snippet.dot
/// Returns the sum of the products of the elements at the same position.
///
/// Stops unless the shapes are the same.
public func dot(_ a: Matrix, _ b: Matrix) -> Double {
  require(
    a.rows == b.rows && a.columns == b.columns,
    "No dot product of \(a.shape) with \(b.shape)")
  return a.storage.withUnsafeBufferPointer { x in
    b.storage.withUnsafeBufferPointer { y in
      total(x.count) { x[$0] * y[$0] }
    }
  }
}
// snippet.end

// snippet.total
/// Returns the sum of `count` terms, in an order that is the same everywhere.
///
/// Eight running sums take the terms in turn, and are added in pairs at the
/// end. Rounding errors then grow like *n*/8 and not like *n*, and a machine
/// with short vectors rounds as one with long ones.
@inline(__always)
private func total(_ count: Int, _ term: (Int) -> Double) -> Double {
  var sums = SIMD8<Double>.zero
  var i = 0
  while i &+ 8 <= count {
    sums += SIMD8(
      term(i), term(i &+ 1), term(i &+ 2), term(i &+ 3),
      term(i &+ 4), term(i &+ 5), term(i &+ 6), term(i &+ 7))
    i &+= 8
  }
  var lane = 0
  while i < count {
    sums[lane] += term(i)
    i &+= 1
    lane &+= 1
  }
  let fours = sums.lowHalf + sums.highHalf
  let twos = fours.lowHalf + fours.highHalf
  return twos.x + twos.y
}
// snippet.end
