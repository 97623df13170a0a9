import LinearAlgebra

/// Gradient descent on f(x) = x⁴.
enum Quartic {
  // snippet.steps
  /// The slope f′.
  static func slope(at x: Double) -> Double { 4 * x * x * x }

  /// The curvature f″.
  static func curvature(at x: Double) -> Double { 12 * x * x }

  /// Returns how many steps it takes from `x` until |f′| is below 1/100; nil if
  /// it does not get there.
  static func steps(
    from x: Double, learningRate: Double, limit: Double = .infinity
  ) -> Int? {
    var x = x
    for step in 0..<10_000_000 {
      let gradient = slope(at: x)
      if abs(gradient) < 0.01 { return step }
      guard abs(gradient) < 1e100 else { return nil }
      x -= learningRate * min(max(gradient, -limit), limit)
    }
    return nil
  }

  /// The learning rate from which on descent from `x` does not converge.
  static func stabilityLimit(from x: Double) -> Double { 1 / (2 * x * x) }
  // snippet.end

  // snippet.predicted
  /// Where |f′| is equal to `gradient`, to the right of 0.
  static func place(ofGradient gradient: Double) -> Double {
    pow(gradient / 4, 1 / 3)
  }

  /// Returns the steps that theory predicts without clipping.
  static func predictedSteps(from x: Double, learningRate: Double) -> Double {
    let end = place(ofGradient: 0.01)
    return (1 / (end * end) - 1 / (x * x)) / (8 * learningRate)
  }

  /// Returns the steps that theory predicts with clipping: first of the same
  /// length, then as without.
  static func predictedSteps(
    from x: Double, learningRate: Double, limit: Double
  ) -> Double {
    let turn = min(x, place(ofGradient: limit))
    return (x - turn) / (learningRate * limit)
      + predictedSteps(from: turn, learningRate: learningRate)
  }
  // snippet.end
}
