import LinearAlgebra

/// Returns the sum of the squares of the elements, 1×1: `dx = 2x dy`.
public func squaredNorm(_ x: Variable) -> Variable {
  let value = x.value
  return x.tape.record([[value.squaredNorm]], from: x) { dy in
    (2 * dy).broadcast(like: value).scaled(by: value)
  }
}

/// Returns the Frobenius norm `‖x‖`, the root of the sum of the squares, 1×1.
///
/// `dx = (x / ‖x‖) dy`: a step along the direction of `x` counts in full, any
/// other not at all. At `x = 0`, where every direction is uphill, `dx` is 0.
public func norm(_ x: Variable) -> Variable {
  let value = x.value
  let norm = value.norm
  return x.tape.record([[norm]], from: x) { dy in
    guard norm > 0 else { return Matrix(zerosLike: value) }
    return dy.broadcast(like: value).scaled(by: value / norm)
  }
}
