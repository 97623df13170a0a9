import Ground
import Manuscript
import Testing

@testable import Evidence

/// What programs for other frameworks printed is believed as long as record
/// and program are what they were.
@Suite struct SnippetRecordTests {
  private static let path = "chapters/01-slopes/frameworks/with_jax.py"
  private let program = SourceFile(
    path: path, bytes: Array("print('slope', 1)\n".utf8))

  private var record: SnippetRecord {
    var record = SnippetRecord()
    record.runs[Self.path] = .init(
      checksum: SnippetRecord.checksum(of: program.bytes),
      packages: ["JAX 0.10.2"], lines: [.init(name: "slope", text: "1.0")])
    return record
  }

  @Test func whatIsWrittenIsRead() throws {
    try FileSystem.withTemporaryDirectory("snippets") { root in
      #expect(try SnippetRecord(root: root) == SnippetRecord())
      try record.write(root: root)
      #expect(try SnippetRecord(root: root) == record)
      #expect(record.runs[Self.path]?["slope"] == "1.0")
      #expect(record.runs[Self.path]?["slop"] == nil)
    }
  }

  @Test(arguments: [("1.0", "1.1"), ("0.10.2", "0.10.3"), ("{", "")])
  func anEditedRecordIsNotBelieved(old: String, new: String) throws {
    let sample = try SampleChapter()
    try record.write(root: sample.root)
    let file = "\(sample.root)/\(SnippetRecord.path)"
    let text = try #require(FileSystem.text(of: file))
    try FileSystem.write(Array(text.replacing(old, with: new).utf8), to: file)
    #expect(throws: EvidenceFile.Mismatch.self) {
      try SnippetRecord(root: sample.root)
    }
    let problems = try sample.standings().problems.sorted.map(\.description)
    #expect(
      problems.contains {
        $0.hasPrefix(
          "\(SnippetRecord.path):1:1: error: this is not what "
            + "'swift run proof snippets' wrote")
      })
  }

  @Test func aProgramIsKnownAsLongAsItIsTheOneThatWasRun() {
    guard case .fresh(let run) = record.standing(of: program) else {
      Issue.record("it was run")
      return
    }
    #expect(run.packages == ["JAX 0.10.2"])
    let changed = SourceFile(
      path: Self.path, bytes: Array("print('slope', 2)\n".utf8))
    guard case .changed = record.standing(of: changed) else {
      Issue.record("it has changed")
      return
    }
    let other = SourceFile(path: "with_keras.py", bytes: program.bytes)
    guard case .missing = record.standing(of: other) else {
      Issue.record("it was not run")
      return
    }
  }
}
