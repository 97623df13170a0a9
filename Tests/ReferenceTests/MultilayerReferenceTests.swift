import Autodiff
import LinearAlgebra
import NeuralNetworks
import Testing

@Suite struct MultilayerReferenceTests {
  private static let activations: [String: @Sendable () -> AnyLayer] = [
    "sigmoid-mlp": { AnyLayer(Sigmoid()) },
    "relu": { AnyLayer(ReLU()) },
    "leaky-relu": { AnyLayer(LeakyReLU(slope: 0.1)) },
    "elu": { AnyLayer(ELU()) },
    "selu": { AnyLayer(SELU()) },
    "gelu": { AnyLayer(GELU()) },
  ]

  /// One forward and backward pass through each activation, against PyTorch.
  @Test(arguments: Self.activations.keys.sorted())
  func crossEntropyAndItsGradients(name: String) throws {
    let makeActivation = try #require(Self.activations[name])
    let fixture = try Fixture(name)
    let network = try Perceptron(fixture, activation: makeActivation())
    let tape = Tape()
    let x = tape.variable(try fixture.input("x"))
    let logits = network.sequential(x)
    let loss = softmaxCrossEntropy(logits, labels: fixture.labels)
    let gradients = tape.gradients(of: loss)
    try fixture.expect("logits", logits.value)
    try fixture.expect("loss", loss.value)
    try fixture.expect("gradient.x", gradients[x])
    for (name, parameter) in network.parameters {
      try fixture.expect("gradient.\(name)", gradients[parameter])
    }
  }

  @Test func residualStack() throws {
    let fixture = try Fixture("residual-stack")
    let scale = try fixture.setting("scale")
    var parameters: [(String, Parameter)] = []
    func linear(_ name: String) throws -> Linear {
      let layer = Linear(
        weight: try fixture.input("w\(name)"),
        bias: try fixture.input("b\(name)"))
      parameters.append(("w\(name)", layer.weight))
      parameters += layer.bias.map { [("b\(name)", $0)] } ?? []
      return layer
    }
    let blocks = try (0..<4).map { i in
      let (first, second) = (try linear("\(i)a"), try linear("\(i)b"))
      return AnyLayer(
        Residual(scale: scale) {
          first
          ReLU()
          second
          ReLU()
        })
    }
    let tape = Tape()
    let x = tape.variable(try fixture.input("x"))
    let y = Sequential(blocks)(x)
    var target = Matrix(zerosLike: y.value)
    for i in 0..<target.rows {
      for j in 0..<target.columns {
        target[i, j] = try fixture.setting("target.\(i * target.columns + j)")
      }
    }
    let loss = squaredError(y, targets: target)
    let gradients = tape.gradients(of: loss)
    try fixture.expect("y", y.value)
    try fixture.expect("loss", loss.value)
    try fixture.expect("gradient.x", gradients[x])
    for (name, parameter) in parameters {
      try fixture.expect("gradient.\(name)", gradients[parameter])
    }
  }

  @Test(arguments: [Tape.Mode.training, .evaluation])
  func batchNormalization(mode: Tape.Mode) throws {
    let fixture = try Fixture(
      mode == .training ? "batchnorm-training" : "batchnorm-evaluation")
    let layer = BatchNorm(
      scale: try fixture.input("scale"), shift: try fixture.input("shift"),
      mean: try fixture.input("mean"),
      variance: try fixture.input("variance"),
      epsilon: try fixture.setting("epsilon"),
      momentum: try fixture.setting("momentum"))
    let tape = Tape(mode: mode)
    let x = tape.variable(try fixture.input("x"))
    let y = layer(x)
    let gradients = tape.gradients(
      of: y, upstream: try fixture.input("upstream"))
    try fixture.expect("y", y.value)
    try fixture.expect("mean", layer.mean)
    try fixture.expect("variance", layer.variance)
    try fixture.expect("gradient.x", gradients[x])
    try fixture.expect("gradient.scale", gradients[layer.scale])
    try fixture.expect("gradient.shift", gradients[layer.shift])
  }
}
