import Autodiff
import Datasets
import Experiments
import LinearAlgebra
import NeuralNetworks
import Testing

@testable import Laboratory

@Suite struct LearningTests {
  /// Twenty points of two classes, on either side of a line.
  private let data: Dataset = {
    var generator = SplitMix64(seed: 1)
    let inputs = Matrix.normal(rows: 20, columns: 2, using: &generator)
    return Dataset(
      inputs: inputs,
      labels: (0..<20).map { inputs[$0, 0] > inputs[$0, 1] ? 1 : 0 })
  }()

  private func network(seed: UInt64 = 2) -> Sequential {
    var generator = SplitMix64(seed: seed)
    return .plain(sizes: [2, 8, 2], activation: Tanh(), using: &generator)
  }

  @Test func aStepGoesDownTheGradient() {
    let network = network()
    let loss = network.loss(on: data)
    let gradients = loss.tape.gradients(of: loss)
    let expected = network.parameters.map { $0.value - 0.5 * gradients[$0] }
    var optimizer = SGD(learningRate: 0.5)
    #expect(network.step(along: loss, with: &optimizer) == nil)
    for (parameter, value) in zip(network.parameters, expected) {
      #expect((parameter.value - value).norm < 1e-15)
    }
  }

  @Test func aClippedStepHasTheLengthOfTheLimit() throws {
    let network = network()
    let before = network.parameters.map(\.value)
    var optimizer = SGD(learningRate: 1)
    let norm = try #require(
      network.step(
        along: network.loss(on: data), with: &optimizer, clippingTo: 1e-3))
    #expect(norm > 1e-3)
    let moved = zip(network.parameters, before).reduce(0) {
      $0 + ($1.0.value - $1.1).squaredNorm
    }
    #expect(abs(moved.squareRoot() - 1e-3) < 1e-12)
  }

  @Test func trainingRecordsEachBatch() {
    let network = network()
    var generator = SplitMix64(seed: 3)
    var epochs = 0
    let history = network.train(
      on: data,
      TrainingPlan(
        .adam(rate: 0.1), epochs: 30, batchSize: 8, clippingNorm: 10),
      using: &generator
    ) { epochs += 1 }
    #expect(epochs == 30)
    #expect(history.losses.map(\.count) == Array(repeating: 3, count: 30))
    #expect(history.norms.count == 90)
    #expect(history.largestNorm == history.norms.max())
    #expect(history.epochLosses[29] < 0.5 * history.epochLosses[0])
    #expect(network.accuracy(on: data) > 0.9)
    #expect(network.meanLoss(on: data) < 0.5)
  }

  // The first step makes the weights infinite, and the second loss is NaN.
  @Test(arguments: [false, true])
  func trainingStopsAtInfinityIfAskedTo(stops: Bool) {
    var generator = SplitMix64(seed: 3)
    let network = Sequential.plain(
      sizes: [2, 2], activation: Tanh(), using: &generator)
    let history = network.train(
      on: Dataset(inputs: 1e200 * data.inputs, labels: data.labels),
      TrainingPlan(.sgd(rate: 1e200), epochs: 4, stopsAtInfinity: stops),
      using: &generator)
    let losses = history.losses.flatMap { $0 }
    #expect(losses.count == (stops ? 1 : 4))
    #expect(losses.allSatisfy(\.isFinite) == stops)
  }
}
