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
    min(max(0, hints[assignment.number] ?? 0), assignment.hintCount)
  }

  /// Notes how many hints of an exercise have been shown.
  public func note(hintsSeen count: Int, of assignment: Assignment) {
    var all = hints
    all[assignment.number] = count
    // What somebody has written there by hand is not lost.
    guard hintProblem == nil else { return }
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

  /// What is wrong with the file that says which hints have been seen; `nil`
  /// if nothing is.
  public var hintProblem: String? {
    guard let bytes = FileSystem.bytes(of: hintFile) else { return nil }
    let hints = try? JSONDecoder().decode(
      [String: Int].self, from: Data(bytes))
    if let hints, hints.values.allSatisfy({ (0...1000).contains($0) }) {
      return nil
    }
    return ".exercises/hints.json:1:1: error: this is no list of how many "
      + "hints of each exercise have been seen; remove the file"
  }

  /// What became of a learner's file.
  public enum Reset: Equatable, Sendable {
    /// It was the stub.
    case unchanged

    /// It was missing, and is back.
    case back

    /// It is the stub again, and what it was is kept in this file of the
    /// package.
    case kept(String)
  }

  /// Puts the stub of an exercise back, and keeps the bytes of the learner's
  /// file.
  ///
  /// What cannot be read cannot be kept, so it stays; and nothing is replaced
  /// before it is kept.
  public func reset(_ assignment: Assignment) throws -> Reset {
    guard let stub = catalog.stub(of: assignment) else {
      throw WorkshopError(
        "the solution of exercise \(assignment.number) is missing or has no "
          + "region that is left to the learner, so there is no stub to bring "
          + "back")
    }
    let name = assignment.stub
    let result: Reset
    switch catalog.file(of: assignment) {
    case .unreadable(let reason):
      throw WorkshopError(
        LearnerFile.complaint(reason, about: name)
          + ". It has been left as it is")
    case .bytes(stub.bytes): return .unchanged
    case .missing: result = .back
    case .bytes(let bytes):
      do {
        result = .kept(try Backups(catalog).keep(bytes, of: assignment))
      } catch {
        throw WorkshopError(
          "\(name) cannot be kept, so it has been left as it is: "
            + "\(reason(of: error)); make \(Backups.folder) a folder that you "
            + "can write into")
      }
    }
    do {
      try FileSystem.writeWhole(
        stub.bytes, to: catalog.path(name), creatingFolders: true)
    } catch {
      throw WorkshopError(
        "\(name) cannot be written, so it has been left as it is: "
          + "\(reason(of: error)); let yourself write into its folder")
    }
    note(hintsSeen: 0, of: assignment)
    return result
  }
}

/// Why something could not be done.
public struct WorkshopError: Error, CustomStringConvertible {
  public var description: String

  init(_ description: String) { self.description = description }
}
