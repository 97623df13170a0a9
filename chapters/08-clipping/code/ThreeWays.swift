import LinearAlgebra

/// The three ways to clip, for a gradient short enough to redo on paper.
enum ThreeWays {
  // snippet.ways
  /// Clips each element.
  static func byValue(_ tensors: [[Double]], limit: Double) -> [[Double]] {
    tensors.map { $0.map { min(max($0, -limit), limit) } }
  }

  /// Scales each tensor that is longer than the limit.
  static func byTensorNorm(_ tensors: [[Double]], limit: Double) -> [[Double]] {
    tensors.map { scaled($0, by: min(1, limit / length($0))) }
  }

  /// Scales all tensors alike if together they are longer than the limit.
  static func byGlobalNorm(_ tensors: [[Double]], limit: Double) -> [[Double]] {
    let scale = min(1, limit / length(tensors.flatMap { $0 }))
    return tensors.map { scaled($0, by: scale) }
  }
  // snippet.end

  private static func scaled(_ tensor: [Double], by scale: Double) -> [Double] {
    tensor.map { scale * $0 }
  }

  // snippet.compare
  /// The length of a gradient: the root of the sum of the squares.
  static func length(_ elements: [Double]) -> Double {
    elements.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  /// The angle between two gradients, in degrees.
  static func angle(_ a: [[Double]], _ b: [[Double]]) -> Double {
    let (a, b) = (a.flatMap { $0 }, b.flatMap { $0 })
    let product = zip(a, b).reduce(0) { $0 + $1.0 * $1.1 }
    return degrees(cosine: product / length(a) / length(b))
  }
  // snippet.end

  /// The gradient of two weights, and that of a bias.
  static let example: [[Double]] = [[3, 4], [12]]
}
