import Autodiff
import Foundation
import LinearAlgebra
import NeuralNetworks

/// W7: the model that beginners copy, 100→64→64→1 with Adam, 320 steps.
func timeFirstModel(_ request: Request) throws {
  let data = FirstModel()
  var loss = 0.0
  let cost = Cost(request.effort) { loss = data.train() }
  try Measurement(workload: "W7", fitS: cost.wall, loss: loss).print(
    asJSON: request.printsJSON,
    text: "W7 \(columns(cost)) · "
      + String(format: "100→64→64→1, Adam, all 320 steps, loss %.4f", loss))
}

/// The data of W7.
private struct FirstModel {
  private let inputs: Matrix
  private let targets: [Double]

  init() {
    var generator = NumPyGenerator(seed: 0)
    inputs = generator.uniform(1000, 100)
    targets = generator.labels(1000, classes: 2).map(Double.init)
  }

  /// Trains a new network, and returns its mean loss in the last epoch.
  func train() -> Double {
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
}
