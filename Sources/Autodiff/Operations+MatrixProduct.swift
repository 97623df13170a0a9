import LinearAlgebra

// snippet.product
/// Returns the matrix product of `a` and `b`.
///
/// If `y = a b` then `da = dy bᵀ` and `db = aᵀ dy`. Shapes: *n*×*k* times
/// *k*×*m* gives *n*×*m*; each derivative costs as much as the product.
public func matmul(_ a: Variable, _ b: Variable) -> Variable {
  let (x, y) = (a.value, b.value)
  return a.tape.record(
    matmul(x, y),
    from: a, { dy in matmul(dy, transposed: y) },
    from: b, { dy in matmul(transposed: x, dy) })
}
// snippet.end

// snippet.transposed
/// Returns the matrix product of the transpose of `a` with `b`.
///
/// If `y = aᵀ b` then `da = b dyᵀ` and `db = a dy`.
public func matmul(transposed a: Variable, _ b: Variable) -> Variable {
  let (x, y) = (a.value, b.value)
  return a.tape.record(
    matmul(transposed: x, y),
    from: a, { dy in matmul(y, transposed: dy) },
    from: b, { dy in matmul(x, dy) })
}

/// Returns the matrix product of `a` with the transpose of `b`.
///
/// If `y = a bᵀ` then `da = dy b` and `db = dyᵀ a`.
public func matmul(_ a: Variable, transposed b: Variable) -> Variable {
  let (x, y) = (a.value, b.value)
  return a.tape.record(
    matmul(x, transposed: y),
    from: a, { dy in matmul(dy, y) },
    from: b, { dy in matmul(transposed: dy, x) })
}
// snippet.end
