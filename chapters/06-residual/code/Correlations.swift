import Experiments
import Laboratory
import LinearAlgebra
import ResidualModel

/// The correlation of the gradients at different inputs.
struct Correlations {
  /// The number of inputs.
  static let batch = 32

  /// The mean correlation of all pairs of inputs, one number a seed.
  let measured: [Double]

  /// What theory predicts.
  let predicted: Double

  // snippet.kernels
  /// Returns the share of the units that are on for the second of two inputs
  /// of correlation `rho`, among those that are on for the first.
  static func coactive(_ rho: Double) -> Double { 1 - acos(rho) / .pi }

  /// Returns the correlation after a rectifier and He's weights: twice the
  /// mean of the product of two rectified normal numbers.
  static func passedOn(_ rho: Double) -> Double {
    let angle = acos(rho)
    return (sin(angle) + (.pi - angle) * rho) / .pi
  }
  // snippet.end

  // snippet.predicted
  /// Returns the correlation that theory predicts for orthogonal inputs.
  static func predicted(for stack: BlockStack) -> Double {
    let around = stack.skip * stack.skip
    let n = Double(batch)
    // A batch that is centred in each block keeps the first of these numbers
    // as its correlation. The other is the mean of v over its estimate from n
    // normal numbers.
    var (rho, excess) =
      stack.isNormalized ? (-1 / (n - 1), (n - 1) / (n - 3)) : (0, 1)
    var correlation = 1.0
    for factor in stack.branchFactors {
      let through = excess * factor
      correlation *= (around + through * coactive(rho)) / (around + through)
      if !stack.isNormalized {
        rho = (around * rho + through * passedOn(rho)) / (around + through)
      }
    }
    return correlation
  }
  // snippet.end

  // snippet.uncentred
  /// Returns the correlation after `depth` normalized residual blocks if each
  /// divided by the root of the mean square, as theory often assumes, instead
  /// of by the standard deviation.
  static func uncentred(depth: Int) -> Double {
    (0..<depth).reduce(1) { product, l in
      // The mean square before block l is 1 + l, and half the units agree.
      let factor = 1 / Double(1 + l)
      return product * (1 + factor / 2) / (1 + factor)
    }
  }
  // snippet.end

  // snippet.measured
  /// Measures it for 32 orthogonal inputs, with one set of weights a seed.
  init(in stack: BlockStack, seeds: Range<UInt64>) {
    predicted = Self.predicted(for: stack)
    measured = trials(seeds) { generator in
      let inputs =
        Double(stack.width).squareRoot()
        * Matrix.orthogonal(
          rows: Self.batch, columns: stack.width, using: &generator)
      return stack.inputGradients(on: inputs, using: &generator)
        .meanCorrelation
    }
  }
  // snippet.end

  /// The mean over the seeds.
  var mean: Double { Experiments.mean(measured) }
}
