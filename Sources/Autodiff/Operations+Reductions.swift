import LinearAlgebra

// Adding up forwards means copying the gradient backwards.

// snippet.sums
/// Returns the sum of the elements, 1×1: `dx = dy`, everywhere.
public func sum(_ x: Variable) -> Variable {
  let value = x.value
  return x.tape.record([[value.sum]], from: x) { dy in
    dy.broadcast(like: value)
  }
}

/// Returns the mean of the elements, 1×1: `dx = dy / n`, everywhere.
public func mean(_ x: Variable) -> Variable {
  let value = x.value
  return x.tape.record([[value.mean]], from: x) { dy in
    (dy / Double(value.elements.count)).broadcast(like: value)
  }
}
// snippet.end

// snippet.lines
/// Returns the sum of each row, a column: `dx = dy`, along the row.
public func rowSums(_ x: Variable) -> Variable {
  let value = x.value
  return x.tape.record(value.rowSums, from: x) { dy in
    dy.broadcast(like: value)
  }
}

/// Returns the sum of each column, a row: `dx = dy`, along the column.
public func columnSums(_ x: Variable) -> Variable {
  let value = x.value
  return x.tape.record(value.columnSums, from: x) { dy in
    dy.broadcast(like: value)
  }
}

/// Returns the mean of each row, a column: `dx = dy / columns`.
public func rowMeans(_ x: Variable) -> Variable {
  let value = x.value
  return x.tape.record(value.rowMeans, from: x) { dy in
    (dy / Double(value.columns)).broadcast(like: value)
  }
}

/// Returns the mean of each column, a row: `dx = dy / rows`.
public func columnMeans(_ x: Variable) -> Variable {
  let value = x.value
  return x.tape.record(value.columnMeans, from: x) { dy in
    (dy / Double(value.rows)).broadcast(like: value)
  }
}
// snippet.end
