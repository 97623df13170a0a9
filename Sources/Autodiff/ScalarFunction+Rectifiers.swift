import LinearAlgebra

// At the kink, x = 0, the derivative is that of the negative side.

extension ScalarFunction {
  /// The rectifier `max(x, 0)` (Nair and Hinton, 2010).
  public static let relu = ScalarFunction(
    { rectified($0) },
    derivative: { passed(1, at: $0) },
    pass: { x in
      // The result is positive where `x` is, so that `x` need not be kept.
      let y = x.map { rectified($0) }
      return (
        y,
        { dy in
          var dx = dy
          dx.update(with: y) { dy, y in passed(dy, at: y) }
          return dx
        }
      )
    })

  /// The leaky rectifier: `x` where positive, else `slope · x` (Maas et al.,
  /// 2013).
  public static func leakyReLU(slope: Double) -> ScalarFunction {
    ScalarFunction(
      { leakyReLUAndSlope($0, slope).value },
      derivative: { leakyReLUAndSlope($0, slope).slope },
      onMatrices: { $0.valuesAndSlopes { leakyReLUAndSlope($0, slope) } })
  }

  /// The exponential linear unit: `x` where positive, else `α (eˣ - 1)`
  /// (Clevert et al., 2016).
  ///
  /// Its derivative, `α eˣ` on the negative side, is continuous for `α = 1`
  /// alone.
  public static func elu(alpha: Double = 1) -> ScalarFunction {
    ScalarFunction(
      { eluAndSlope($0, alpha).value },
      derivative: { eluAndSlope($0, alpha).slope },
      onMatrices: { $0.valuesAndSlopes { eluAndSlope($0, alpha) } })
  }

  /// The self-normalizing unit `λ elu(x)` (Klambauer et al., 2017).
  ///
  /// With these `α` and `λ`, the standard normal distribution keeps its mean
  /// and its variance: `E[φ(z)] = 0` and `E[φ(z)²] = 1`.
  public static let selu = ScalarFunction(
    { seluAndSlope($0).value },
    derivative: { seluAndSlope($0).slope },
    onMatrices: { $0.valuesAndSlopes { seluAndSlope($0) } })

  /// The unit `x Φ(x)`, with `Φ` the distribution function of the standard
  /// normal distribution (Hendrycks and Gimpel, 2016).
  ///
  /// `gelu′(x) = Φ(x) + x Φ′(x)`, up to 1.1289, at `x = √2`.
  public static let gelu = ScalarFunction(
    { aboveInfinity($0) * normalDistribution($0) },
    derivative: { normalDistribution($0) + finite($0) * normalDensity($0) },
    onMatrices: { x in
      let (distribution, density) = normalDistributionAndDensity(x)
      return (
        x.combined(with: distribution) { aboveInfinity($0) * $1 },
        distribution + x.combined(with: density) { finite($0) * $1 }
      )
    })

  /// The unit `x σ(x)` (Ramachandran et al., 2017), also called SiLU.
  ///
  /// `swish′(x) = σ(x) (1 + x σ(-x))`, up to 1.0998, at `x = 2.399`.
  public static let swish = ScalarFunction(
    { swishAndSlope($0).value },
    derivative: { swishAndSlope($0).slope },
    onMatrices: { $0.valuesAndSlopes { swishAndSlope($0) } })
}

@inline(__always)
private func rectified(_ x: Double) -> Double { max(x, 0) }

/// Returns what the rectifier passes back at `x`: all of `dy`, or nothing, even
/// if `dy` is infinite.
@inline(__always)
private func passed(_ dy: Double, at x: Double) -> Double { x > 0 ? dy : 0 }

@inline(__always)
private func leakyReLUAndSlope(
  _ x: Double, _ slope: Double
) -> (value: Double, slope: Double) {
  x > 0 ? (x, 1) : (slope * x, slope)
}

@inline(__always)
private func eluAndSlope(
  _ x: Double, _ alpha: Double
) -> (value: Double, slope: Double) {
  x > 0 ? (x, 1) : (alpha * expm1(x), alpha * exp(x))
}

@inline(__always)
private func seluAndSlope(_ x: Double) -> (value: Double, slope: Double) {
  let lambda = 1.0507009873554805
  let elu = eluAndSlope(x, 1.6732632423543772)
  return (lambda * elu.value, lambda * elu.slope)
}

@inline(__always)
private func swishAndSlope(_ x: Double) -> (value: Double, slope: Double) {
  (aboveInfinity(x) * sigmoid(x), sigmoid(x) * (1 + finite(x) * sigmoid(-x)))
}

// Far from zero, `x` stands beside a factor that is zero, and zero times
// infinity would not be a number.

/// Returns `x`, but the least finite number for -∞.
@inline(__always)
private func aboveInfinity(_ x: Double) -> Double {
  max(x, -.greatestFiniteMagnitude)
}

/// Returns `x`, but the nearest finite number for ±∞.
@inline(__always)
private func finite(_ x: Double) -> Double {
  min(max(x, -.greatestFiniteMagnitude), .greatestFiniteMagnitude)
}
