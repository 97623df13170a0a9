// Loops that read and write several matrices in one pass. What is written is
// new, or held by nobody else, so that nothing is copied first.

extension Matrix {
  // snippet.values
  /// Returns the values of `function` at the elements, and its slopes there.
  @inlinable @inline(__always)
  package func valuesAndSlopes(
    of function: (Double) -> (value: Double, slope: Double)
  ) -> (values: Matrix, slopes: Matrix) {
    var slopes = Matrix(uninitializedRows: rows, columns: columns)
    var values = Matrix(uninitializedRows: rows, columns: columns)
    let count = count
    withElements { x in
      values.withMutableElements { y in
        slopes.withMutableElements { s in
          for i in 0..<count { (y[i], s[i]) = function(x[i]) }
        }
      }
    }
    return (values, slopes)
  }
  // snippet.end

  // snippet.states
  /// Returns the results of applying `rule` to the elements of two matrices and
  /// of a `state`, which it changes.
  ///
  /// All three have the same shape.
  @inlinable @inline(__always)
  package func combined(
    with other: Matrix, updating state: inout Matrix,
    by rule: (Double, Double, inout Double) -> Double
  ) -> Matrix {
    requireSameShape(other, state)
    var result = Matrix(uninitializedRows: rows, columns: columns)
    state.withMutableElements { s in
      combine(with: other, into: &result) { i, x, y in rule(x, y, &s[i]) }
    }
    return result
  }

  /// Returns the results of applying `rule` to the elements of two matrices and
  /// of two states, which it changes.
  ///
  /// All four have the same shape.
  @inlinable @inline(__always)
  package func combined(
    with other: Matrix, updating first: inout Matrix,
    _ second: inout Matrix,
    by rule: (Double, Double, inout Double, inout Double) -> Double
  ) -> Matrix {
    requireSameShape(other, first)
    requireSameShape(other, second)
    var result = Matrix(uninitializedRows: rows, columns: columns)
    LinearAlgebra.withMutableElements(&first, &second) { s, t in
      combine(with: other, into: &result) { i, x, y in
        rule(x, y, &s[i], &t[i])
      }
    }
    return result
  }

  /// Writes the results of applying `rule` to the places and the elements of
  /// two matrices of the same shape.
  @inlinable @inline(__always)
  func combine(
    with other: Matrix, into result: inout Matrix,
    by rule: (Int, Double, Double) -> Double
  ) {
    let count = count
    withElements { x in
      other.withElements { y in
        result.withMutableElements { z in
          for i in 0..<count { z[i] = rule(i, x[i], y[i]) }
        }
      }
    }
  }
  // snippet.end

  @usableFromInline func requireSameShape(_ other: Matrix, _ state: Matrix) {
    for matrix in [other, state] {
      require(
        matrix.rows == rows && matrix.columns == columns,
        "Cannot combine \(shape) with \(matrix.shape)")
    }
  }
}
