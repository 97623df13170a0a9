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
    let (dy, last) = (dy, 2 * factors.count)
    let isNeeded = (0...last).map { shares.isNeeded($0) }
    var parts: [(Int, Matrix)] = []
    sideBySide(
      nanoseconds: productNanoseconds(dy.rows, dy.columns, factors[0].0.columns)
    ) {
      for (i, (_, weight)) in factors.enumerated() where isNeeded[2 * i] {
        parts.append((2 * i, matmul(dy, transposed: weight)))
      }
      if isNeeded[last] { parts.append((last, dy.columnSums)) }
    } _: {
      for (i, (x, _)) in factors.enumerated() where isNeeded[2 * i + 1] {
        shares.addProduct(transposed: x, dy, to: 2 * i + 1)
      }
    }
    for (operand, part) in parts { shares.add(part, to: operand) }
  }
}
// snippet.end
