import Diagnostics

/// What comes of weaving: the files of a book, or what keeps it from being one.
public struct WovenBook: Sendable {
  /// The files, by their paths in the book's folder.
  public var files: [(path: String, bytes: [UInt8])] = []

  /// What is wrong, by path, line and column.
  public var problems: [Diagnostic] = []

  /// How many pages there are.
  public var pageCount = 0

  /// How long weaving took, without the runs.
  public var weavingSeconds = 0.0

  /// Which lines of the sources are shown.
  public var coverage: Coverage

  /// Whether there is nothing wrong.
  public var isGood: Bool { !problems.contains { $0.severity == .error } }
}

/// What happens while a book is woven.
public enum WeavingEvent: Sendable {
  /// A chapter's program ran.
  case ran(command: String, seconds: Double)

  /// A chapter's program failed.
  case failed(command: String)

  /// A chapter's program did not need to run again.
  case unchanged(command: String)

  /// A figure that moves was compiled for the browser.
  case compiled(explorer: String, seconds: Double)

  /// A figure cannot move in this book, for this reason.
  case standsStill(explorer: String, reason: String)
}
