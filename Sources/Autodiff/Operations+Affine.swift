import LinearAlgebra

// What a layer's weights do, in one record: a product, or the sum of two, and a
// row of biases. The gradients of weights add up in place.

// snippet.affine
/// Returns `x W + b`: `dx = dy Wᵀ`, `dW = xᵀ dy`, and `db` sums over the rows.
public func affine(
  _ x: Variable, _ weight: Variable, bias: Variable
) -> Variable {
  affine([(x, weight)], bias)
}

/// Returns `x W + h U + b`: what a recurrent layer makes of an input `x` and a
/// state `h`.
public func affine(
  _ x: Variable, _ weight: Variable, _ state: Variable,
  _ recurrentWeight: Variable, bias: Variable
) -> Variable {
  affine([(x, weight), (state, recurrentWeight)], bias)
}

private func affine(
  _ terms: [(Variable, Variable)], _ bias: Variable
) -> Variable {
  let factors = terms.map { ($0.value, $1.value) }
  let row = bias.value
  var y = matmul(factors[0].0, factors[0].1)
  for (x, weight) in factors.dropFirst() { y.addProduct(x, weight) }
  require(
    row.rows == 1 && row.columns == y.columns,
    "Biases of \(row.shape) for \(y.shape)")
  y += row
  return bias.tape.record(
    y, from: terms.flatMap { [$0, $1] } + [bias]
  ) { dy, shares in
    let last = 2 * factors.count
    for (i, (x, weight)) in factors.enumerated() {
      shares.addProduct(transposed: x, dy, to: 2 * i + 1)
      if shares.isNeeded(2 * i) {
        shares.add(matmul(dy, transposed: weight), to: 2 * i)
      }
    }
    if shares.isNeeded(last) { shares.add(dy.columnSums, to: last) }
  }
}
// snippet.end
