import LinearAlgebra

// At the kink, x = 0, the derivative is that of the negative side.

extension ScalarFunction {
  /// The rectifier `max(x, 0)` (Nair and Hinton, 2010).
  public static let relu = ScalarFunction(
    { max($0, 0) },
    derivative: { $0 > 0 ? 1 : 0 })

  /// The leaky rectifier: `x` where positive, else `slope · x` (Maas et al.,
  /// 2013).
  public static func leakyReLU(slope: Double) -> ScalarFunction {
    ScalarFunction(
      { $0 > 0 ? $0 : slope * $0 },
      derivative: { $0 > 0 ? 1 : slope })
  }

  /// The exponential linear unit: `x` where positive, else `α (eˣ - 1)`
  /// (Clevert et al., 2016).
  ///
  /// Its derivative, `α eˣ` on the negative side, is continuous for `α = 1`
  /// alone.
  public static func elu(alpha: Double = 1) -> ScalarFunction {
    ScalarFunction(
      { $0 > 0 ? $0 : alpha * expm1($0) },
      derivative: { $0 > 0 ? 1 : alpha * LinearAlgebra.exp($0) })
  }

  /// The self-normalizing unit `λ elu(x)` (Klambauer et al., 2017).
  ///
  /// With these `α` and `λ`, the standard normal distribution keeps its mean
  /// and its variance: `E[φ(z)] = 0` and `E[φ(z)²] = 1`.
  public static let selu: ScalarFunction = {
    let (alpha, lambda) = (1.6732632423543772, 1.0507009873554805)
    let elu = ScalarFunction.elu(alpha: alpha)
    return ScalarFunction(
      { lambda * elu($0) },
      derivative: { lambda * elu.derivative(at: $0) })
  }()

  /// The unit `x Φ(x)`, with `Φ` the distribution function of the standard
  /// normal distribution (Hendrycks and Gimpel, 2016).
  ///
  /// `gelu′(x) = Φ(x) + x Φ′(x)`, up to 1.1289, at `x = √2`.
  public static let gelu = ScalarFunction(
    { $0 * normalDistribution($0) },
    derivative: { normalDistribution($0) + $0 * normalDensity($0) })

  /// The unit `x σ(x)` (Ramachandran et al., 2017), also called SiLU.
  ///
  /// `swish′(x) = σ(x) (1 + x σ(-x))`, up to 1.0998, at `x = 2.399`.
  public static let swish = ScalarFunction(
    { $0 * LinearAlgebra.sigmoid($0) },
    derivative: { x in
      LinearAlgebra.sigmoid(x) * (1 + x * LinearAlgebra.sigmoid(-x))
    })
}
