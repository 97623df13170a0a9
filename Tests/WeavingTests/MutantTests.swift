import Testing

@testable import Weaving

@Suite struct MutantTests {
  @Test(arguments: Mutants.all)
  func everyMutantStopsTheBuildAtItsPlace(_ mutant: Mutant) throws {
    var sample = SampleBook()
    mutant.change(&sample)
    let book = try SamplePackage(sample).weave()
    #expect(!book.isGood)
    let place = sample.place(of: mutant.place, in: mutant.path)
    let found = book.problems.map(\.description)
    #expect(
      found.contains {
        $0.hasPrefix("\(place): error: ") && $0.contains(mutant.message)
      }, "expected \(place): … \(mutant.message) …, found \(found)")
    for problem in book.problems { expectHelp(problem.message) }
  }

  /// A message says what is wrong and, after a semicolon or a colon, what would
  /// put it right.
  private func expectHelp(_ message: String) {
    #expect(
      message.contains("; ") || message.contains(": ")
        || message.contains("Did you mean"), "\(message)")
  }

  @Test func thereAreManyMutants() {
    print("\(Mutants.all.count) mutants of the sample book")
    #expect(Mutants.all.count > 100)
    #expect(Set(Mutants.all.map(\.name)).count == Mutants.all.count)
  }

  @Test func allProblemsAreReportedAndSorted() throws {
    var sample = SampleBook()
    sample.replace("guess.", with: "guess 0.5.", in: SampleBook.chapter)
    sample.replace("# Preface", with: "# Preface 0.5", in: SampleBook.preface)
    sample.replace("@book", with: "@bock", in: SampleBook.references)
    let problems = try SamplePackage(sample).weave().problems
    #expect(problems.count == 3)
    #expect(problems == problems.sorted())
  }
}
