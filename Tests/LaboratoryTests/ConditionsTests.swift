import Laboratory
import Testing

@Suite struct ConditionsTests {
  @Test func everythingHasItsPlace() {
    let conditions = Conditions(
      seeds: 1..<21, layers: [30], units: [64, 128],
      plan: TrainingPlan(.sgd(rate: 0.1, momentum: 0.9), epochs: 20),
      examples: .digits(1437), more: ["squared error"])
    #expect(
      conditions.text
        == "Seeds 1 to 20 · 30 layers · 64, 128 units · 20 epochs · "
        + "batches of 32 · gradient descent, rate 0.1 · momentum 0.9 · "
        + "1,437 digits · squared error")
  }

  @Test func oneOfEachIsSingular() {
    let conditions = Conditions(
      seeds: [7], layers: [1],
      plan: TrainingPlan(.adam(rate: 0.01), epochs: 1, clippingNorm: 1))
    #expect(
      conditions.text
        == "Seed 7 · 1 layer · 1 epoch · batches of 32 · Adam, rate 0.01 · "
        + "clipped at norm 1")
  }

  @Test func seedsWithGapsAreListed() {
    #expect(Conditions(seeds: [5, 1, 9]).text == "Seeds 1, 5, 9")
    #expect(Conditions(seeds: [3, 2]).text == "Seeds 2 to 3")
    #expect(Conditions().text.isEmpty)
  }
}
