import Foundation
import Ground

/// What was found about the texts of learners' files, kept by what it depends
/// on.
struct VerdictCache: Sendable {
  private let folder: String

  /// How many findings are kept.
  private static let capacity = 500

  /// The findings in a package.
  init(root: String) { folder = root + "/.build/exercises" }

  /// Returns what is kept for an exercise under a key; what cannot be read is
  /// not kept.
  func judgement(_ assignment: Assignment, _ key: Fingerprint) -> Judgement? {
    FileSystem.bytes(of: entry(assignment, key)).flatMap {
      try? JSONDecoder().decode(Judgement.self, from: Data($0))
    }
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
    try? FileSystem.writeWhole(
      Array(data), to: entry(assignment, key), creatingFolders: true)
  }

  private func entry(_ assignment: Assignment, _ key: Fingerprint) -> String {
    "\(folder)/\(assignment.number)-\(key.text).json"
  }
}
