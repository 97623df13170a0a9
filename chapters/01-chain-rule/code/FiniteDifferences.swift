import LinearAlgebra

// snippet.differences
/// Returns the slope of the chord from `x - h` to `x + h`.
func centralDifference<Number: BinaryFloatingPoint>(
  of f: (Number) -> Number, at x: Number, step h: Number
) -> Number {
  let (left, right) = (x - h, x + h)
  return (f(right) - f(left)) / (right - left)
}

/// Returns the slope of the chord from `x` to `x + h`.
func forwardDifference<Number: BinaryFloatingPoint>(
  of f: (Number) -> Number, at x: Number, step h: Number
) -> Number {
  let right = x + h
  return (f(right) - f(x)) / (right - x)
}
// snippet.end
