import Autodiff
import LinearAlgebra
import NeuralNetworks

/// A network with data and an optimizer, of which one step is timed.
struct Workload: Sendable {
  let name: String
  let summary: String

  /// The losses before updates 1, 5 and 10 that the frameworks agree on.
  let losses: [Double]

  /// Returns a function that takes one step and returns the loss before it.
  let start: @Sendable () -> () -> Double

  static let all = [
    Workload(
      name: "W1", summary: "64→(64×50 sigmoid)→10, batch 64",
      losses: [5.732844905626699, 3.033498653715553, 2.5239178624646743],
      start: { sigmoidNetwork() }),
    Workload(
      name: "W2", summary: "64→(128×20 BatchNorm ReLU)→10, batch 128",
      losses: [2.709238388449675, 2.2296597852777382, 1.8511079525025012],
      start: { normalizedNetwork() }),
    Workload(
      name: "W3", summary: "LSTM of 64, 100 steps, batch 64",
      losses: [1.1820610401396212, 0.36769404245823534, 0.14564055225983757],
      start: { longShortTermMemory() }),
    Workload(
      name: "W4", summary: "tanh RNN of 64, 100 steps, batch 64",
      losses: [1.349924308260623, 0.4371607601719406, 0.1744590008114717],
      start: { recurrentNetwork() }),
    Workload(
      name: "W5", summary: "50 residual blocks of 2×128 ReLU, batch 128",
      losses: [20.396145955013278, 10.954237675463354, 2.8655024269155644],
      start: { residualNetwork() }),
  ]
}

/// Returns a function that takes one step of gradient descent.
private func training(
  _ parameters: [Parameter], learningRate: Double,
  loss: @escaping (Tape) -> Variable
) -> () -> Double {
  var optimizer = SGD(learningRate: learningRate)
  return {
    // The tape is gone before the update, which then need not copy.
    let (value, gradients) = pass(loss, parameters)
    optimizer.update(parameters, along: gradients)
    return value
  }
}

/// Returns the value of a loss and its gradients.
private func pass(
  _ loss: (Tape) -> Variable, _ parameters: [Parameter]
) -> (value: Double, gradients: Gradients) {
  let tape = Tape()
  let loss = loss(tape)
  return (loss.value[0, 0], tape.gradients(of: loss, for: parameters))
}

/// Returns a linear layer with these weights and biases of zero.
private func linear(_ weight: Matrix) -> Linear {
  Linear(
    weight: weight,
    bias: Matrix(repeating: 0, rows: 1, columns: weight.columns))
}

private func classification(
  _ network: Sequential, _ inputs: Matrix, _ labels: [Int],
  learningRate: Double, isDivisible: Bool = true
) -> () -> Double {
  training(network.parameters, learningRate: learningRate) { tape in
    let x = tape.variable(inputs)
    let isDivided = isDivisible && MatrixThreads.count == 2
    let logits =
      isDivided ? dataParallel(x) { network($0) } : network(x)
    return softmaxCrossEntropy(logits, labels: labels)
  }
}

/// Returns the result for a sequence of inputs, computed on both threads, if
/// there are two.
private func result(
  of sequence: [Matrix], on tape: Tape, _ body: ([Variable]) -> Variable
) -> Variable {
  let inputs = sequence.map { tape.variable($0) }
  return MatrixThreads.count == 2 ? dataParallel(inputs, body) : body(inputs)
}

/// W1 has a depth of 50.
func sigmoidNetwork(depth: Int = 50) -> () -> Double {
  var generator = NumPyGenerator(seed: 0)
  let sizes = [64] + Array(repeating: 64, count: depth) + [10]
  let weights = zip(sizes, sizes.dropFirst()).map { inputs, outputs in
    generator.uniform(inputs, outputs, in: -1..<1) * 4
      * (6 / Double(inputs + outputs)).squareRoot()
  }
  let inputs = generator.normal(64, 64)
  let labels = generator.labels(64, classes: 10)
  let network = Sequential {
    for weight in weights.dropLast() {
      linear(weight)
      Sigmoid()
    }
    linear(weights[depth])
  }
  return classification(network, inputs, labels, learningRate: 0.1)
}

