import Autodiff
import Experiments
import Laboratory
import LinearAlgebra
import RectifiersModel

/// How random inputs grow alike from layer to layer, and what that silences.
struct Merging {
  // snippet.run
  /// The slope of the negative side.
  let slope: Double

  /// What the batch leaves in each layer: a row for each seed.
  let layers: [[Layer]]

  /// The three numbers that are followed through the layers.
  struct Layer: Sendable {
    /// The correlation of two inputs, averaged over all pairs.
    let correlation: Double

    /// The share of units that are positive for none of the inputs.
    let silentShare: Double

    /// The share of all pre-activations that are positive.
    let activeShare: Double
  }

  /// The number of inputs, and of units in each layer.
  static let (inputs, units) = (128, 256)

  /// Sends independent random inputs through the layers, with one set of
  /// weights a seed.
  init(slope: Double, depth: Int, seeds: Range<UInt64>) {
    self.slope = slope
    var network = RectifierNetwork(
      .leakyReLU(slope: slope), weightVariance: 2 / (1 + slope * slope))
    (network.depth, network.width) = (depth, Self.units)
    layers = trials(seeds) { [network] generator in
      let inputs = Matrix.normal(
        rows: Self.inputs, columns: Self.units, using: &generator)
      let layers = network.forward(
        from: Tape().variable(inputs), using: &generator)
      return layers.preActivations.map(\.value).map {
        Layer(
          correlation: $0.meanCorrelation, silentShare: $0.silentShare,
          activeShare: $0.activeShare)
      }
    }
  }

  /// Returns the mean over the seeds of one of the numbers, for each layer.
  func means(of number: (Layer) -> Double) -> [Double] {
    layers[0].indices.map { layer in
      mean(layers.map { number($0[layer]) })
    }
  }

  /// The correlation in each layer, as theory predicts it.
  var predictedCorrelations: [Double] {
    Correlations.byLayer(from: 0, slope: slope, depth: layers[0].count)
  }

  /// The share of silent units in each layer, as theory predicts it.
  var predictedSilentShares: [Double] {
    predictedCorrelations.map {
      Correlations.silentShare(batch: Self.inputs, correlation: $0)
    }
  }
  // snippet.end
}
