import LinearAlgebra
import NeuralNetworks

/// Clipping a gradient of any size, and what becomes of infinities.
enum Naive {
  // snippet.clip
  /// Clips by the norm as it is written down first.
  static func clip<Number: BinaryFloatingPoint>(
    _ gradient: [Number], to limit: Number
  ) -> [Number] {
    let norm = gradient.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return norm > limit ? gradient.map { $0 * (limit / norm) } : gradient
  }
  // snippet.end

  // snippet.library
  /// Clips by the norm as the book's library does it.
  static func clipSafely(_ gradient: [Double], to limit: Double) -> [Double] {
    let row = Matrix(rows: 1, columns: gradient.count, elements: gradient)
    var (gradients, parameters) = makeGradients([row])
    gradients.clip(toGlobalNorm: limit, for: parameters)
    return gradients[parameters[0]].elements
  }
  // snippet.end
}
