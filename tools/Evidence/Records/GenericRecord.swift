import Foundation
import Ground

/// What is known of generic mutants, by their keys: a line each, so that the
/// records of several machines are merged by putting them together.
package struct GenericRecord: Sendable {
  /// What came of a mutant.
  package enum Verdict: Equatable, Sendable {
    /// A test noticed it: a claim's, by its number, or one of a library.
    case killed(by: String)

    /// No test did.
    case survived

    /// No test that was asked runs the body.
    case unreached

    /// It does not compile.
    case rejected
  }

  /// A mutant as the record has it.
  package struct Entry: Sendable {
    /// The file and line, as in `Sources/Autodiff/Tape.swift:40`.
    package var place: String

    /// What stood there, and what was put in its place.
    package var old, new: String

    /// What came of it.
    package var verdict: Verdict

    /// The folder that mutants are counted by: a library, or a chapter.
    package var folder: String {
      place.split(separator: "/").prefix(2).joined(separator: "/")
    }
  }

  /// The mutants of the record, by their places.
  package var entries: [Entry] {
    lines.values.compactMap { line -> Entry? in
      let parts = line.split(
        separator: "\t", omittingEmptySubsequences: false
      ).map(String.init)
      guard parts.count == 5, let verdict = Verdict(parts[1]) else {
        return nil
      }
      return Entry(
        place: parts[2], old: parts[3], new: parts[4], verdict: verdict)
    }.sorted { ($0.place, $0.new) < ($1.place, $1.new) }
  }

  /// Where the record is kept.
  package static let path = EvidenceFile.folder + "/mutants.tsv"

  /// The verdicts, by the mutants' keys.
  package private(set) var verdicts: [String: Verdict] = [:]

  /// The lines, by the mutants' keys.
  private var lines: [String: String] = [:]

  package init() {}

  /// Adds the lines of a file; what is there already stays.
  ///
  /// Throws if a line is not one of a record.
  package mutating func read(_ path: String) throws {
    guard let text = FileSystem.text(of: path) else { return }
    for (i, line) in text.split(separator: "\n").enumerated() {
      let parts = line.split(
        separator: "\t", omittingEmptySubsequences: false)
      guard parts.count >= 2, parts[0].count == 32,
        let verdict = Verdict(String(parts[1]))
      else {
        throw UsageError(
          "\(path):\(i + 1):1: error: this is no line of a record that "
            + "'swift run proof generic' wrote; delete it")
      }
      let key = String(parts[0])
      verdicts[key] = verdict
      lines[key] = String(line)
    }
  }

  /// Returns the line of a mutant.
  package static func line(_ mutant: GenericMutant, _ verdict: Verdict)
    -> String
  {
    func plain(_ text: String) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return [
      mutant.key, verdict.text, "\(mutant.path):\(mutant.line)",
      plain(mutant.old), plain(mutant.new),
    ].joined(separator: "\t")
  }

  /// Writes what is known of `mutants`, in their order; what is known of
  /// others, which the code no longer has, is dropped.
  package func write(_ mutants: [GenericMutant], to path: String) throws {
    let known = mutants.compactMap { mutant in
      verdicts[mutant.key].map { Self.line(mutant, $0) + "\n" }
    }
    try FileSystem.createDirectory(FileSystem.parent(of: path))
    try FileSystem.writeWhole(Array(known.joined().utf8), to: path)
  }
}

extension GenericRecord.Verdict {
  /// The verdict in a word or two.
  package var text: String {
    switch self {
    case .killed(let killer): "killed by \(killer)"
    case .survived: "survived"
    case .unreached: "unreached"
    case .rejected: "rejected"
    }
  }

  init?(_ text: String) {
    switch text {
    case "survived": self = .survived
    case "unreached": self = .unreached
    case "rejected": self = .rejected
    default:
      guard text.hasPrefix("killed by ") else { return nil }
      self = .killed(by: String(text.dropFirst(10)))
    }
  }
}
