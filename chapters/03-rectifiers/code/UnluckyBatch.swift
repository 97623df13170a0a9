import Autodiff
import LinearAlgebra
import RectifiersModel

/// Units that are silent because the batch is small.
enum UnluckyBatch {
  // snippet.measure
  /// Returns the share of `units` random units that are positive for none of
  /// `batch` inputs whose cosines, in pairs, are all `correlation`.
  static func silentShare(
    batch: Int, correlation: Double, units: Int, seed: UInt64
  ) -> Double {
    var layer = RectifierNetwork(.relu, weightVariance: 2)
    (layer.depth, layer.width) = (1, units)
    var generator = SplitMix64(seed: seed)
    let inputs = Matrix.inputs(count: batch, correlation: correlation)
    let z = layer.forward(from: Tape().variable(inputs), using: &generator)
    return z.preActivations[0].value.silentShare
  }
  // snippet.end
}
