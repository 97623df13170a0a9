import LinearAlgebra

/// One sigmoid unit, a ↦ σ(wa + b), as something a gradient passes through.
///
/// Reference: Nielsen, *Neural Networks and Deep Learning*, 2015, chapter 5,
/// where the width of the window is an exercise.
enum Window {
  // snippet.width
  /// Returns the width of the interval of `a` in which |w σ′(wa + b)| ≥ 1.
  ///
  /// The interval is empty for |w| < 4. Its width does not depend on `b`,
  /// which only moves it:
  ///
  ///     (2 / |w|) ln(|w| (1 + √(1 − 4/|w|)) / 2 − 1)
  static func width(weight w: Double) -> Double {
    guard abs(w) >= 4 else { return 0 }
    let edge = abs(w) * (1 + (1 - 4 / abs(w)).squareRoot()) / 2 - 1
    return 2 / abs(w) * log(edge)
  }

  /// The weight whose window is widest, by golden-section search.
  static let widest: Double = {
    let ratio = (5.0.squareRoot() - 1) / 2
    var (low, high) = (4.0, 20.0)
    while high - low > 1e-9 {
      let left = high - ratio * (high - low)
      let right = low + ratio * (high - low)
      if width(weight: left) > width(weight: right) {
        high = right
      } else {
        low = left
      }
    }
    return (low + high) / 2
  }()
  // snippet.end
}
