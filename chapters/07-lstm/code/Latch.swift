import LinearAlgebra

/// A tanh unit that feeds itself alone: `h ← tanh(w h)`.
enum Latch {
  // snippet.factor
  /// Returns the state that a unit with weight `w` comes to rest in, from 1.
  static func restingState(weight w: Double) -> Double {
    (0..<10_000).reduce(1) { h, _ in tanh(w * h) }
  }

  /// Returns the factor `w tanh′(w h)` by which a step multiplies the gradient
  /// in that state.
  static func factor(weight w: Double) -> Double {
    let h = restingState(weight: w)
    return w * (1 - h * h)
  }
  // snippet.end
}
