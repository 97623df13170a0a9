import Foundation
import Ground

/// What a learner leaves lying about: the hints seen so far, and backups.
///
/// It is in the folder `.exercises` of the package, which is not tracked.
public struct Desk: Sendable {
  private let catalog: Catalog

  /// The desk of whoever solves the exercises of a catalog.
  public init(_ catalog: Catalog) { self.catalog = catalog }

  private var folder: String { catalog.root + "/.exercises" }
  private var hintFile: String { folder + "/hints.json" }

  /// Returns how many hints of an exercise have been shown.
  public func hintsSeen(of assignment: Assignment) -> Int {
    min(hints[assignment.number] ?? 0, assignment.hintCount)
  }

  /// Notes how many hints of an exercise have been shown.
  public func note(hintsSeen count: Int, of assignment: Assignment) {
    var all = hints
    all[assignment.number] = count
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    // A learner without a place to write sees the first hint once more.
    guard let data = try? encoder.encode(all) else { return }
    try? FileSystem.writeWhole(
      Array(data), to: hintFile, creatingFolders: true)
  }

  private var hints: [String: Int] {
    FileSystem.bytes(of: hintFile).flatMap {
      try? JSONDecoder().decode([String: Int].self, from: Data($0))
    } ?? [:]
  }

  /// Puts the stub of an exercise back.
  ///
  /// - Returns: Where the learner's file is kept, in the package; `nil` if
  ///   there was none or it was the stub.
  public func reset(_ assignment: Assignment) throws -> String? {
    guard let stub = catalog.stub(of: assignment) else {
      throw WorkshopError(
        "the solution of exercise \(assignment.number) is missing or has no "
          + "region that is left to the learner, so there is no stub to bring "
          + "back")
    }
    let path = catalog.path(assignment.stub)
    let text = FileSystem.text(of: path)
    if text == stub.text { return nil }
    var backup: String?
    if let text { backup = try keep(text, of: assignment) }
    try FileSystem.writeWhole(
      stub.text, to: path, creatingFolders: true)
    note(hintsSeen: 0, of: assignment)
    return backup
  }

  private func keep(
    _ text: String, of assignment: Assignment
  ) throws -> String {
    let format = DateFormatter()
    format.locale = Locale(identifier: "en_US_POSIX")
    format.dateFormat = "yyyy-MM-dd-HHmmss"
    let base =
      ".exercises/backups/\(assignment.number)-\(assignment.name)-"
      + format.string(from: .now)
    var path = base + ".swift"
    var copy = 2
    while FileSystem.exists(catalog.path(path)) {
      path = "\(base)-\(copy).swift"
      copy += 1
    }
    try FileSystem.writeWhole(
      text, to: catalog.path(path), creatingFolders: true)
    return path
  }
}

/// Why something could not be done.
public struct WorkshopError: Error, CustomStringConvertible {
  public var description: String

  init(_ description: String) { self.description = description }
}
