import Datasets
import Laboratory
import LinearAlgebra
import LstmModel
import NeuralNetworks
import Testing

@testable import lstm

@Suite("Chapter 7: training") struct TrainingTests {
  private static let uniform = RecurrentNetwork.Kind.tanh(Horizons.uniform)
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
    add(adding, [.lstm(forgetBias: 0), .chrono(length: 50)], limit: 1000)
    add(early, [.lstm(forgetBias: 0), .chrono(length: 50)], limit: 1000)
    add(
      .digits(pixelsPerStep: 1),
      [uniform, orthogonal, .lstm(forgetBias: 1), .lstm(forgetBias: 3)],
      limit: 600)
    add(
      .digits(pixelsPerStep: 8), [uniform, orthogonal, .lstm(forgetBias: 1)],
      limit: 300)
    return Sweep(trainings) { $0.outcome(seed: Survey.seed) }
  }()

  private func outcome(
    _ task: Task, _ kind: RecurrentNetwork.Kind, limit: Int = 1000
  ) -> SequenceTraining.Outcome {
    Self.outcomes[SequenceTraining(task: task, kind: kind, limit: limit)]
  }

  // Seeds 1 to 20: after 1,000 batches the loss of the tanh network is between
  // 0.999 and 1.002 of a constant answer's, and so is that of the LSTM with
  // bias 0 but for seed 5, 0.25; a solution is 0.05. Bias 3 needs 116 to 599
  // batches, chrono 134 to 213. Bias 1 needs 110 to 650, but from seeds 15 and
  // 17 it has learnt nothing after 1,000: so it is noted, and not claimed.
  //
  // mutant LSTM.init: bias[0, j] = forgetBias => bias[0, j] = 0
  // mutant SequenceTraining.outcome: update(parameters =>
  //   update(readOut.parameters
  // mutant Outcome.append: 1 / 20.0 => 1.1
  @Test(
    "7.14 Temporal order over 50 steps is learnt in 1,000 batches by LSTMs with a forget bias of 3 or with chrono initialization, and not by an LSTM with forget bias 0 or a tanh network with weights from ±1/√n."
  )
  func temporalOrder() throws {
    for kind in [Self.uniform, .lstm(forgetBias: 0)] {
      let outcome = outcome(Self.order, kind)
      #expect(outcome.losses.count == 1000)
      #expect(outcome.stepsToSolution == nil)
      #expect(outcome.losses[999] > 0.1)
    }
    for (name, kind) in [
      ("forget bias 3", .lstm(forgetBias: 3)), ("chrono", .chrono(length: 50)),
    ] as [(String, RecurrentNetwork.Kind)] {
      let steps = try #require(outcome(Self.order, kind).stepsToSolution)
      Survey.note("\(name), batches", Double(steps))
    }
    let one = outcome(Self.order, .lstm(forgetBias: 1))
    Survey.note("forget bias 1, batches", Double(one.losses.count))
  }

  // Seeds 1 to 20: adding with bias 0 takes 382 to 977 batches, and with chrono
  // 276 to 361. With early markers bias 0 ends between 0.93 and 1.06, and
  // chrono takes 172 to 238.
  //
  // mutant LSTM.setBiases: bias.value[0, size + unit] = b =>
  // mutant SequenceTraining.outcome: states[steps.count - 1][0] =>
  //   states[steps.count / 2][0]
  // mutant LSTMRecord.passCell: dc[j] * (i[j] * sg[j]) => dc[j] * (g[j] *
  //   sg[j])
  @Test(
    "7.15 An LSTM with forget bias 0 learns the adding problem over 50 steps in 1,000 batches if one of the markers may come late, and not if both come in the first half; chrono initialization learns both."
  )
  func adding() throws {
    let late = outcome(Self.adding, .lstm(forgetBias: 0))
    #expect(late.stepsToSolution != nil)
    Survey.note("forget bias 0, late, batches", Double(late.losses.count))
    let early = outcome(Self.early, .lstm(forgetBias: 0)).losses[999]
    #expect(early > 0.75)
    Survey.note("forget bias 0, early, relative loss at the end", early)
    for task in [Self.adding, Self.early] {
      #expect(
        outcome(task, .chrono(length: 50)).stepsToSolution != nil)
    }
  }

  // Seeds 1 to 20: the LSTM with bias 1 reads 79 % ± 3, from 4 to 24 points
  // more than the tanh network with weights from ±1/√n and from 2 to 21 more
  // than with bias 3. With orthogonal weights the tanh network reads 81 % ± 3,
  // from 3 points less than the LSTM to 8 more. Of 360 digits, one in twenty is
  // 5 points.
  //
  // mutant LSTM.init: bias[0, j] = forgetBias => bias[0, j] = 3
  // mutant RNN.callAsFunction: plus: recurrent, $0) => plus: recurrent, 0 * $0)
  // mutant LSTMRecord.passCell: dc[j] * f[j] => dc[j] * i[j]
  @Test(
    "7.16 Read pixel by pixel, after 600 batches, digits are read better by an LSTM with forget bias 1 than by one with forget bias 3 or by a tanh network with weights from ±1/√n, but at most one digit in twenty better than by a tanh network with orthogonal weights."
  )
  func pixelByPixel() throws {
    func read(_ kind: RecurrentNetwork.Kind) throws -> Double {
      try #require(
        outcome(.digits(pixelsPerStep: 1), kind, limit: 600).accuracy)
    }
    let lstm = try read(.lstm(forgetBias: 1))
    let (slow, uniform, orthogonal) = try (
      read(.lstm(forgetBias: 3)), read(Self.uniform), read(Self.orthogonal)
    )
    #expect(lstm > slow)
    #expect(lstm > uniform)
    #expect(lstm < orthogonal + 1 / 20.0)
    Survey.note("better than with forget bias 3", lstm - slow)
    Survey.note("better than tanh, ±1/√n", lstm - uniform)
    Survey.note("better than tanh, orthogonal", lstm - orthogonal)
  }

  // Seeds 1 to 20: the LSTM reads 84 % ± 1.5, from 1 to 8 points less than the
  // tanh network with orthogonal weights. With weights from ±1/√n that reads
  // from 0.6 points less than the LSTM to 8 more. Of 360 digits, one in fifty
  // is 2 points.
  //
  // mutant RNN.callAsFunction: plus: recurrent, $0) => plus: recurrent, 0 * $0)
  // mutant RNN.callAsFunction: state = next => state = state ?? next
  // mutant RecurrentNetwork.init: initial?[0]).map { [$0] } =>
  //   initial?[0]).map { [0.01 * $0] }
  @Test(
    "7.17 Read row by row, after 300 batches, digits are read worse by an LSTM with forget bias 1 than by a tanh network with orthogonal weights, and at most one digit in fifty better than by one with weights from ±1/√n."
  )
  func rowByRow() throws {
    func read(_ kind: RecurrentNetwork.Kind) throws -> Double {
      try #require(
        outcome(.digits(pixelsPerStep: 8), kind, limit: 300).accuracy)
    }
    let lstm = try read(.lstm(forgetBias: 1))
    let (uniform, orthogonal) = try (read(Self.uniform), read(Self.orthogonal))
    for share in [lstm, uniform, orthogonal] { #expect(share > 0.75) }
    #expect(lstm < orthogonal)
    #expect(lstm < uniform + 1 / 50.0)
    Survey.note("better than tanh, ±1/√n", lstm - uniform)
    Survey.note("better than tanh, orthogonal", lstm - orthogonal)
  }
}
