import LinearAlgebra
import Testing

@testable import Datasets

@Suite struct SequencesTests {
  @Test("A digit is read from its first pixel to its last", arguments: [1, 8])
  func digitsAreReadInOrder(inputsPerStep: Int) {
    let digits = Digits.load().test
    let sequences = digits.sequences(inputsPerStep: inputsPerStep)
    #expect(sequences.steps.count == 64 / inputsPerStep)
    #expect(sequences.targets == digits.labels)
    for row in [0, 359] {
      let pixels = sequences.steps.flatMap { $0.rows(row..<row + 1).elements }
      #expect(pixels == digits.inputs.rows(row..<row + 1).elements)
    }
  }

  @Test func stepsThatDoNotFitStopTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = Digits.load().test.sequences(inputsPerStep: 7)
    }
    await #expect(processExitsWith: .failure) {
      _ = Sequences(steps: [[[1, 2]], [[1]]], targets: [0])
    }
  }
}

@Suite struct AddingProblemTests {
  @Test("Two numbers are marked, one in each half", arguments: [2, 7, 50])
  func marksOfTheSum(length: Int) {
    var generator = SplitMix64(seed: 1)
    let batch = AddingProblem(length: length).sequences(200, using: &generator)
    #expect(batch.steps.count == length)
    for row in 0..<200 {
      let marked = (0..<length).filter { batch.steps[$0][row, 1] != 0 }
      #expect(marked.count == 2)
      #expect(marked[0] < length / 2 && marked[1] >= length / 2)
      let numbers = marked.map { batch.steps[$0][row, 0] }
      #expect(marked.allSatisfy { batch.steps[$0][row, 1] == 1 })
      #expect(numbers.allSatisfy { 0..<1 ~= $0 })
      #expect(batch.targets[row, 0] == numbers[0] + numbers[1])
    }
  }

  // All places are drawn: of 1,000 draws from at most 25 places, one is left
  // out with a chance of 25 · (24/25)¹⁰⁰⁰ < 1e-16.
  @Test func everyPlaceIsMarkedAtSomeTime() {
    var generator = SplitMix64(seed: 2)
    let sum = AddingProblem(length: 50).sequences(1000, using: &generator)
    for step in sum.steps { #expect(step.columns(1..<2).maximum == 1) }
    let original = AddingProblem(.original, length: 50)
      .sequences(1000, using: &generator)
    for step in 1..<24 {
      #expect(original.steps[step].columns(1..<2).maximum == 1)
    }
    for step in 24..<49 {
      #expect(original.steps[step].columns(1..<2).maximum == 0)
    }
  }

  @Test func marksOfTheOriginal() {
    var generator = SplitMix64(seed: 3)
    let batch = AddingProblem(.original, length: 100)
      .sequences(500, using: &generator)
    var sequencesWithTheFirst = 0
    for row in 0..<500 {
      #expect(batch.steps[0][row, 1] == -1 && batch.steps[99][row, 1] == -1)
      let marked = (1..<99).filter { batch.steps[$0][row, 1] != 0 }
      let sum = marked.reduce(0) { $0 + batch.steps[$1][row, 0] }
      #expect(batch.targets[row, 0] == 0.5 + sum / 4)
      #expect(marked.last! < 49)
      if marked.count == 1 {
        sequencesWithTheFirst += 1
      } else {
        #expect(marked.count == 2 && marked[0] < 10)
      }
      #expect(batch.steps.allSatisfy { -1..<1 ~= $0[row, 0] })
    }
    // 500 · (1/10 + 9/10 · 1/48) = 59, with a standard deviation of 7.
    #expect(20...98 ~= sequencesWithTheFirst)
  }

  // The variance of 20,000 targets has a standard deviation of 0.9 % of it.
  @Test(
    "Always answering the mean costs the baseline",
    arguments: [
      (AddingProblem(length: 20), 1.0, 1 / 6.0),
      (AddingProblem(.original, length: 100), 0.5, 1 / 24.0),
    ])
  func baseline(problem: AddingProblem, mean: Double, textbook: Double) {
    var generator = SplitMix64(seed: 4)
    let batch = problem.sequences(20_000, using: &generator)
    let error = (batch.targets - mean).squaredNorm / 20_000
    #expect(abs(error / problem.baseline - 1) < 0.04)
    #expect(abs(problem.baseline / textbook - 1) < 0.07)
  }

  @Test func theSeedDecides() {
    func draw(seed: UInt64) -> [Matrix] {
      var generator = SplitMix64(seed: seed)
      return AddingProblem(length: 10).sequences(3, using: &generator).steps
    }
    #expect(draw(seed: 1) == draw(seed: 1))
    #expect(draw(seed: 1) != draw(seed: 2))
  }
}

@Suite struct TemporalOrderTests {
  @Test(
    "The class is the order of X and Y",
    arguments: [10, 30, 50, 100])
  func classesFollowTheSymbols(length: Int) {
    var generator = SplitMix64(seed: 1)
    let problem = TemporalOrder(length: length)
    let batch = problem.sequences(400, using: &generator)
    #expect(batch.steps.count == length)
    for row in 0..<400 {
      let symbols = batch.steps.map { step in
        let inputs = step.rows(row..<row + 1)
        #expect(inputs.sum == 1 && inputs.maximum == 1)
        return TemporalOrder.symbols[inputs.elements.firstIndex(of: 1)!]
      }
      #expect(symbols.first == "E" && symbols.last == "B")
      let relevant = symbols.indices.filter {
        ["X", "Y"].contains(symbols[$0])
      }
      #expect(relevant.count == 2)
      #expect(length / 10...length / 5 ~= relevant[0])
      #expect(length / 2...length * 3 / 5 ~= relevant[1])
      let order = symbols[relevant[0]] + symbols[relevant[1]]
      #expect(["XX", "XY", "YX", "YY"][batch.targets[row]] == order)
      #expect(symbols.filter { "EB".contains($0) }.count == 2)
    }
  }

  // 4,000 draws: each class 1,000 ± 27, each place 4,000 / 11 ± 18.
  @Test func classesAndPlacesAreEquallyLikely() {
    var generator = SplitMix64(seed: 2)
    let batch = TemporalOrder(length: 100).sequences(4000, using: &generator)
    for label in 0..<4 {
      let count = batch.targets.filter { $0 == label }.count
      #expect(abs(count - 1000) < 140)
    }
    for step in Array(10...20) + Array(50...60) {
      let count = batch.steps[step].columns(2..<4).sum
      #expect(abs(count - 4000 / 11.0) < 90)
    }
  }
}
