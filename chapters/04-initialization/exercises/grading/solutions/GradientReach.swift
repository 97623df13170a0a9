import LinearAlgebra
import NeuralNetworks

/// Returns over how many layers the size of the gradient changes by `factor`, at
/// the fixed point of the variance.
///
/// The factor is above 1; whether the gradient shrinks or grows does not
/// matter. If it keeps its size, the number is infinite.
func gradientReach(factor: Double, of theory: MeanField) throws -> Double {
  // snippet.solution
  // χ₁ is the factor of the square.
  let logarithm = log(theory.gradientFactor) / 2
  return log(factor) / logarithm.magnitude
  // snippet.end
}
