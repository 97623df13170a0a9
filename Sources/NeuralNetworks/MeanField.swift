import Autodiff
import LinearAlgebra

// snippet.theory
/// The theory of infinitely wide plain networks with random weights (Poole et
/// al., 2016; Schoenholz et al., 2017).
///
/// In a layer `z = φ(z′) W + b` with many units, weights of variance `σ_w² / n`
/// and biases of variance `σ_b²`, the pre-activations are normal, and three
/// numbers say how they go on from layer to layer: their variance `q`, the
/// correlation `c` of those of two inputs, and the factor `χ₁` by which the
/// square of the gradient changes.
///
///     let theory = MeanField(.tanh, weightVariance: 25 / 9)
///     theory.gradientFactor  // χ₁ = 1.2098: gradients explode
public struct MeanField: Sendable {
  /// The activation `φ`.
  public let activation: ScalarFunction

  /// The number of inputs of a unit times the variance of its weights, `σ_w²`.
  public let weightVariance: Double

  /// The variance of the biases, `σ_b²`.
  public let biasVariance: Double

  /// Creates the theory of one kind of network.
  public init(
    _ activation: ScalarFunction, weightVariance: Double,
    biasVariance: Double = 0
  ) {
    self.activation = activation
    self.weightVariance = weightVariance
    self.biasVariance = biasVariance
  }
  // snippet.end

  // snippet.variance
  /// Returns the variance of the pre-activations of the layer after one with
  /// variance `q`: `σ_w² E[φ(√q z)²] + σ_b²`, for `z` standard normal.
  public func variance(after q: Double) -> Double {
    let deviation = q.squareRoot()
    let size = gaussianExpectation { z in
      let y = activation(deviation * z)
      return y * y
    }
    return weightVariance * size + biasVariance
  }

  /// The variance `q*` that the layers settle at: infinite if it grows without
  /// end, zero if the signal dies.
  public var fixedPoint: Double {
    // Where every variance is a fixed point, as for a rectifier with σ_w² = 2,
    // stay at the one of normalized inputs.
    if (variance(after: 1) - 1).magnitude < 1e-12 { return 1 }
    var (low, high) = (0x1p-100, 1.0)
    while variance(after: high) > high {
      high *= 2
      if high > 0x1p100 { return .infinity }
    }
    guard variance(after: low) > low else { return 0 }
    // Bisection of the logarithm, to the last digits.
    while high > low * (1 + 4 * Double.ulpOfOne) {
      let middle = (low * high).squareRoot()
      if variance(after: middle) > middle {
        low = middle
      } else {
        high = middle
      }
    }
    return high
  }
  // snippet.end

  // snippet.factor
  /// The factor `χ₁ = σ_w² E[φ′(√q* z)²]` from layer to layer.
  ///
  /// By it the square of the gradient changes on the way back, and the square
  /// of a small difference between two inputs on the way forward. Below 1 both
  /// vanish, above 1 they explode.
  public var gradientFactor: Double { gradientFactor(atVariance: fixedPoint) }

  /// Returns `σ_w² E[φ′(√q z)²]`.
  public func gradientFactor(atVariance q: Double) -> Double {
    let deviation = reached(q).squareRoot()
    return weightVariance
      * gaussianExpectation { z in
        let slope = activation.derivative(at: deviation * z)
        return slope * slope
      }
  }

  /// The number of layers `ξ = 1 / |log χ₁|` over which gradients change by a
  /// factor of `√e`.
  public var depthScale: Double { 1 / log(gradientFactor).magnitude }
  // snippet.end

  // snippet.correlation
  /// Returns the correlation of the pre-activations of two inputs after a layer
  /// in which it is `c`, at the fixed point of the variance.
  public func correlation(after c: Double) -> Double {
    let q = reached(fixedPoint)
    let deviation = q.squareRoot()
    let rest = max(0, 1 - c * c).squareRoot()
    let product = gaussianExpectation { z in
      activation(deviation * z)
        * gaussianExpectation { activation(deviation * (c * z + rest * $0)) }
    }
    return (weightVariance * product + biasVariance) / variance(after: q)
  }

  /// Returns `q`, or a number that stands for it: a signal that dies or explodes
  /// comes near zero or infinity, not there.
  private func reached(_ q: Double) -> Double {
    min(max(q, 0x1p-100), 0x1p100)
  }
  // snippet.end
}
