import Evidence
import Manuscript

/// The recorded evidence of all chapters, while a proof adds to it.
struct ProofRecord {
  private let root: String
  private var files: [Chapter: EvidenceFile] = [:]

  /// Reads the evidence; that of claims which are no more is dropped.
  init(_ session: ProofSession) throws {
    root = session.root
    for chapter in session.chapters {
      var file = try EvidenceFile(of: chapter, root: root)
      let present = Set(
        session.standings.claims.filter { $0.chapter == chapter }
          .map(\.number))
      file.claims = file.claims.filter { present.contains($0.key) }
      files[chapter] = file
    }
  }

  /// The evidence of a claim.
  subscript(claim: ClaimStanding) -> ClaimEvidence? {
    get { files[claim.chapter]?.claims[claim.number] }
    set { files[claim.chapter]?.claims[claim.number] = newValue }
  }

  /// Writes the evidence of the chapters that have some.
  func write() throws {
    for (chapter, file) in files where !file.claims.isEmpty {
      try file.write(of: chapter, root: root)
    }
  }
}
