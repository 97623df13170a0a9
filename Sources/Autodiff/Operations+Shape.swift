import LinearAlgebra

// These move numbers without changing them; backwards, they move them back.

extension Variable {
  // snippet.moves
  /// Returns the transpose: `dx = dyᵀ`.
  public func transposed() -> Variable {
    tape.record(value.transposed(), from: self) { dy in dy.transposed() }
  }

  /// Returns the same elements, row by row, in another shape.
  public func reshaped(rows: Int, columns: Int) -> Variable {
    let (oldRows, oldColumns) = (self.rows, self.columns)
    require(
      rows * columns == oldRows * oldColumns,
      "Cannot reshape \(shape) to \(rows)×\(columns)")
    return tape.record(
      Matrix(rows: rows, columns: columns, elements: value.elements),
      from: self
    ) { dy in
      Matrix(rows: oldRows, columns: oldColumns, elements: dy.elements)
    }
  }
  // snippet.end

  // snippet.parts
  /// Returns the rows in `range`: `dx` is `dy` there, else 0.
  public func rows(_ range: Range<Int>) -> Variable {
    let x = value
    return tape.record(x.rows(range), from: self) { dy in
      var dx = Matrix(zerosLike: x)
      for i in 0..<dy.rows {
        for j in 0..<dy.columns { dx[range.lowerBound + i, j] = dy[i, j] }
      }
      return dx
    }
  }

  /// Returns the columns in `range`: `dx` is `dy` there, else 0.
  public func columns(_ range: Range<Int>) -> Variable {
    let x = value
    return tape.record(x.columns(range), from: self) { dy in
      var dx = Matrix(zerosLike: x)
      for i in 0..<dy.rows {
        for j in 0..<dy.columns { dx[i, range.lowerBound + j] = dy[i, j] }
      }
      return dx
    }
  }
  // snippet.end
}

// snippet.gather
/// Returns the rows of `x` with these indices, in this order.
///
/// A row may be taken many times; its gradients are added up.
public func gather(_ x: Variable, rows indices: [Int]) -> Variable {
  let value = x.value
  for index in indices {
    require(
      0..<value.rows ~= index, "\(value.shape) has no row \(index)")
  }
  var result = Matrix(
    repeating: 0, rows: indices.count, columns: value.columns)
  for (i, index) in indices.enumerated() {
    for j in 0..<value.columns { result[i, j] = value[index, j] }
  }
  return x.tape.record(result, from: x) { dy in
    var dx = Matrix(zerosLike: value)
    for (i, index) in indices.enumerated() {
      for j in 0..<dx.columns { dx[index, j] += dy[i, j] }
    }
    return dx
  }
}
// snippet.end

// snippet.rows
/// Returns the rows of the first of `parts`, then those of the second, and so
/// on.
public func concatenation(rows parts: [Variable]) -> Variable {
  let values = parts.map { $0.value }
  guard let first = parts.first, let columns = values.first?.columns else {
    fatalError("Nothing to concatenate")
  }
  for value in values {
    require(
      value.columns == columns,
      "Cannot put rows of \(value.shape) below \(columns) columns")
  }
  let result = Matrix(
    rows: values.reduce(0) { $0 + $1.rows }, columns: columns,
    elements: values.flatMap { $0.elements })
  return first.tape.record(result, from: parts) { dy, shares in
    var start = 0
    for (operand, value) in values.enumerated() {
      shares.add(dy.rows(start..<start + value.rows), to: operand)
      start += value.rows
    }
  }
}
// snippet.end

// snippet.columns
/// Returns the columns of the first of `parts`, then those of the second, and
/// so on.
public func concatenation(columns parts: [Variable]) -> Variable {
  let values = parts.map { $0.value }
  guard let first = parts.first, let rows = values.first?.rows else {
    fatalError("Nothing to concatenate")
  }
  var result = Matrix(
    repeating: 0, rows: rows, columns: values.reduce(0) { $0 + $1.columns })
  var start = 0
  for value in values {
    require(
      value.rows == rows,
      "Cannot put columns of \(value.shape) beside \(rows) rows")
    for i in 0..<rows {
      for j in 0..<value.columns { result[i, start + j] = value[i, j] }
    }
    start += value.columns
  }
  return first.tape.record(result, from: parts) { dy, shares in
    var start = 0
    for (operand, value) in values.enumerated() {
      shares.add(dy.columns(start..<start + value.columns), to: operand)
      start += value.columns
    }
  }
}
// snippet.end
