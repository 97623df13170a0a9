import LinearAlgebra

/// Where rounding finishes what saturation began.
enum Precision {
  // snippet.naive
  /// The sigmoid's slope as most textbooks write it.
  static func naiveSlope(at x: Double) -> Double {
    let s = 1 / (1 + exp(-x))
    return s * (1 - s)
  }

  /// The same in single precision, each operation rounded to a `Float`.
  static func naiveSlope(at x: Float) -> Float {
    let s = 1 / (1 + Float(exp(Double(-x))))
    return s * (1 - s)
  }

  /// The definition of tanh, taken literally.
  static func naiveTanh(_ x: Double) -> Double {
    (exp(x) - exp(-x)) / (exp(x) + exp(-x))
  }

  /// The same in single precision.
  static func naiveTanh(_ x: Float) -> Float {
    let (up, down) = (Float(exp(Double(x))), Float(exp(Double(-x))))
    return (up - down) / (up + down)
  }
  // snippet.end

  // snippet.thresholds
  /// The least `x`, in steps of 2⁻¹⁰, at which the naive slope is exactly 0.
  static let zeroFrom = first(from: 0) { naiveSlope(at: $0) == 0 }

  /// The same in single precision.
  static let zeroFromInFloat = first(from: 0) {
    naiveSlope(at: Float($0)) == 0
  }

  /// The least whole number at which the naive tanh is not a number.
  static let notANumberFrom = first(from: 0, step: 1) { naiveTanh($0).isNaN }

  /// The same in single precision.
  static let notANumberFromInFloat = first(from: 0, step: 1) {
    naiveTanh(Float($0)).isNaN
  }
  // snippet.end

  private static func first(
    from start: Double, step: Double = 0x1p-10, where holds: (Double) -> Bool
  ) -> Double {
    var x = start
    while !holds(x) && x < 1000 { x += step }
    return holds(x) ? x : .infinity
  }
}
