import Evidence
import Foundation
import Ground

/// `proof frameworks`: how far the libraries are from PyTorch and JAX.
struct FrameworksCommand: Command {
  static let name = "frameworks"
  static let help = "measure again how far we are from PyTorch and JAX"

  init(_ arguments: inout Arguments) {}

  func run() throws -> ExitStatus {
    let root = try ProofSession().root
    let fingerprint = FrameworkRecord.fingerprint(root: root)
    if (try? FrameworkRecord(root: root))?.fingerprint == fingerprint {
      Terminal.output.line("Nothing has changed since it was measured.")
      return .success
    }
    let differences = try Self.differences(root: root)
    var versions: [String: String] = [:]
    var cases: [FrameworkRecord.Case] = []
    let folder = "\(root)/\(FrameworkRecord.fixtures)"
    for file in FileSystem.names(in: folder) {
      let fixture = try JSONDecoder().decode(
        Fixture.self,
        from: Data(FileSystem.bytes(of: "\(folder)/\(file)") ?? []))
      guard let found = differences[fixture.case],
        let farthest = found.max(by: { $0.value < $1.value })
      else {
        throw ProofSession.Failure(
          description: "\(FrameworkRecord.fixtures)/\(file):1:1: error: no "
            + "test compares with these values; add one to ReferenceTests")
      }
      versions.merge(fixture.versions) { $1 }
      cases.append(
        FrameworkRecord.Case(
          name: fixture.case, values: found.count, farthest: farthest.name,
          difference: farthest.value,
          torchAgainstJAX: fixture.torchAgainstJAX))
      Terminal.output.line("\(fixture.case): \(farthest.value)")
    }
    try FrameworkRecord(
      fingerprint: fingerprint, versions: versions, cases: cases
    ).write(root: root)
    return .success
  }

  /// What is read of the values that the frameworks computed.
  private struct Fixture: Decodable {
    var `case`: String
    var versions: [String: String]
    var torchAgainstJAX: Double
  }

  /// Runs the tests, and returns what each noted, by its case.
  private static func differences(
    root: String
  ) throws -> [String: [(name: String, value: Double)]] {
    let build = ProcessRunner().capture(
      Invocation(
        executable: findProgram("swift") ?? "swift",
        arguments: ["build", "--build-tests"], directory: root,
        timeout: 3600))
    guard build.outcome == .exited(0) else {
      throw ProofSession.Failure(
        description: "the tests do not build: "
          + String(decoding: build.output.suffix(2000), as: UTF8.self))
    }
    return try FileSystem.withTemporaryDirectory("frameworks") { folder in
      let path = folder + "/notes"
      try FileSystem.write([], to: path)
      let outcome = TestBundle(root: root).run(
        ["^ReferenceTests\\."], environment: ["SURVEY_NOTES": path])
      guard outcome.isGood else {
        throw ProofSession.Failure(
          description: "the tests against PyTorch and JAX fail; mend them: "
            + outcome.words)
      }
      var differences: [String: [(name: String, value: Double)]] = [:]
      let notes = FileSystem.text(of: path) ?? ""
      for line in notes.split(separator: "\n") {
        let parts = line.split(separator: "\t")
        guard parts.count == 4, let value = Double(parts[3]) else { continue }
        let words = parts[2].split(separator: " ", maxSplits: 1)
        differences[String(words[0]), default: []].append(
          (words.count > 1 ? String(words[1]) : "", value))
      }
      return differences
    }
  }
}
