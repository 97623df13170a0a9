import Datasets
import Experiments
import LinearAlgebra
import NeuralNetworks
import Testing

@testable import Laboratory

@Suite struct MeasurementTests {
  @Test func trialsHaveAGeneratorOfEachSeed() {
    let numbers = trials(3..<40) { $0.next() }
    let expected = (3..<40 as Range<UInt64>).map { seed in
      var generator = SplitMix64(seed: seed)
      return generator.next()
    }
    #expect(numbers == expected)
  }

  @Test func aSweepKnowsTheOutcomeAtEachSetting() {
    let sweep = Sweep([3, 1, 2, 3, 1]) { $0 * $0 }
    for setting in 1...3 { #expect(sweep[setting] == setting * setting) }
  }

  @Test func aSweepRunsEachSettingOnce() async {
    await confirmation(expectedCount: 2) { ran in
      _ = Sweep(["a", "b", "a"]) { _ in ran() }
    }
  }

  @Test func aSettingThatWasNotRunStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = Sweep([1]) { $0 }[2]
    }
  }

  @Test func accuracyCountsTheLargestLogits() {
    let logits: Matrix = [[1, 2, 3], [5, 4, 3], [0, 7, 1], [2, 2, 1]]
    #expect(accuracy(of: logits, labels: [2, 0, 1, 0]) == 1)
    #expect(accuracy(of: logits, labels: [2, 1, 1, 1]) == 0.5)
    // Of two that are the largest, the first counts; of NaN, none.
    #expect(accuracy(of: [[.nan, .nan]], labels: [0]) == 0)
  }

  // One seed, width 64: within a tenth of the theory.
  @Test func factorsAreThoseOfTheTheory() {
    let network = DeepNetwork(.relu, .glorotNormal, depth: 12, width: 64)
    var generator = SplitMix64(seed: 1)
    let inputs = Matrix.normal(rows: 16, columns: 64, using: &generator)
    let factors = LayerFactors(
      of: network, on: inputs, layers: 2...10, seeds: 0..<3)
    for found in [factors.up, factors.down] {
      #expect(found.measured.count == 3)
      #expect(abs(found.predicted - 0.5.squareRoot()) < 1e-9)
      #expect(abs(geometricMean(found.measured) / found.predicted - 1) < 0.1)
    }
    // With the same factor up and down, the weights' gradient is level.
    #expect(abs(geometricMean(factors.weights) - 1) < 0.1)
    #expect(factors.spread.count == 3)
  }

  @Test func aClassifierTellsWhatItReads() {
    let digits = Digits.load()
    var classifier = DigitClassifier(
      .relu, .heNormal, hiddenLayers: 1, width: 8,
      plan: TrainingPlan(.sgd(rate: 0.1), epochs: 2), measuresLoss: true)
    #expect(classifier.sizes == [64, 8, 10])
    let outcome = classifier.outcome(on: digits, seed: 1)
    #expect(outcome.losses.count == 3)
    #expect(outcome.losses[2] < outcome.losses[0])
    #expect(outcome.history.losses.map(\.count) == [45, 45])
    #expect(outcome.accuracy > 0.3 && outcome.trainingAccuracy > 0.3)
    classifier.measuresLoss = false
    let again = classifier.outcome(on: digits, seed: 1)
    #expect(again.losses.isEmpty)
    #expect(again.history.losses == outcome.history.losses)
  }

  @Test func aReportIsBuiltInOrder() {
    let report = Report(Options("parts", "", arguments: []))
    report.build([
      { $0.value("one", 1, "the first") },
      {
        let one = $0.record.values["one"]?.number ?? .nan
        $0.value("two", 2 * one, .integer, "its double")
      },
    ])
    #expect(report.record.values["two"]?.number == 2)
  }

  @Test func seedsFollowTheOneAskedFor() {
    #expect(
      Options("seeds", "", arguments: ["--seed", "7"]).seeds(3) == 7..<10)
  }
}
