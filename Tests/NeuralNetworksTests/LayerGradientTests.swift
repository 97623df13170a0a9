import Autodiff
import Foundation
import LinearAlgebra
import NeuralNetworks
import Testing

@Suite struct LayerGradientTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let make: @Sendable (inout SplitMix64) -> AnyLayer
  }

  /// Layers from 4 units to 4.
  static let cases = [
    Case(testDescription: "Linear") {
      AnyLayer(
        Linear(
          inputSize: 4, outputSize: 4, bias: .normal(variance: 1), using: &$0))
    },
    Case(testDescription: "Linear without bias") {
      AnyLayer(Linear(inputSize: 4, outputSize: 4, bias: nil, using: &$0))
    },
    Case(testDescription: "Sigmoid") { _ in AnyLayer(Sigmoid()) },
    Case(testDescription: "Tanh") { _ in AnyLayer(Tanh()) },
    Case(testDescription: "ReLU") { _ in AnyLayer(ReLU()) },
    Case(testDescription: "LeakyReLU") { _ in AnyLayer(LeakyReLU()) },
    Case(testDescription: "ELU") { _ in AnyLayer(ELU()) },
    Case(testDescription: "SELU") { _ in AnyLayer(SELU()) },
    Case(testDescription: "GELU") { _ in AnyLayer(GELU()) },
    Case(testDescription: "Swish") { _ in AnyLayer(Swish()) },
    Case(testDescription: "Softplus") { _ in AnyLayer(Softplus()) },
    Case(testDescription: "PReLU") { _ in AnyLayer(PReLU(size: 4)) },
    Case(testDescription: "BatchNorm") { _ in AnyLayer(BatchNorm(size: 4)) },
    Case(testDescription: "Residual") { generator in
      AnyLayer(
        Residual(scale: 0.5) {
          Linear(inputSize: 4, outputSize: 4, using: &generator)
          Tanh()
        })
    },
    Case(testDescription: "Residual with a learnt scale") { generator in
      AnyLayer(
        Residual(
          Linear(inputSize: 4, outputSize: 4, using: &generator),
          learntScale: Parameter([[0.3]])))
    },
  ]

  /// The input counts as a parameter, too; `GradientTests` argues the bound.
  @Test("Gradients agree with central differences", arguments: cases)
  func gradient(of layer: Case) {
    for seed in 0..<5 {
      var generator = SplitMix64(seed: UInt64(seed))
      let input = Parameter(.normal(rows: 6, columns: 4, using: &generator))
      let layer = layer.make(&generator)
      let check = GradientCheck(of: [input] + layer.parameters) { tape in
        layer(tape.variable(for: input))
      }
      #expect(
        check.relativeError <= 1e-6,
        "seed \(seed), \(check.position): \(check.derivative)")
    }
  }

  /// The list is compared with the sources; those that hold other layers are
  /// checked in `aWholeNetwork`.
  @Test func everyLayerInTheSourcesIsChecked() throws {
    let sources = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/NeuralNetworks").standardized
    let declaration =
      /public (?:struct|final class) (\w+)(?:<.*>)?: (?:Layer|Activation)\b/
    var declared: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(
      at: sources, includingPropertiesForKeys: nil)
    {
      let source = try String(contentsOf: file, encoding: .utf8)
      declared.formUnion(source.matches(of: declaration).map { String($0.1) })
    }
    let checked = Self.cases.map {
      String($0.testDescription.prefix { $0 != " " })
    }
    #expect(declared == Set(checked).union(["AnyLayer", "Sequential"]))
  }

  @Test func aWholeNetwork() {
    var generator = SplitMix64(seed: 8)
    let input: Matrix = .normal(rows: 5, columns: 3, using: &generator)
    let network = Sequential {
      Linear(inputSize: 3, outputSize: 4, using: &generator)
      BatchNorm(size: 4)
      for i in 0..<2 {
        Residual {
          Linear(inputSize: 4, outputSize: 4, using: &generator)
          if i == 0 { Sigmoid() } else { Swish() }
        }
      }
      Linear(inputSize: 4, outputSize: 3, using: &generator)
    }
    #expect(network.layers.count == 5)
    #expect(network.parameters.count == 10)
    let check = GradientCheck(of: network.parameters) { tape in
      softmaxCrossEntropy(
        network(tape.variable(input)), labels: [0, 1, 2, 0, 1])
    }
    #expect(check.relativeError <= 1e-6)
  }
}
