import Foundation
import Ground

/// What was found about the texts of learners' files, kept by what it depends
/// on.
///
/// Each finding stands under a checksum of itself and of what it depends on.
/// That is good against accidents: a file that was damaged, or copied to
/// another name, is no finding.
struct VerdictCache: Sendable {
  private let folder: String

  /// How many findings are kept.
  private static let capacity = 500

  /// The findings in a package.
  init(root: String) { folder = root + "/.build/exercises" }

  /// Returns what is kept for an exercise under a key; what cannot be read, or
  /// has another checksum, is not kept.
  func judgement(_ assignment: Assignment, _ key: Fingerprint) -> Judgement? {
    guard let bytes = FileSystem.bytes(of: entry(assignment, key)),
      let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    let content = Array(bytes[(end + 1)...])
    guard bytes[..<end].elementsEqual(seal(content, assignment, key).utf8)
    else { return nil }
    return try? JSONDecoder().decode(Judgement.self, from: Data(content))
  }

  /// Keeps a finding, if there is a place to write; without one it is found
  /// again next time.
  func keep(
    _ judgement: Judgement, of assignment: Assignment, _ key: Fingerprint
  ) {
    if FileSystem.names(in: folder).count >= Self.capacity {
      FileSystem.remove(folder)
    }
    guard let data = try? JSONEncoder().encode(judgement) else { return }
    let head = seal(Array(data), assignment, key) + "\n"
    try? FileSystem.writeWhole(
      Array(head.utf8) + data, to: entry(assignment, key),
      creatingFolders: true)
  }

  private func seal(
    _ content: [UInt8], _ assignment: Assignment, _ key: Fingerprint
  ) -> String {
    var seal = key
    seal.combine(assignment.number)
    seal.combine(content)
    return seal.text
  }

  private func entry(_ assignment: Assignment, _ key: Fingerprint) -> String {
    "\(folder)/\(assignment.number)-\(key.text).json"
  }
}
