import LinearAlgebra

// Written so that no digit is lost where the functions saturate. The textbook
// forms, s (1 - s) and 1 - t², are exactly zero from x = 36.8 and x = 19.1 on.
// At a number the derivative is that of the formula; through a matrix, value and
// slope come from one exponential, which agrees up to rounding.

extension ScalarFunction {
  /// The logistic sigmoid `σ(x) = 1 / (1 + e⁻ˣ)`.
  ///
  /// Its derivative `σ(x) σ(-x)` is at most 1/4, at `x = 0`.
  public static let sigmoid = ScalarFunction(
    { LinearAlgebra.sigmoid($0) },
    derivative: { LinearAlgebra.sigmoid($0) * LinearAlgebra.sigmoid(-$0) },
    onMatrices: { sigmoidAndSlopes($0) })

  /// The hyperbolic tangent, `tanh x = 2 σ(2x) - 1`.
  ///
  /// Its derivative `1 - tanh² x = 4 σ(2x) σ(-2x)` is at most 1, at `x = 0`.
  public static let tanh = ScalarFunction(
    { LinearAlgebra.tanh($0) },
    derivative: { x in
      4 * LinearAlgebra.sigmoid(2 * x) * LinearAlgebra.sigmoid(-2 * x)
    },
    onMatrices: { tanhAndSlopes($0) })

  /// The softplus `log(1 + eˣ)`, whose derivative is the sigmoid.
  public static let softplus = ScalarFunction(
    { LinearAlgebra.softplus($0) },
    derivative: { LinearAlgebra.sigmoid($0) },
    onMatrices: {
      $0.valuesAndSlopes {
        (LinearAlgebra.softplus($0), LinearAlgebra.sigmoid($0))
      }
    })
}
