import Foundation
import Ground
import Manuscript

/// The recorded evidence of a chapter's claims, by their numbers.
///
/// It is kept in the repository, so that a book shows it without a proof being
/// run.
package struct EvidenceFile: Equatable, Sendable {
  /// The folder of all.
  package static let folder = "book/evidence"

  /// The evidence, by the numbers of the claims.
  package var claims: [String: ClaimEvidence] = [:]

  package init() {}

  /// Returns where a chapter's evidence is kept.
  package static func path(of chapter: Chapter) -> String {
    "\(folder)/\(chapter.folder.split(separator: "/").last ?? "").json"
  }

  /// Reads a chapter's evidence; none if there is no file.
  ///
  /// Throws a ``Mismatch`` if the file is not what it should be.
  package init(of chapter: Chapter, root: String) throws {
    let path = Self.path(of: chapter)
    guard let bytes = FileSystem.bytes(of: "\(root)/\(path)") else { return }
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    guard let stored = try? decoder.decode(Stored.self, from: Data(bytes)),
      let claims = stored.unpacked
    else { throw Mismatch(path: path) }
    let text = String(decoding: bytes, as: UTF8.self)
    guard
      Self.sealed(text.replacing(stored.checksum, with: Stored.unsealed), path)
        == text
    else { throw Mismatch(path: path) }
    self.claims = claims
  }

  /// A file that holds something else.
  package struct Mismatch: Error, CustomStringConvertible {
    /// The file.
    package let path: String

    package var description: String {
      "\(path):1:1: error: this is not what 'swift run proof' wrote; restore "
        + "it from version control, or delete it and run that"
    }
  }

  /// Writes a chapter's evidence, whole or not at all: the same bytes for the
  /// same content.
  package func write(of chapter: Chapter, root: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [
      .sortedKeys, .prettyPrinted, .withoutEscapingSlashes,
    ]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    try FileSystem.createDirectory("\(root)/\(Self.folder)")
    let path = Self.path(of: chapter)
    let json = String(
      decoding: try encoder.encode(Stored(claims)), as: UTF8.self)
    try FileSystem.writeWhole(
      Self.sealed(json + "\n", path), to: "\(root)/\(path)")
  }

  /// Puts the fingerprint of a file, and of where it belongs, into its text, so
  /// that one which was damaged or edited is not believed.
  private static func sealed(_ text: String, _ path: String) -> String {
    let seal = Seal.line(Array(text.utf8), as: path).dropLast()
    return text.replacing(Stored.unsealed, with: seal)
  }
}

/// The evidence as it is stored: a body that many claims reach is named once,
/// and claims have the numbers of theirs.
private struct Stored: Codable {
  /// What stands for the checksum while it is computed.
  static let unsealed = String(repeating: "0", count: 32)

  /// The fingerprint of the file without it.
  var checksum = Self.unsealed

  /// The bodies, each once.
  var bodies: [String]

  /// The claims, with nothing in `reached`.
  var claims: [String: ClaimEvidence]

  /// What each claim reaches: places in `bodies`, as in "0-3 7".
  var reached: [String: String]

  init(_ claims: [String: ClaimEvidence]) {
    let bodies = Set(claims.values.flatMap(\.reached)).sorted()
    let places = Dictionary(
      uniqueKeysWithValues: bodies.enumerated().map { ($1, $0) })
    self.bodies = bodies
    self.claims = claims.mapValues { claim in
      var claim = claim
      claim.reached = []
      return claim
    }
    reached = claims.mapValues { claim in
      Self.text(claim.reached.compactMap { places[$0] }.sorted())
    }
  }

  /// The evidence in full; `nil` if a place is outside of the list.
  var unpacked: [String: ClaimEvidence]? {
    var result = claims
    for (number, text) in reached {
      guard let places = places(text), result[number] != nil else {
        return nil
      }
      result[number]?.reached = places.map { bodies[$0] }
    }
    return result
  }

  private static func text(_ places: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for place in places {
      if let last = runs.last, last.upperBound == place - 1 {
        runs[runs.count - 1] = last.lowerBound...place
      } else {
        runs.append(place...place)
      }
    }
    return runs.map {
      $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)"
    }.joined(separator: " ")
  }

  private func places(_ text: String) -> [Int]? {
    var places: [Int] = []
    for run in text.split(separator: " ") {
      let ends = run.split(separator: "-").compactMap { Int($0) }
      guard let first = ends.first, let last = ends.last, first <= last,
        bodies.indices.contains(first), bodies.indices.contains(last)
      else { return nil }
      places += first...last
    }
    return places
  }
}
