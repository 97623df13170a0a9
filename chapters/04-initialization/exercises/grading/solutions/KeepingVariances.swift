import LinearAlgebra
import NeuralNetworks

/// Returns the variances of the weights of a layer of leaky rectifiers: the one
/// that keeps the signal, the one that keeps the gradient, and the compromise.
///
/// The layer has `fanIn` inputs and `fanOut` outputs. What follows the weights is
/// max(z, 0) + slope · min(z, 0).
func keepingVariances(
  fanIn: Int, fanOut: Int, slope: Double
) throws -> (signal: Double, gradient: Double, compromise: Double) {
  // snippet.solution
  // What a symmetric z keeps of its square, and the gradient of its own.
  let share = (1 + slope * slope) / 2
  let (n, m) = (Double(fanIn), Double(fanOut))
  return (1 / (n * share), 1 / (m * share), 2 / ((n + m) * share))
  // snippet.end
}
