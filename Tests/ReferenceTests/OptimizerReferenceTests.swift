import Autodiff
import LinearAlgebra
import NeuralNetworks
import Testing

/// Fifty steps of each optimizer on one problem, against PyTorch.
@Suite struct OptimizerReferenceTests {
  private func expectSame(
    _ name: String, _ make: (Fixture) throws -> some Optimizer
  ) throws {
    let fixture = try Fixture(name)
    let network = try Perceptron(fixture, activation: AnyLayer(Sigmoid()))
    let x = try fixture.input("x")
    var optimizer = try make(fixture)
    var losses = Matrix(repeating: 0, rows: 1, columns: 50)
    for step in 0..<50 {
      let tape = Tape()
      let loss = softmaxCrossEntropy(
        network.sequential(tape.variable(x)), labels: fixture.labels)
      losses[0, step] = loss.value[0, 0]
      optimizer.update(
        network.sequential.parameters, along: tape.gradients(of: loss))
    }
    try fixture.expect("losses", losses, within: 1e-8)
    for (name, parameter) in network.parameters {
      try fixture.expect(name, parameter.value, within: 1e-8)
    }
  }

  @Test func sgd() throws {
    try expectSame("sgd") { SGD(learningRate: try $0.setting("rate")) }
  }

  @Test(arguments: [("momentum", false), ("nesterov", true)])
  func momentum(name: String, nesterov: Bool) throws {
    try expectSame(name) {
      SGD(
        learningRate: try $0.setting("rate"),
        momentum: try $0.setting("momentum"), nesterov: nesterov)
    }
  }

  @Test func adagrad() throws {
    try expectSame("adagrad") {
      Adagrad(
        learningRate: try $0.setting("rate"),
        epsilon: try $0.setting("epsilon"))
    }
  }

  @Test func rmsProp() throws {
    try expectSame("rmsprop") {
      RMSProp(
        learningRate: try $0.setting("rate"), decay: try $0.setting("decay"),
        epsilon: try $0.setting("epsilon"))
    }
  }

  @Test func adam() throws {
    try expectSame("adam") { Adam(learningRate: try $0.setting("rate")) }
  }

  @Test func adamW() throws {
    try expectSame("adamw") {
      Adam(
        learningRate: try $0.setting("rate"),
        weightDecay: try $0.setting("weightDecay"))
    }
  }
}