private func normalizedNetwork() -> () -> Double {
  var generator = NumPyGenerator(seed: 0)
  let sizes = [64] + Array(repeating: 128, count: 20) + [10]
  let weights = zip(sizes, sizes.dropFirst()).map { inputs, outputs in
    generator.normal(inputs, outputs) * (2 / Double(inputs)).squareRoot()
  }
  let inputs = generator.normal(128, 64)
  let labels = generator.labels(128, classes: 10)
  let network = Sequential {
    for weight in weights.dropLast() {
      linear(weight)
      BatchNorm(size: 128)
      ReLU()
    }
    linear(weights[20])
  }
  return classification(
    network, inputs, labels, learningRate: 0.05, isDivisible: false)
}

func residualNetwork() -> () -> Double {
  var generator = NumPyGenerator(seed: 0)
  let sizes = [64] + Array(repeating: 128, count: 101) + [10]
  let weights = (0..<102).map { i in
    generator.normal(sizes[i], sizes[i + 1])
      * (2 / Double(sizes[i])).squareRoot() * (1...100 ~= i ? 0.3 : 1)
  }
  let inputs = generator.normal(128, 64)
  let labels = generator.labels(128, classes: 10)
  let network = Sequential {
    linear(weights[0])
    ReLU()
    for i in stride(from: 1, to: 100, by: 2) {
      Residual {
        linear(weights[i])
        ReLU()
        linear(weights[i + 1])
        ReLU()
      }
    }
    linear(weights[101])
  }
  return classification(network, inputs, labels, learningRate: 0.01)
}

/// The adding problem over 100 steps, for 64 examples: a batch a step, and the
/// sum of the two marked numbers.
private struct AddingProblem {
  let inputs: [Matrix]
  let targets: Matrix

  init(using generator: inout NumPyGenerator) {
    let values = generator.uniform(64, 100)
    var (first, second) = ([Int](), [Int]())
    for _ in 0..<64 {
      first.append(generator.integer(in: 0..<50))
      second.append(generator.integer(in: 50..<100))
    }
    inputs = (0..<100).map { step in
      Matrix(
        rows: 64, columns: 2,
        elements: (0..<64).flatMap { example in
          let isMarked = step == first[example] || step == second[example]
          return [values[example, step], isMarked ? 1 : 0]
        })
    }
    targets = Matrix(
      rows: 64, columns: 1,
      elements: (0..<64).map {
        values[$0, first[$0]] + values[$0, second[$0]]
      })
  }
}

private func longShortTermMemory() -> () -> Double {
  var generator = NumPyGenerator(seed: 0)
  var other = SplitMix64(seed: 0)
  let layer = LSTM(inputSize: 2, size: 64, using: &other)
  layer.input.weight.value = generator.uniform(2, 256, in: -0.125..<0.125)
  layer.recurrent.weight.value = generator.uniform(64, 256, in: -0.125..<0.125)
  let readout = linear(generator.uniform(64, 1, in: -0.125..<0.125))
  let problem = AddingProblem(using: &generator)
  return training(
    layer.parameters + readout.parameters, learningRate: 0.05
  ) { tape in
    let y = result(of: problem.inputs, on: tape) {
      readout(layer($0)[99].output)
    }
    return squaredError(y, targets: problem.targets)
  }
}

private func recurrentNetwork() -> () -> Double {
  var generator = NumPyGenerator(seed: 0)
  var other = SplitMix64(seed: 0)
  let layer = RNN(inputSize: 2, size: 64, using: &other)
  layer.input.weight.value = generator.uniform(2, 64, in: -0.125..<0.125)
  layer.recurrent.weight.value = generator.uniform(64, 64, in: -0.125..<0.125)
  let readout = linear(generator.uniform(64, 1, in: -0.125..<0.125))
  let problem = AddingProblem(using: &generator)
  return training(
    layer.parameters + readout.parameters, learningRate: 0.05
  ) { tape in
    let y = result(of: problem.inputs, on: tape) { readout(layer($0)[99]) }
    return squaredError(y, targets: problem.targets)
  }
}
