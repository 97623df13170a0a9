import Autodiff
import LinearAlgebra
import NeuralNetworks
import Testing

@Suite struct SequentialTests {
  @Test func layersComeInTheOrderTheyAreWritten() {
    let network = Sequential {
      Linear(weight: [[2]])
      Sequential {
        Linear(weight: [[1]], bias: [[1]])
        ReLU()
      }
    }
    #expect(network.layers.count == 3)
    #expect(network.parameters.count == 3)
    #expect(network([[5]]) == [[11]])
    #expect(network([[-5]]) == [[0]])
  }

  /// A fit of y = 3x - 1: convex, so the loss must reach zero.
  @Test func gradientDescentFindsALine() {
    var generator = SplitMix64(seed: 1)
    let line = Linear(inputSize: 1, outputSize: 1, using: &generator)
    let inputs: Matrix = [[-1], [0], [1], [2]]
    let targets = 3 * inputs - 1
    var optimizer = SGD(learningRate: 0.1, momentum: 0.5)
    for _ in 0..<300 {
      let tape = Tape()
      let loss = squaredError(line(tape.variable(inputs)), targets: targets)
      optimizer.update(
        line.parameters,
        along: tape.gradients(of: loss, for: line.parameters))
    }
    #expect(abs(line.weight.value[0, 0] - 3) < 1e-9)
    #expect(abs(line(inputs)[1, 0] + 1) < 1e-9)
  }

  // No linear function fits exclusive or better than with a loss of log 2.
  @Test("A small network learns exclusive or", arguments: 0..<5)
  func exclusiveOr(seed: Int) {
    var generator = SplitMix64(seed: UInt64(seed))
    let network = Sequential {
      Linear(inputSize: 2, outputSize: 8, using: &generator)
      Tanh()
      Linear(inputSize: 8, outputSize: 1, using: &generator)
    }
    var optimizer = SGD(learningRate: 0.5, momentum: 0.9)
    var last = Double.infinity
    for step in 0..<500 {
      let tape = Tape()
      let logits = network(tape.variable([[0, 0], [0, 1], [1, 0], [1, 1]]))
      let loss = binaryCrossEntropy(
        logits: logits, targets: [[0], [1], [1], [0]])
      last = loss.value[0, 0]
      if step == 0 { #expect(last > 0.5) }
      optimizer.update(
        network.parameters,
        along: tape.gradients(of: loss, for: network.parameters))
    }
    #expect(last < 0.01)
  }

  /// A depth at which a recursive walk would overflow the stack.
  @Test func tenThousandLayers() {
    var generator = SplitMix64(seed: 1)
    let network = Sequential {
      for _ in 0..<10_000 {
        Linear(
          inputSize: 1, outputSize: 1, initializer: .constant(1),
          using: &generator)
      }
    }
    let layers = network.statistics(on: [[1]]) { sum($0) }
    #expect(layers.count == 10_000)
    #expect(layers.allSatisfy { $0.gradientNorm == 1 })
    #expect(layers.factor { $0.gradientNorm } == 1)
  }

  @Test func aResidualBlockOfZerosPassesTheGradientUnchanged() {
    let block = Linear(weight: Matrix(repeating: 0, rows: 3, columns: 3))
    let tape = Tape()
    let x = tape.variable([[1, 2, 3]])
    let y = (0..<50).reduce(x) { x, _ in Residual(block)(x) }
    #expect(y.value == x.value)
    let upstream: Matrix = [[0.1, -7, 1e-300]]
    #expect(tape.gradients(of: y, upstream: upstream)[x] == upstream)
  }
}
