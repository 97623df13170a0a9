/// Returns the variance of the weights with which a layer of `fanIn` inputs
/// keeps the mean square of its pre-activations.
///
/// The activation multiplies negative numbers by `negative` and positive ones
/// by `positive`.
func twoSlopes(
  fanIn: Int, negative: Double, positive: Double
) throws -> Double {
  // snippet.solution
  2 / (Double(fanIn) * (negative * negative + positive * positive))
  // snippet.end
}
