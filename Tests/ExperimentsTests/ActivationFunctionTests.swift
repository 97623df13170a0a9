import Autodiff
import Experiments
import LinearAlgebra
import NeuralNetworks
import Testing

@Suite struct ActivationFunctionTests {
  private static let all: [ActivationFunction] = [
    .identity, .sigmoid, .tanh, .relu, .leakyReLU(slope: 0.25), .elu, .selu,
    .gelu, .swish,
  ]

  // The layers have faster ways to the same values; they round differently.
  @Test(
    "The layer computes the function and its derivative",
    arguments: all)
  func layerAndFunctionAgree(activation: ActivationFunction) {
    let x: Matrix = [[-30, -2, -0.5, 0.25, 1, 3, 30]]
    let tape = Tape()
    let input = tape.variable(x)
    let output = activation.layer(input)
    let slopes = tape.gradients(of: sum(output))[input]
    for column in 0..<x.columns {
      let z = x[0, column]
      let (y, slope) = (
        activation.function(z), activation.function.derivative(at: z)
      )
      #expect(abs(output.value[0, column] - y) <= 4e-16 * max(1, abs(y)))
      #expect(abs(slopes[0, column] - slope) <= 4e-15)
    }
  }

  @Test(arguments: all)
  func aLayerCountsAsAnActivation(activation: ActivationFunction) {
    let network = Sequential {
      Linear(weight: .identity(3))
      activation.layer
    }
    let layers = network.statistics(on: [[1, 2, 3]]) { sum($0) }
    #expect(layers.count == 1)
  }
}
