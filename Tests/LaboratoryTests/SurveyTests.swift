import Laboratory
import Testing

@Suite struct SurveyTests {
  @Test func swiftTestIsTheFirstRun() {
    #expect(Survey.run == 1)
    #expect(Survey.seed == 1)
    #expect(Survey.seeds(4) == 1..<5)
  }
}
