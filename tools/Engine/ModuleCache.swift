import Foundation
import Ground

/// The folders of what has been compiled, named by the content that it was
/// compiled from.
///
/// Each has a list of its files with the fingerprints of their contents. A
/// folder that its list does not describe is not there.
struct ModuleCache: Sendable {
  /// Where the folders lie.
  let folder: URL

  /// Called with the name of a folder that is there and damaged.
  var damaged: @Sendable (_ name: String) -> Void = { _ in }

  private static let list = "contents"

  /// Where folders are filled before they get their names.
  private var shelf: String { folder.path + "/.drafts" }

  /// Returns the folder named `key`, whether it is there or not.
  func place(of key: String) -> URL { folder.appending(path: key) }

  /// Returns the files of the folder named `key`, by their names, or `nil` if
  /// it is not there whole.
  ///
  /// What is not whole is removed.
  func files(of key: String) -> [String: [UInt8]]? {
    let place = place(of: key).path
    guard FileSystem.exists(place) else { return nil }
    if let files = verified(key) { return files }
    damaged(key)
    FileSystem.remove(place)
    return nil
  }

  /// Whether there is a folder named `key`, whole.
  func has(_ key: String) -> Bool { files(of: key) != nil }

  /// Has `fill` fill a folder beside its place, which then appears there
  /// whole.
  func make(_ key: String, fill: (URL) throws -> Void) throws {
    try FileSystem.createDirectory(folder.path)
    let draft = try OwnedFolder("module", on: shelf)
    defer { draft.remove() }
    let filled = draft.path + "/module"
    try FileSystem.createDirectory(filled)
    try fill(URL(fileURLWithPath: filled))
    try FileSystem.write(
      Seal.sealed(Array(Self.listing(try contents(of: filled)).utf8), as: key),
      to: "\(filled)/\(Self.list)")
    do {
      try FileSystem.rename(filled, to: place(of: key).path)
    } catch {
      // Another build may have put the same there in the meantime.
      guard has(key) else { throw error }
    }
  }

  /// Removes what builds left that were killed.
  func sweep() { OwnedFolder.sweep(shelf) }

  private func verified(_ key: String) -> [String: [UInt8]]? {
    let place = place(of: key).path
    guard let sealed = FileSystem.bytes(of: "\(place)/\(Self.list)"),
      let list = Seal.opened(sealed, as: key),
      let files = try? contents(of: place),
      list.elementsEqual(Self.listing(files).utf8)
    else { return nil }
    return files
  }

  /// Returns all that is in a folder but its list.
  private func contents(of folder: String) throws -> [String: [UInt8]] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    var files: [String: [UInt8]] = [:]
    for name in names where name != Self.list {
      guard let bytes = FileSystem.bytes(of: "\(folder)/\(name)") else {
        throw SystemError("\(folder)/\(name)")
      }
      files[name] = bytes
    }
    return files
  }

  /// Returns a line for each file.
  private static func listing(_ files: [String: [UInt8]]) -> String {
    files.sorted { $0.key < $1.key }
      .map { Seal.line($1, as: $0).dropLast() + " \($0)\n" }.joined()
  }
}
