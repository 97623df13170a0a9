import Autodiff
import Experiments
import LinearAlgebra
import NeuralNetworks
import Testing

@Suite struct DeepNetworkTests {
  @Test func layersHaveTheShapesAskedFor() {
    var generator = SplitMix64(seed: 1)
    let network = DeepNetwork(.tanh, .glorotNormal, depth: 3, width: 5)
    let layers = network.layers(inputSize: 7, using: &generator)
    #expect(layers.layers.count == 6)
    #expect(layers.parameters.map(\.value.shape) == ["7×5", "5×5", "5×5"])
    var biased = network
    biased.bias = .normal(variance: 4)
    let parameters = biased.layers(inputSize: 7, using: &generator).parameters
    #expect(parameters.count == 6)
    #expect(parameters[1].value.shape == "1×5")
  }

  @Test func theTheoryHasTheVariancesOfTheRules() {
    let network = DeepNetwork(
      .relu, .heNormal, bias: .normal(variance: 0.3), width: 50)
    #expect(abs(network.meanField.weightVariance - 2) < 1e-14)
    #expect(network.meanField.biasVariance == 0.3)
    #expect(DeepNetwork(.tanh, .heNormal).meanField.biasVariance == 0)
  }

  // He's weights keep the mean square of a rectified signal, up and down.
  @Test func heKeepsBothSizes() {
    let factors = DeepNetwork(.relu, .heNormal, depth: 6)
      .predictedFactors(inputSize: 3)
    #expect(factors.count == 5)
    for factor in factors {
      #expect(abs(factor.up - 1) < 1e-12)
      #expect(abs(factor.down - 1) < 1e-12)
    }
  }

  // Without an activation, a layer multiplies signal and gradient by σ_w; the
  // biases add to the signal, of which the factor leaves their share out.
  @Test func linearLayersMultiplyByTheScale() {
    let theory = MeanField(
      ActivationFunction.identity.function, weightVariance: 0.25)
    for factor in theory.factors(from: 1, steps: 4) {
      #expect(abs(factor.up - 0.5) < 1e-12)
      #expect(abs(factor.down - 0.5) < 1e-12)
    }
    let variances = theory.variances(from: 1, steps: 3)
    #expect(variances.count == 4)
    for (power, variance) in variances.enumerated() {
      #expect(abs(variance - pow(0.25, Double(power))) < 1e-12)
    }
  }

  // Theory is that of infinite width; one network of width 512 comes this near.
  @Test func theTheoryIsThatOfTheNetwork() {
    var generator = SplitMix64(seed: 2)
    let network = DeepNetwork(
      .tanh, .fanInNormal(gain: 2), bias: .normal(variance: 0.2), depth: 8,
      width: 512)
    let inputs = Matrix.normal(rows: 16, columns: 512, using: &generator)
    let layers = network.statistics(on: inputs, using: &generator)
    let factors = network.predictedFactors(inputSize: 1)
    for (step, factor) in factors.enumerated() {
      let up = layers[step + 1].forwardSize / layers[step].forwardSize
      let down = layers[step].gradientSize / layers[step + 1].gradientSize
      #expect(abs(up / factor.up - 1) < 0.05)
      #expect(abs(down / factor.down - 1) < 0.1)
    }
  }
}
