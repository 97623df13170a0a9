import LinearAlgebra

/// Returns the mean and the variance of ln M, to leading order in depth / width.
///
/// M is the mean square of the activations in layer `depth` of a network of
/// leaky rectifiers max(z, 0) + slope · min(z, 0), all of whose layers have
/// `width` units, relative to that of the input. The weights are normal, and
/// their variance keeps the mean of M at 1.
func sizeLogarithm(
  slope: Double, depth: Int, width: Int
) throws -> (mean: Double, variance: Double) {
  // snippet.solution
  // Half of the units have z² and z⁴, the other half a² z² and a⁴ z⁴.
  let a2 = slope * slope
  let square = (1 + a2) / 2
  let fourthPower = 3 * (1 + a2 * a2) / 2
  let variance =
    (fourthPower / (square * square) - 1) * Double(depth) / Double(width)
  return (-variance / 2, variance)
  // snippet.end
}
