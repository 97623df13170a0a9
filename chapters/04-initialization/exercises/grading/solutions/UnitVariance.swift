import LinearAlgebra

/// Returns the weights of a tanh network without biases, rescaled so that the
/// pre-activations of each layer have variance 1 on `inputs`.
///
/// The variance of a layer is that of all its pre-activations together, over
/// units and examples.
func unitVariance(weights: [Matrix], inputs: Matrix) throws -> [Matrix] {
  // snippet.solution
  var signal = inputs
  return weights.map { weight in
    let z = matmul(signal, weight)
    let deviation = ((z - z.mean).squaredNorm / Double(z.count)).squareRoot()
    let scaled = weight / deviation
    signal = tanh(matmul(signal, scaled))
    return scaled
  }
  // snippet.end
}
