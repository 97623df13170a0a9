import BatchnormModel
import Experiments
import Laboratory
import LinearAlgebra
import NeuralNetworks

/// The factor by which a layer with BatchNorm multiplies the mean square of the
/// gradient: measured, and predicted.
struct GradientFactors {
  /// The batches compared.
  static let batches = [8, 16, 32, 64, 128, 256]

  /// The number of layers of the networks that are measured.
  static let depth = 18

  // snippet.measured
  /// Returns the measured factor in networks of 18 layers, one number a seed:
  /// the mean over all steps from a layer to the one below, but the uppermost.
  static func measured(
    _ activation: ActivationFunction, batch: Int, width: Int,
    seeds: Range<UInt64>
  ) -> [Double] {
    var network = NormalizedNetwork(activation)
    (network.depth, network.width) = (depth, width)
    return seeds.map { seed in
      var generator = SplitMix64(seed: seed)
      let layers = network.statistics(batch: batch, using: &generator)
      // The gradient of the last layer has not passed a BatchNorm.
      let factor = 1 / layers.dropLast().factor { $0.gradientSize }
      return factor * factor
    }
  }
  // snippet.end

  // snippet.predicted
  /// Returns the factor that theory predicts for a wide network.
  static func predicted(
    _ activation: ActivationFunction, batch: Int
  ) -> Double {
    var network = NormalizedNetwork(activation)
    network.depth = 2
    let factor = network.predictedFactors(batch: batch)[0]
    return factor * factor
  }
  // snippet.end

  /// Returns the same for the lowest of these steps and for the highest, as
  /// geometric means over the seeds.
  static func endSteps(
    _ activation: ActivationFunction, batch: Int, width: Int,
    seeds: Range<UInt64>
  ) -> (lowest: Double, highest: Double) {
    var network = NormalizedNetwork(activation)
    (network.depth, network.width) = (depth, width)
    let steps = trials(seeds) { [network] generator in
      let layers = network.statistics(batch: batch, using: &generator)
      return [0, depth - 3].map { step in
        let size = layers[step].gradientSize / layers[step + 1].gradientSize
        return size * size
      }
    }
    return (
      geometricMean(steps.map { $0[0] }), geometricMean(steps.map { $0[1] })
    )
  }

  // snippet.explosion
  /// Returns the size of the gradient in the first of thirty rectifier layers
  /// of width 128, relative to that in the last, for a batch of 32: one number
  /// a seed.
  static func firstToLast(
    isNormalized: Bool, seeds: Range<UInt64>
  ) -> [Double] {
    var network = NormalizedNetwork(.relu)
    network.isNormalized = isNormalized
    return trials(seeds) { [network] generator in
      let layers = network.statistics(batch: 32, using: &generator)
      return layers.gradientProfile[0]
    }
  }
  // snippet.end
}
