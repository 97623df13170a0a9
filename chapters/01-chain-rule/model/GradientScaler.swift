import LinearAlgebra

// snippet.scaler
/// The factor by which training multiplies a loss, so that the gradient is not
/// lost to rounding; with the defaults of PyTorch's `GradScaler`.
///
/// It looks for the largest factor that does no harm: it doubles after so many
/// good steps in a row, and halves where the gradient overflows. Such a step is
/// skipped.
public struct GradientScaler: Sendable {
  /// The factor.
  public private(set) var scale = 65536.0

  /// The number of good steps after which the factor doubles.
  public let growthInterval = 2000

  private var goodSteps = 0

  /// Creates a scaler that has seen nothing.
  public init() {}

  /// Takes a step with a gradient whose largest element is `largest` without
  /// the factor.
  ///
  /// - Returns: Whether the step was made, and not skipped.
  public mutating func step(
    largest: Double, in format: FloatingFormat = .half
  ) -> Bool {
    guard format.rounded(scale * largest).isFinite else {
      scale /= 2
      goodSteps = 0
      return false
    }
    goodSteps += 1
    if goodSteps == growthInterval {
      scale *= 2
      goodSteps = 0
    }
    return true
  }
}
// snippet.end
