import Datasets
import Experiments
import InitializationModel
import Laboratory
import LinearAlgebra
import NeuralNetworks

/// Layer-sequential unit variance (Mishkin and Matas, 2016): orthogonal weights,
/// rescaled layer by layer on real inputs.
struct UnitVariance {
  // snippet.rescale
  /// Rescales the weights of each layer, first to last, so that its
  /// pre-activations on `inputs` have variance 1.
  ///
  /// The paper repeats this until the variance is within a tolerance. Without
  /// biases once is enough: pre-activations are proportional to the weights.
  static func rescale(_ network: Sequential, on inputs: Matrix) {
    var signal = inputs
    for layer in network.layers {
      if case .weights(let weight) = layer.kind {
        weight.value *= 1 / layer(signal).variance.squareRoot()
      }
      signal = layer(signal)
    }
  }
  // snippet.end

  // snippet.measure
  /// The variance of the pre-activations in each layer.
  let variances: [Double]

  /// The factor by which a layer changes the size of the gradient.
  let factor: Double

  /// What the numbers rest on.
  let conditions: Conditions

  /// Measures 50 layers of width 128 on 128 digits.
  init(_ activation: ActivationFunction, seed: UInt64) {
    let network = DeepNetwork.biased(
      activation, .orthogonal(gain: 1), depth: 50)
    let inputs = Digits.load().train.inputs.rows(0..<128)
    // snippet.hide
    conditions = Conditions(
      seeds: [seed], layers: [network.depth], units: [network.width],
      examples: .digits(inputs.rows))
    // snippet.show
    var generator = SplitMix64(seed: seed)
    let layers = network.layers(inputSize: inputs.columns, using: &generator)
    Self.rescale(layers, on: inputs)
    variances = layers.preActivations(of: inputs).map(\.variance)
    let statistics = layers.statistics(
      on: inputs, randomGradientFrom: &generator)
    factor = 1 / statistics[10...].factor { $0.gradientSize }
  }

  /// The factor that theory predicts: the weights that keep the variance at 1
  /// have σ_w² = 1 / E[φ(z)²], so the square of the gradient changes by
  /// E[φ′(z)²] / E[φ(z)²].
  static func predicted(_ activation: ActivationFunction) -> Double {
    let unit = MeanField(activation.function, weightVariance: 1)
    return (unit.gradientFactor(atVariance: 1) / unit.variance(after: 1))
      .squareRoot()
  }
  // snippet.end
}

// snippet.variance
extension Sequential {
  /// Returns the output of each layer of weights.
  func preActivations(of inputs: Matrix) -> [Matrix] {
    var signal = inputs
    return layers.compactMap { layer in
      signal = layer(signal)
      if case .weights = layer.kind { return signal }
      return nil
    }
  }
}

extension Matrix {
  /// The variance of the elements.
  var variance: Double { (self - mean).squaredNorm / Double(count) }
}
// snippet.end
