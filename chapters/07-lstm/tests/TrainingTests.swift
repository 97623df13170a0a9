import Datasets
import Laboratory
import LinearAlgebra
import LstmModel
import NeuralNetworks
import Testing

@testable import lstm

@Suite("Chapter 7: training") struct TrainingTests {
  private static let uniform = RecurrentNetwork.Kind.tanh(
    .fanInUniform(gain: 1 / 3.0.squareRoot()))
  private static let orthogonal = RecurrentNetwork.Kind.tanh(
    .orthogonal(gain: 1))
  private static let order = Task.temporalOrder(TemporalOrder(length: 50))
  private static let adding = Task.adding(AddingProblem(length: 50))
  private static let early = Task.adding(AddingProblem(.original, length: 50))

  /// All trainings of these tests, run once.
  private static let outcomes: Sweep = {
    var trainings: [SequenceTraining] = []
    func add(_ task: Task, _ kinds: [RecurrentNetwork.Kind], limit: Int) {
      trainings += kinds.map {
        SequenceTraining(task: task, kind: $0, limit: limit)
      }
    }
    add(
      order,
      [
        uniform, .lstm(forgetBias: 0), .lstm(forgetBias: 1),
        .lstm(forgetBias: 3), .chrono(length: 50),
      ],
      limit: 1000)
    add(
      adding, [uniform, .lstm(forgetBias: 0), .chrono(length: 50)], limit: 1000)
    add(early, [.lstm(forgetBias: 0), .chrono(length: 50)], limit: 1000)
    add(
      .digits(pixelsPerStep: 1), [uniform, orthogonal, .lstm(forgetBias: 1)],
      limit: 600)
    add(
      .digits(pixelsPerStep: 8), [uniform, orthogonal, .lstm(forgetBias: 1)],
      limit: 300)
    return Sweep(trainings) { $0.outcome(seed: 1) }
  }()

  private func outcome(
    _ task: Task, _ kind: RecurrentNetwork.Kind, limit: Int = 1000
  ) -> SequenceTraining.Outcome {
    Self.outcomes[SequenceTraining(task: task, kind: kind, limit: limit)]
  }

  // Over seeds 0..<20: within 1,000 batches the tanh network stays between 0.999
  // and 1.002 of a constant answer, and the LSTM with bias 0 at 0.99 and more but
  // for one seed, 0.51. The others need 110 to 850 batches (bias 1, but for one
  // seed, which is at 0.92 after 1,000), 116 to 569 (bias 3) and 134 to 244
  // (chrono).
  @Test(
    "7.13 Temporal order over 50 steps is learnt by LSTMs with a forget bias of 1 or 3 or with chrono initialization, and not, in 1,000 batches, by an LSTM with forget bias 0 or a tanh network with weights from ±1/√n."
  )
  func temporalOrder() throws {
    for kind in [Self.uniform, .lstm(forgetBias: 0)] {
      let outcome = outcome(Self.order, kind)
      #expect(outcome.losses.count == 1000)
      #expect(outcome.losses[999] > 0.95)
    }
    for kind: RecurrentNetwork.Kind in [
      .lstm(forgetBias: 1), .lstm(forgetBias: 3), .chrono(length: 50),
    ] {
      let steps = try #require(outcome(Self.order, kind).stepsToSolution)
      #expect(steps < 800)
    }
  }

  // Over seeds 0..<20: adding with bias 0 takes 382 to 980 batches, and with chrono
  // 276 to 361; the tanh network ends between 0.55 and 1.3. With early markers
  // bias 0 ends between 0.93 and 1.06, and chrono takes 172 to 238.
  @Test(
    "7.14 An LSTM with forget bias 0 learns the adding problem over 50 steps if one of the markers may come late, and not in 1,000 batches if both come in the first half; chrono initialization learns both."
  )
  func adding() throws {
    #expect(
      outcome(Self.adding, .lstm(forgetBias: 0)).stepsToSolution != nil)
    #expect(outcome(Self.adding, Self.uniform).losses.last! > 0.4)
    #expect(outcome(Self.early, .lstm(forgetBias: 0)).losses.last! > 0.75)
    for task in [Self.adding, Self.early] {
      #expect(
        outcome(task, .chrono(length: 50)).stepsToSolution != nil)
    }
  }

  // Over seeds 0..<20 the LSTM reads 78 % ± 3, from 4 to 18 points more than the
  // tanh network with weights from ±1/√n. With orthogonal ones that reads 81 % ±
  // 3, from 2.5 points less than the LSTM to 11 more.
  @Test(
    "7.15 Read pixel by pixel, digits are read better by an LSTM with forget bias 1 than by a tanh network with weights from ±1/√n, but no better than by a tanh network with orthogonal weights."
  )
  func pixelByPixel() throws {
    func read(_ kind: RecurrentNetwork.Kind) throws -> Double {
      try #require(
        outcome(.digits(pixelsPerStep: 1), kind, limit: 600).accuracy)
    }
    let lstm = try read(.lstm(forgetBias: 1))
    #expect(try lstm > read(Self.uniform) + 0.02)
    #expect(try lstm < read(Self.orthogonal) + 0.03)
  }

  // Over seeds 0..<20 the LSTM reads 84 % ± 2, from 8 points less than the tanh
  // network with weights from ±1/√n to 0.6 more, and 1 to 8 less than with
  // orthogonal ones.
  @Test(
    "7.16 Read row by row, digits are read no better by an LSTM than by a tanh network."
  )
  func rowByRow() throws {
    func read(_ kind: RecurrentNetwork.Kind) throws -> Double {
      try #require(
        outcome(.digits(pixelsPerStep: 8), kind, limit: 300).accuracy)
    }
    for kind in [Self.uniform, Self.orthogonal] {
      #expect(try read(kind) > 0.8)
      #expect(try read(.lstm(forgetBias: 1)) < read(kind) + 0.03)
    }
  }
}
