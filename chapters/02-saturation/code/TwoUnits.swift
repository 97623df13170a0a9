import LinearAlgebra

/// Two sigmoid units in a row, few enough numbers to redo on paper.
///
/// The input x is 2, and the units compute h = σ(z₁), y = σ(z₂) from
/// z₁ = w₁x and z₂ = w₂h + b.
struct TwoUnits {
  // snippet.pass
  /// The input, and the weight of each unit.
  static let (input, first, second) = (2.0, 1.0, 4.0)

  /// The bias of the second unit.
  let bias: Double

  /// What the units compute from `x`.
  func outputs(at x: Double = input) -> (h: Double, y: Double) {
    let h = sigmoid(Self.first * x)
    return (h, sigmoid(Self.second * h + bias))
  }

  /// What each unit multiplies a gradient by: its weight times its slope.
  var factors: (first: Double, second: Double) {
    let z = Self.second * outputs().h + bias
    return (
      Self.first * Slopes.sigmoid(at: Self.first * Self.input),
      Self.second * Slopes.sigmoid(at: z)
    )
  }
  // snippet.end

  /// What is left of a gradient of 1 at the output: the product.
  var passed: Double { factors.first * factors.second }

  /// As the section has them: without a bias, and with minus half the weight.
  static let plain = TwoUnits(bias: 0)
  static let centred = TwoUnits(bias: -2)
}
