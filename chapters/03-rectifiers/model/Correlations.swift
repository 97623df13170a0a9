import Autodiff
import LinearAlgebra

/// What theory says of two inputs, and of a batch of them, in wide layers.
public enum Correlations {
  // snippet.map
  /// Returns the correlation of two examples' pre-activations after a layer of
  /// rectifiers with `slope` on the negative side, where it was `c` before.
  ///
  /// For slope 0, this is the arc-cosine kernel (Cho and Saul, 2009).
  public static func next(after c: Double, slope a: Double = 0) -> Double {
    let root = max(0, 1 - c * c).squareRoot()
    // E |z₁| |z₂|, for normal z₁ and z₂ of variance 1 and correlation c.
    let magnitudes = 2 / .pi * (root + c * (.pi / 2 - acos(c)))
    let product =
      (1 + a) * (1 + a) / 4 * c + (1 - a) * (1 - a) / 4 * magnitudes
    return min(1, product / ((1 + a * a) / 2))
  }

  /// Returns the correlations in the first `depth` layers, given that of the
  /// inputs, which is also that of the first pre-activations.
  public static func byLayer(
    from c: Double, slope: Double = 0, depth: Int
  ) -> [Double] {
    var correlations = [c]
    while correlations.count < depth {
      correlations.append(
        next(after: correlations[correlations.count - 1], slope: slope))
    }
    return correlations
  }
  // snippet.end

  // snippet.silent
  /// Returns the probability that a unit is positive for none of `batch`
  /// examples whose pre-activations have correlation `c` in pairs.
  ///
  /// With z_i = √c g₀ + √(1 − c) g_i, for independent standard normal g, each
  /// z_i is negative with probability Φ(−√(c / (1 − c)) g₀) once g₀ is known.
  public static func silentShare(batch: Int, correlation c: Double) -> Double {
    let ratio = (max(c, 0) / max(1 - c, 0x1p-50)).squareRoot()
    return gaussianExpectation { g in
      pow(normalDistribution(-ratio * g), Double(batch))
    }
  }
  // snippet.end
}
