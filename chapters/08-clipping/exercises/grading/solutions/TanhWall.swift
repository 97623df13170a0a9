import LinearAlgebra

/// Returns the bias for which the state of a tanh unit with this weight never
/// moves from `start`, and the derivative of its state with respect to the
/// bias, there and after that number of steps.
func tanhWall(
  weight: Double, start: Double, steps: Int
) throws -> (bias: Double, derivative: Double) {
  // snippet.solution
  // The argument of tanh must stay artanh(start).
  let bias = log((1 + start) / (1 - start)) / 2 - weight * start
  // Each step multiplies what it is given, plus 1, by the slope. Adding up
  // needs no formula, and no exception for a growth of 1.
  let slope = 1 - start * start
  var derivative = 0.0
  for _ in 0..<steps { derivative = slope * (1 + weight * derivative) }
  return (bias, derivative)
  // snippet.end
}
