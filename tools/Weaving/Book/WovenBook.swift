import Ground

/// What comes of weaving: a book, or what keeps it from being one.
public struct WovenBook: Sendable {
  /// What is wrong, by path, line and column.
  public var problems: [Diagnostic] = []

  /// How many pages there are.
  public var pageCount: Int

  /// How long weaving took, without the runs.
  public var weavingSeconds = 0.0

  /// Which lines of the sources are shown.
  public var coverage: Coverage

  /// What there is to read in each chapter, by lane.
  public var lanes: [ChapterLanes] = []

  /// The claims whose evidence is missing, or of an earlier version.
  public var claimsToProve: [String] = []

  /// Whether the libraries have changed since they were compared with other
  /// frameworks.
  public var isFrameworkRecordStale = false

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

  /// So many of the modules of what moves were compiled for the browser; the
  /// others had been before.
  case compiled(modules: Int, of: Int, seconds: Double)

  /// What the cache holds at this path is not what was put there, and is made
  /// again.
  case damaged(String)

  /// No figure can move in this book, for this reason.
  case standStill(reason: String)
}
