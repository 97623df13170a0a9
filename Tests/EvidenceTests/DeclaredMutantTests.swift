import Ground
import Testing

@testable import Evidence

@Suite struct DeclaredMutantTests {
  @Test func mutantsAreReadFromTheCommentAboveTheTest() throws {
    let claim = try SampleChapter().standings().claims[0]
    #expect(
      claim.mutants.map(\.text)
        == ["Slope.at: (1 - s) => (1 + s)", "half: x / 2 => x"])
    #expect(claim.mutants.map(\.position.line) == [8, 9])
  }

  @Test func thePieceIsFoundHoweverItsLinesAreBroken() throws {
    let sample = try SampleChapter()
    sample.files[SampleChapter.code]?.replace("(1 - s)", with: "(1\n    - s)")
    let standings = try sample.standings()
    #expect(standings.problems.isEmpty)
    var problems = Problems()
    let mutation = try #require(
      standings.code.mutation(standings.claims[0].mutants[0], &problems))
    #expect(mutation.replacement == "(1 + s)")
    #expect(mutation.range.count == "(1\n    - s)".utf8.count)
  }

  @Test(arguments: [
    ("Slope.at: q => r", "'q' does not occur in 'Slope.at'"),
    ("Slope.at: s => r", "occurs 3 times"),
    ("Slope.atx: s => r", "there is no body of 'Slope.atx'"),
    ("Slope.at s => r", "a mutant is 'Declaration:"),
  ])
  func whatChangesNothingIsAnErrorAtItsPlace(
    mutant: String, message: String
  ) throws {
    let sample = try SampleChapter()
    sample.files[SampleChapter.tests]?
      .replace("Slope.at: (1 - s) => (1 + s)", with: mutant)
    let problems = try sample.standings().problems.sorted
    #expect(problems.count == 1)
    #expect(problems.first?.message.contains(message) == true)
    #expect(problems.first?.position.line == 8)
  }
}
