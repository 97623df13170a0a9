import Autodiff
import LinearAlgebra
import NeuralNetworks
import Testing

@Suite struct ClippingReferenceTests {
  private static let names = ["a", "b", "c"]

  /// Gradients that are the fixture's inputs: those of a sum of products.
  private func gradients(
    _ fixture: Fixture
  ) throws -> (gradients: Gradients, parameters: [Parameter]) {
    let inputs = try Self.names.map { try fixture.input($0) }
    let parameters = inputs.map { Parameter(Matrix(zerosLike: $0)) }
    let tape = Tape()
    let sums = zip(inputs, parameters).map { input, parameter in
      sum(tape.variable(for: parameter) * tape.variable(input))
    }
    let loss = sums.dropFirst().reduce(sums[0], +)
    return (tape.gradients(of: loss), parameters)
  }

  @Test func byValue() throws {
    let fixture = try Fixture("clipping")
    var (gradients, parameters) = try gradients(fixture)
    gradients.clip(toValue: try fixture.setting("value"), for: parameters)
    for (name, parameter) in zip(Self.names, parameters) {
      try fixture.expect("value.\(name)", gradients[parameter])
    }
  }

  @Test func byGlobalNorm() throws {
    let fixture = try Fixture("clipping")
    var (gradients, parameters) = try gradients(fixture)
    let limit = try fixture.setting("norm")
    let norm = gradients.clip(toGlobalNorm: limit, for: parameters)
    try fixture.expect("norm", [[norm]])
    for (name, parameter) in zip(Self.names, parameters) {
      // optax scales by the exact quotient, as we do; PyTorch adds 1e-6 to the
      // norm, which costs the seventh digit.
      try fixture.expect("global.\(name)", gradients[parameter])
      try fixture.expect(
        "torch.global.\(name)", gradients[parameter] * (norm / (norm + 1e-6)))
    }
  }
}
