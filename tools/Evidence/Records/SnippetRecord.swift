import Ground
import Manuscript

/// What the chapters' programs for other frameworks printed when they were
/// last run, so that a book shows it without Python.
package struct SnippetRecord: Codable, Equatable, Sendable {
  /// A line `name value` that a program printed.
  package struct Line: Codable, Equatable, Sendable {
    package var name: String
    package var text: String

    package init(name: String, text: String) {
      self.name = name
      self.text = text
    }
  }

  /// A run of one program.
  package struct Run: Codable, Equatable, Sendable {
    /// The fingerprint of the program.
    package var checksum: String

    /// The packages that it imports with their versions, as in `torch 2.13.0`,
    /// the framework itself first.
    package var packages: [String]

    /// What it printed.
    package var lines: [Line]

    package init(checksum: String, packages: [String], lines: [Line]) {
      self.checksum = checksum
      self.packages = packages
      self.lines = lines
    }

    /// Returns what the program printed after a name.
    package subscript(name: String) -> String? {
      lines.first { $0.name == name }?.text
    }
  }

  /// The runs, by the paths of the programs.
  package var runs: [String: Run] = [:]

  package init() {}

  /// Where the record is kept.
  package static let path = EvidenceFile.folder + "/snippets.json"

  /// Reads the record of the package at `root`; an empty one if there is none.
  ///
  /// Throws an ``EvidenceFile/Mismatch`` if the file is not what it should be.
  package init(root: String) throws {
    if let record = try SealedRecord<Self>.read(Self.path, root: root) {
      self = record
    }
  }

  /// Writes the record, whole or not at all.
  package func write(root: String) throws {
    try SealedRecord(self).write(Self.path, root: root)
  }

  /// Returns the fingerprint of a program.
  package static func checksum(of bytes: [UInt8]) -> String {
    var fingerprint = Fingerprint()
    fingerprint.combine(bytes)
    return fingerprint.text
  }

  /// The run of a program as it is now.
  package enum Standing: Sendable {
    case fresh(Run)

    /// The program has changed since it was run.
    case changed

    /// It was never run.
    case missing
  }

  /// Returns how the record of a program stands.
  package func standing(of file: SourceFile) -> Standing {
    guard let run = runs[file.path] else { return .missing }
    return run.checksum == Self.checksum(of: file.bytes)
      ? .fresh(run) : .changed
  }
}
