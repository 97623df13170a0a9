import ChainRuleModel
import LinearAlgebra

/// A loss scale that follows a gradient.
struct LossScaling {
  // snippet.run
  /// The factor after each step.
  let scales: [Double]

  /// The share of the steps that were skipped, the first 10,000 aside: by then
  /// the factor has found its place.
  let skippedShare: Double

  /// Takes that many steps with gradients whose largest element is 2 to a
  /// random power: normal, with mean zero and the deviation `spread`.
  init(steps: Int, spread: Double, seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    var scaler = GradientScaler()
    var (scales, skipped) = ([Double](), 0)
    for step in 0..<steps {
      let isMade = scaler.step(largest: pow(2, spread * generator.normal()))
      if !isMade, step >= Self.start { skipped += 1 }
      scales.append(scaler.scale)
    }
    self.scales = scales
    skippedShare = Double(skipped) / Double(steps - Self.start)
  }

  /// The number of steps that are not counted.
  static let start = 10_000

  /// The factor in the middle of those after them.
  var typicalScale: Double {
    let sorted = scales[Self.start...].sorted()
    return sorted[sorted.count / 2]
  }
  // snippet.end
}
