import Ground
import Manuscript

/// A claim with its test, and with the evidence that is recorded for it.
package struct ClaimStanding: Sendable {
  /// What evidence is worth.
  package enum Freshness: Equatable, Sendable {
    /// Nothing that the claim reaches has changed since.
    case fresh

    /// There is none.
    case missing

    /// The test, or code that it reaches, has changed since.
    case stale

    /// Mutants were declared, or are no longer, since.
    case mutantsChanged
  }

  /// The chapter.
  package let chapter: Chapter

  /// The claim's test.
  package let test: ClaimTests.ClaimTest

  /// The test as a filter for `swift test`.
  package let filter: String

  /// Whether the test takes its random numbers from the survey.
  package let isSeeded: Bool

  /// The mutants declared above the test.
  package let mutants: [DeclaredMutant]

  /// The recorded evidence.
  package let evidence: ClaimEvidence?

  /// What the evidence is worth.
  package let freshness: Freshness

  /// The number of the claim.
  package var number: String { test.number }
}

/// All claims of a book, and how they stand.
package struct Standings: Sendable {
  /// The claims, in the order of reading.
  package private(set) var claims: [ClaimStanding] = []

  /// The code that the claims are about.
  package let code: CodeBase

  /// How far the libraries are from other frameworks, if it was measured.
  package private(set) var frameworks: FrameworkRecord?

  /// Whether that was measured with the libraries as they are now.
  package private(set) var areFrameworksFresh = false

  /// What the programs for other frameworks printed.
  package private(set) var snippets = SnippetRecord()

  /// What came of mistakes that nobody declared, as far as they were planted.
  package private(set) var generic = GenericRecord()

  /// Whether any claim was put to the proof.
  package var hasEvidence: Bool { claims.contains { $0.evidence != nil } }

  /// What is wrong with declared mutants and with recorded evidence.
  package private(set) var problems = Problems()

  /// Reads tests, code and evidence of the chapters.
  package init(
    _ chapters: [Chapter], in tree: SourceTree, root: String
  ) {
    code = CodeBase(tree, chapters: chapters)
    do {
      frameworks = try FrameworkRecord(root: root)
    } catch {
      problems.error(
        "this is not what 'swift run proof frameworks' wrote; restore it from "
          + "version control, or delete it and run that",
        at: SourcePosition(path: FrameworkRecord.path, line: 1, column: 1))
    }
    do {
      snippets = try SnippetRecord(root: root)
    } catch {
      problems.error(
        "this is not what 'swift run proof snippets' wrote; restore it from "
          + "version control, or delete it and run that",
        at: SourcePosition(path: SnippetRecord.path, line: 1, column: 1))
    }
    do {
      try generic.read("\(root)/\(GenericRecord.path)")
    } catch {
      problems.error(
        "this is not what 'swift run proof generic' wrote; restore it from "
          + "version control, or delete it",
        at: SourcePosition(path: GenericRecord.path, line: 1, column: 1))
    }
    areFrameworksFresh =
      frameworks?.fingerprint == FrameworkRecord.fingerprint(root: root)
    let fingerprints = CodeFingerprints(code)
    for chapter in chapters {
      let file: EvidenceFile
      do {
        file = try EvidenceFile(of: chapter, root: root)
      } catch {
        problems.error(
          "this is not what 'swift run proof' wrote; restore it from version "
            + "control, or delete it and run that",
          at: SourcePosition(
            path: EvidenceFile.path(of: chapter), line: 1, column: 1))
        continue
      }
      for test in ClaimTests(of: chapter, in: tree).tests {
        add(test, chapter, file.claims[test.number], fingerprints)
      }
    }
  }

  private mutating func add(
    _ test: ClaimTests.ClaimTest, _ chapter: Chapter,
    _ evidence: ClaimEvidence?, _ fingerprints: CodeFingerprints
  ) {
    let declared = DeclaredMutants(of: test)
    problems.append(declared.problems)
    for mutant in declared.mutants { _ = code.mutation(mutant, &problems) }
    let outline = code.tree.outline(of: test.file)
    let suite = outline.enclosing(line: test.position.line).dropLast()
      .map(\.name).joined(separator: "/")
    let function = String(test.function.prefix { $0 != "(" })
    claims.append(
      ClaimStanding(
        chapter: chapter, test: test,
        filter: "^\(chapter.moduleName)Tests\\.\(suite)/\(function)\\(",
        isSeeded: SurveyUse(test.file, outline).uses(test.lines),
        mutants: declared.mutants, evidence: evidence,
        freshness: Self.freshness(of: evidence, test, declared, fingerprints)))
  }

  private static func freshness(
    of evidence: ClaimEvidence?, _ test: ClaimTests.ClaimTest,
    _ declared: DeclaredMutants, _ fingerprints: CodeFingerprints
  ) -> ClaimStanding.Freshness {
    guard let evidence else { return .missing }
    let now = fingerprints.fingerprint(of: test, reaching: evidence.reached)
    guard now == evidence.fingerprint else { return .stale }
    return evidence.mutants.map(\.change) == declared.mutants.map(\.text)
      ? .fresh : .mutantsChanged
  }
}
