import Autodiff
import LinearAlgebra

/// The theory of a wide plain network with BatchNorm: the factor by which a
/// layer multiplies the mean square of the gradient on its way down.
public enum BatchFactor {
  // snippet.large
  /// Returns the factor for large batches, `E[φ′(ζ)²] / Var[φ(ζ)]` for standard
  /// normal `ζ`.
  ///
  ///     BatchFactor.largeBatch(.relu)  // π / (π - 1) = 1.4669
  public static func largeBatch(_ activation: ScalarFunction) -> Double {
    let mean = gaussianExpectation { activation($0) }
    let variance = gaussianExpectation { z in
      let deviation = activation(z) - mean
      return deviation * deviation
    }
    let slopes = gaussianExpectation { z in
      let slope = activation.derivative(at: z)
      return slope * slope
    }
    return slopes / variance
  }
  // snippet.end

  /// Returns the number of layers in which a factor of the mean square makes
  /// the gradient's size e³ times as large.
  public static func reach(_ factor: Double) -> Double { 6 / log(factor) }

  // snippet.average
  /// Returns the factor for batches of `batch` examples, as an average over
  /// random directions `y` of what a unit does.
  ///
  /// The average needs no network. Batches of three or fewer have no factor:
  /// the mean of `1 / s²` is infinite.
  public static func average(
    _ activation: ScalarFunction, batch: Int, directions: Int = 2000
  ) -> Double {
    require(batch > 3, "A batch of \(batch) has no mean factor")
    var generator = SplitMix64(seed: 5)
    let size = Double(batch)
    var (passed, spread) = (0.0, 0.0)
    for _ in 0..<directions {
      let y = normalizedColumn(of: batch, using: &generator)
      let d = moments(y.map { activation.derivative(at: $0) })
      let pull = moments(y.map { $0 * activation.derivative(at: $0) })
      let h = moments(y.map { activation($0) })
      passed += (size - 2) * d.square + d.mean * d.mean
      passed -= pull.square - pull.mean * pull.mean
      spread += size * (h.square - h.mean * h.mean)
    }
    return size / (size - 3) * passed / spread
  }

  /// Returns the mean of the numbers, and that of their squares.
  private static func moments(
    _ numbers: [Double]
  ) -> (mean: Double, square: Double) {
    let sums = numbers.reduce((0.0, 0.0)) { ($0.0 + $1, $0.1 + $1 * $1) }
    return (sums.0 / Double(numbers.count), sums.1 / Double(numbers.count))
  }

  /// Returns what BatchNorm makes of `count` normal numbers: a random point of
  /// mean 0 and mean square 1.
  private static func normalizedColumn(
    of count: Int, using generator: inout SplitMix64
  ) -> [Double] {
    let z = (0..<count).map { _ in generator.normal() }
    let mean = z.reduce(0, +) / Double(count)
    let variance = z.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = (variance / Double(count)).squareRoot()
    return z.map { ($0 - mean) / deviation }
  }
  // snippet.end

  // snippet.closed
  /// Returns the factor for a network without activations, `(B - 2)/(B - 3)`.
  public static func linear(batch: Int) -> Double {
    Double(batch - 2) / Double(batch - 3)
  }

  /// Returns the factor for rectifiers (Yang et al., 2019, theorem 8).
  ///
  /// Two examples of a batch have the correlation `c = -1 / (B - 1)`, and with
  /// the angle `α = acos c`
  ///
  ///     p = (1 - α/π) / 2                    the chance that both are positive
  ///     J = (√(1 - c²) + c (π - α)) / π      twice the mean product of the two
  ///     factor = ((B - 1 + 2p) / (1 - J) - 1) / (B - 3)
  public static func rectifier(batch: Int) -> Double {
    require(batch > 3, "A batch of \(batch) has no mean factor")
    let size = Double(batch)
    let c = -1 / (size - 1)
    let p = (1 - acos(c) / .pi) / 2
    let j = ((1 - c * c).squareRoot() + c * (.pi - acos(c))) / .pi
    return ((size - 1 + 2 * p) / (1 - j) - 1) / (size - 3)
  }
  // snippet.end
}
