import Autodiff
import Foundation
import LinearAlgebra
import NeuralNetworks

/// W7: the model that beginners copy, 100→64→64→1 with Adam, 320 steps.
func timeFirstModel(repeats: Int) {
  var loss = 0.0
  let cost = Cost(repeats: repeats, seconds: 0) { loss = trainFirstModel() }
  print(
    "W7", String(format: "%8.3f ms wall", 1e3 * cost.wall),
    String(format: "%8.3f ms processor", 1e3 * cost.processor),
    String(format: "loss %.4f", loss), "·",
    "100→64→64→1, Adam, 1,000 examples, batch 32, 10 epochs: all of it")
}

private func trainFirstModel() -> Double {
  var generator = NumPyGenerator(seed: 0)
  let inputs = generator.uniform(1000, 100)
  let targets = generator.labels(1000, classes: 2).map(Double.init)
  var random = SplitMix64(seed: 0)
  let network = Sequential.plain(
    sizes: [100, 64, 64, 1], activation: ReLU(), initializer: .glorotUniform,
    using: &random)
  var optimizer = Adam(epsilon: 1e-7)
  var total = 0.0
  for _ in 0..<10 {
    let order = (0..<1000).shuffled(using: &random)
    total = 0
    for start in stride(from: 0, to: 1000, by: 32) {
      let batch = order[start..<min(start + 32, 1000)]
      let tape = Tape()
      let x = tape.variable(
        Matrix(
          rows: batch.count, columns: 100,
          elements: batch.flatMap {
            inputs.elements[100 * $0..<100 * $0 + 100]
          }))
      let t = Matrix(
        rows: batch.count, columns: 1, elements: batch.map { targets[$0] })
      let loss = binaryCrossEntropy(logits: network(x), targets: t)
      optimizer.update(
        network.parameters,
        along: tape.gradients(of: loss, for: network.parameters))
      total += loss.value[0, 0] * Double(batch.count)
    }
  }
  return total / 1000
}
