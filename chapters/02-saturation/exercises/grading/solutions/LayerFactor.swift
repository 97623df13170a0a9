import LinearAlgebra

/// Returns the factor by which a wide sigmoid layer multiplies the size of the
/// gradient on its way down.
///
/// The pre-activations of the layer are `preActivations`, and the weights of
/// the layer above have mean 0 and variance `weightScale`² / n.
func layerFactor(
  preActivations: [Double], weightScale: Double
) throws -> Double {
  // snippet.solution
  let squares = preActivations.map { z in
    let slope = sigmoid(z) * sigmoid(-z)
    return slope * slope
  }
  let meanSquare = squares.reduce(0, +) / Double(squares.count)
  return weightScale * meanSquare.squareRoot()
  // snippet.end
}
