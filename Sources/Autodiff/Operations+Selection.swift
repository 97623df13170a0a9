import LinearAlgebra

// Of a choice, only what was chosen has a gradient.

// snippet.choosing
/// Returns the greater of `a` and `b`, element by element.
///
/// The gradient goes to the greater operand, and to `a` where they are equal.
/// NaN is chosen before any number. Either may be broadcast.
public func maximum(_ a: Variable, _ b: Variable) -> Variable {
  choosing(a, b) { $0 >= $1 || $0.isNaN }
}

/// Returns the smaller of `a` and `b`, element by element.
///
/// The gradient goes to the smaller operand, and to `a` where they are equal.
/// NaN is chosen before any number. Either may be broadcast.
public func minimum(_ a: Variable, _ b: Variable) -> Variable {
  choosing(a, b) { $0 <= $1 || $0.isNaN }
}

private func choosing(
  _ a: Variable, _ b: Variable, _ prefersFirst: (Double, Double) -> Bool
) -> Variable {
  let (x, y) = (a.value, b.value)
  let chosen = x.combined(with: y) { prefersFirst($0, $1) ? $0 : $1 }
  let isFirst = x.combined(with: y) { prefersFirst($0, $1) ? 1 : 0 }
  return a.tape.record(
    chosen,
    from: a, { dy in dy.scaled(by: isFirst).summed(like: x) },
    from: b, { dy in dy.scaled(by: 1 - isFirst).summed(like: y) })
}
// snippet.end

// snippet.constants
/// Returns each element, or the nearer end of `range` if it lies outside.
///
/// `dx = dy` inside of the range, ends included, else 0.
public func clamp(_ x: Variable, to range: ClosedRange<Double>) -> Variable {
  x.applying(
    ScalarFunction(
      { min(max($0, range.lowerBound), range.upperBound) },
      derivative: { range.contains($0) ? 1 : 0 }))
}

/// Returns the value of `x` as a constant: nothing flows back through it.
public func stopGradient(_ x: Variable) -> Variable {
  x.tape.variable(x.value)
}
// snippet.end
