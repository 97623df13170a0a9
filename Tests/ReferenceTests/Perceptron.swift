import Autodiff
import LinearAlgebra
import NeuralNetworks

/// A multilayer perceptron with the weights of a fixture.
struct Perceptron {
  let sequential: Sequential

  /// The weights and biases under the fixture's names.
  let parameters: [(name: String, parameter: Parameter)]

  init(_ fixture: Fixture, activation: AnyLayer) throws {
    var layers: [AnyLayer] = []
    var parameters: [(String, Parameter)] = []
    var i = 0
    while fixture.hasInput("w\(i)") {
      let linear = Linear(
        weight: try fixture.input("w\(i)"), bias: try fixture.input("b\(i)"))
      if i > 0 { layers.append(activation) }
      layers.append(AnyLayer(linear))
      parameters.append(("w\(i)", linear.weight))
      parameters += linear.bias.map { [("b\(i)", $0)] } ?? []
      i += 1
    }
    sequential = Sequential(layers)
    self.parameters = parameters
  }
}
