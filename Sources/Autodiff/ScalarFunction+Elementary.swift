import LinearAlgebra

extension ScalarFunction {
  /// The exponential `eˣ`, which is its own derivative.
  public static let exp = ScalarFunction(
    { LinearAlgebra.exp($0) },
    derivative: { LinearAlgebra.exp($0) },
    pass: { x in
      let y = LinearAlgebra.exp(x)
      return (y, { dy in dy.scaled(by: y) })
    })

  /// The natural logarithm: `(log x)′ = 1/x`.
  public static let log = ScalarFunction(
    { LinearAlgebra.log($0) },
    derivative: { 1 / $0 },
    onMatrices: { (LinearAlgebra.log($0), 1 / $0) })

  /// The sine: `(sin x)′ = cos x`.
  public static let sin = ScalarFunction(
    { LinearAlgebra.sin($0) },
    derivative: { LinearAlgebra.cos($0) })

  /// The cosine: `(cos x)′ = -sin x`.
  public static let cos = ScalarFunction(
    { LinearAlgebra.cos($0) },
    derivative: { -LinearAlgebra.sin($0) })

  /// The square: `(x²)′ = 2x`.
  public static let square = ScalarFunction(
    { $0 * $0 },
    derivative: { 2 * $0 },
    onMatrices: { $0.valuesAndSlopes { ($0 * $0, 2 * $0) } })

  /// The square root: `(√x)′ = 1/(2√x)`, infinite at 0.
  public static let squareRoot = ScalarFunction(
    { $0.squareRoot() },
    derivative: { 0.5 / $0.squareRoot() },
    onMatrices: {
      $0.valuesAndSlopes { ($0.squareRoot(), 0.5 / $0.squareRoot()) }
    })

  /// The absolute value; its derivative at 0 is taken to be 0.
  public static let absoluteValue = ScalarFunction(
    { $0.magnitude },
    derivative: { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 },
    onMatrices: {
      $0.valuesAndSlopes { ($0.magnitude, $0 > 0 ? 1 : $0 < 0 ? -1 : 0) }
    })

  /// The power `xⁿ`: `(xⁿ)′ = n xⁿ⁻¹`, and 0 for `n = 0`, even at `x = 0`.
  public static func power(_ n: Double) -> ScalarFunction {
    ScalarFunction(
      { pow($0, n) },
      derivative: { n == 0 ? 0 : n * pow($0, n - 1) })
  }
}
