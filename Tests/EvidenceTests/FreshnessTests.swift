import Ground
import Manuscript
import Testing

@testable import Evidence

/// Evidence holds until something changes that the claim reaches.
@Suite struct FreshnessTests {
  /// A sample whose first claim reaches `Slope.at` and `half`.
  private func proved() throws -> SampleChapter {
    let sample = try SampleChapter()
    let standings = try sample.standings()
    let claim = standings.claims[0]
    let keys = standings.code.bodies.filter {
      ["Slope.at", "half"].contains($0.name)
    }.map(\.key)
    var file = EvidenceFile()
    file.claims["1.1"] = ClaimEvidence(
      fingerprint: try #require(
        CodeFingerprints(standings.code).fingerprint(
          of: claim.test, reaching: keys)),
      reached: keys, seeds: .init(runs: 3, failed: [2], notes: ["s": [1, 2]]),
      mutants: claim.mutants.map { .init(change: $0.text, isKilled: true) })
    try file.write(of: sample.chapter, root: sample.root)
    return sample
  }

  private func freshness(_ sample: SampleChapter) throws
    -> ClaimStanding.Freshness
  {
    try sample.standings().claims[0].freshness
  }

  @Test func whatWasJustProvedIsFresh() throws {
    let sample = try proved()
    #expect(try freshness(sample) == .fresh)
    #expect(try sample.standings().claims[1].freshness == .missing)
    #expect(try sample.standings().claims[0].evidence?.seeds?.held == 2)
  }

  @Test(arguments: [
    (SampleChapter.code, "scale * s", "scale * s + s"),
    (SampleChapter.code, "x / 2", "x / 3"),
    (SampleChapter.code, "let scale = 2.0", "let scale = 3.0"),
    (SampleChapter.tests, "slope(1) < 1", "slope(1) < 2"),
    (SampleChapter.tests, "x + Double", "x - Double"),
  ])
  func aChangeOfWhatItReachesMakesItStale(
    path: String, old: String, new: String
  ) throws {
    let sample = try proved()
    sample.files[path]?.replace(old, with: new)
    #expect(try freshness(sample) == .stale)
  }

  @Test(arguments: [
    (SampleChapter.code, "x + 1", "x + 2"),
    (SampleChapter.code, "a comment", "another"),
    (SampleChapter.code, "scale * s", "scale\n      * s"),
    (SampleChapter.code, "at(0)", "at(1)"),
    (SampleChapter.tests, "half(1) == 0.5", "half(2) == 1"),
    (SampleChapter.tests, "The bound is exact.", "So it is."),
  ])
  func aChangeOfAnythingElseDoesNot(
    path: String, old: String, new: String
  ) throws {
    let sample = try proved()
    sample.files[path]?.replace(old, with: new)
    #expect(try freshness(sample) == .fresh)
  }

  @Test func anotherMutantIsToBePlanted() throws {
    let sample = try proved()
    sample.files[SampleChapter.tests]?.replace("(1 + s)", with: "(2 - s)")
    #expect(try freshness(sample) == .mutantsChanged)
  }

  @Test func aDamagedRecordIsAnErrorAtItsPlace() throws {
    let sample = try proved()
    let path = EvidenceFile.path(of: sample.chapter)
    sample.files[path] = "{\"claims\": 1"
    let problems = try sample.standings().problems.sorted
    #expect(problems.map(\.position.path) == [path])
  }

  @Test(arguments: [
    ("\"runs\" : 3", "\"runs\" : 4"), ("\"failed\" : [", "\"failed\" : [ 1,"),
    ("\"isKilled\" : true", "\"isKilled\" : false"), ("\n}", "\n} "),
    ("\"checksum\"", "\"checksun\""),
  ])
  func anEditedRecordIsNotBelieved(old: String, new: String) throws {
    let sample = try proved()
    let path = EvidenceFile.path(of: sample.chapter)
    let file = "\(sample.root)/\(path)"
    let text = try #require(FileSystem.text(of: file))
    let edited = text.replacing(old, with: new)
    #expect(edited != text)
    try FileSystem.writeWhole(edited, to: file)
    let standings = try sample.standings()
    #expect(standings.problems.sorted.map(\.position.path) == [path])
    #expect(standings.claims.allSatisfy { $0.evidence == nil })
  }

  @Test func theEvidenceOfAnotherChapterIsNotBelieved() throws {
    let sample = try proved()
    let text = try #require(
      FileSystem.text(
        of: "\(sample.root)/\(EvidenceFile.path(of: sample.chapter))"))
    let other = try #require(Chapter(folderName: "02-other"))
    try FileSystem.writeWhole(
      text, to: "\(sample.root)/\(EvidenceFile.path(of: other))")
    #expect(throws: EvidenceFile.Mismatch.self) {
      try EvidenceFile(of: other, root: sample.root)
    }
  }

  // The first claim takes its seed by way of a helper.
  @Test func claimsThatNameTheSurveyAreSeeded() throws {
    let claims = try SampleChapter().standings().claims
    #expect(claims.map(\.isSeeded) == [true, false])
  }
}
