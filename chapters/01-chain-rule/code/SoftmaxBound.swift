import ChainRuleModel
import LinearAlgebra

/// How long the gradient `p - y` of the cross-entropy gets, whatever the
/// logits.
struct SoftmaxBound {
  // snippet.search
  /// The longest gradient found among random logits of all sizes.
  static func longestGradient(trials: Int, seed: UInt64) -> Double {
    var generator = SplitMix64(seed: seed)
    var longest = 0.0
    for trial in 0..<trials {
      let deviation = exp(Double(trial % 8))
      let logits = Matrix.normal(
        rows: 1, columns: 2 + trial % 9, standardDeviation: deviation,
        using: &generator)
      longest = max(longest, softmaxError(logits, labels: [0]).norm)
    }
    return longest
  }
  // snippet.end
}
