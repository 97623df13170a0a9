import Foundation

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
    try? Files.write(String(decoding: data, as: UTF8.self), to: hintFile)
  }

  private var hints: [String: Int] {
    FileManager.default.contents(atPath: hintFile).flatMap {
      try? JSONDecoder().decode([String: Int].self, from: $0)
    } ?? [:]
  }

  /// Puts the stub of an exercise back.
  ///
  /// - Returns: Where the learner's file is kept, in the package; `nil` if
  ///   there was none or it was the stub.
  public func reset(_ assignment: Assignment) throws -> String? {
    guard let stub = catalog.stub(of: assignment) else {
      throw WorkshopError(
        "\(assignment.solution) is missing or has no region that is left to "
          + "the learner, so there is no stub to bring back")
    }
    let path = "\(catalog.root)/\(assignment.stub)"
    let text = Files.text(of: path)
    if text == stub.text { return nil }
    var backup: String?
    if let text { backup = try keep(text, of: assignment) }
    try Files.write(stub.text, to: path)
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
    while Files.exists("\(catalog.root)/\(path)") {
      path = "\(base)-\(copy).swift"
      copy += 1
    }
    try Files.write(text, to: "\(catalog.root)/\(path)")
    return path
  }
}

/// Why something could not be done.
public struct WorkshopError: Error, CustomStringConvertible {
  public var description: String

  init(_ description: String) { self.description = description }
}
