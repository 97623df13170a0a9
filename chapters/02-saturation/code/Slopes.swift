import LinearAlgebra

/// The slopes of the sigmoid and of tanh, and where they meet.
enum Slopes {
  // snippet.sigmoid
  /// Returns the slope of the sigmoid, σ′(x) = σ(x) σ(−x).
  ///
  /// The usual form, `s * (1 - s)`, is the same in exact arithmetic. In
  /// floating point it fails for large `x`: see ``Precision``.
  static func sigmoid(at x: Double) -> Double {
    LinearAlgebra.sigmoid(x) * LinearAlgebra.sigmoid(-x)
  }

  /// Returns the slope of tanh, tanh′(x) = 1 − tanh²(x) = 4 σ′(2x).
  static func tanh(at x: Double) -> Double { 4 * sigmoid(at: 2 * x) }
  // snippet.end

  // snippet.crossover
  /// The distance from 0 beyond which tanh is flatter than the sigmoid.
  static let crossover = root(in: 1...3) { tanh(at: $0) - sigmoid(at: $0) }

  /// The distance from 0 at which the sigmoid's slope is half its maximum.
  static let sigmoidHalfWidth = root(in: 0...3) { sigmoid(at: $0) - 1 / 8 }

  /// The distance from 0 at which the slope of tanh is half its maximum.
  static let tanhHalfWidth = root(in: 0...3) { tanh(at: $0) - 1 / 2 }
  // snippet.end
}

// snippet.root
/// Returns where `f` falls through zero in `bounds`, by bisection.
///
/// `f` is positive at the lower bound and negative at the upper one. Sixty
/// halvings leave an interval of a few units in the last place.
func root(in bounds: ClosedRange<Double>, of f: (Double) -> Double) -> Double {
  var (low, high) = (bounds.lowerBound, bounds.upperBound)
  for _ in 0..<60 {
    let middle = (low + high) / 2
    if f(middle) > 0 { low = middle } else { high = middle }
  }
  return (low + high) / 2
}
// snippet.end
