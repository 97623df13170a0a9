/// The problems found so far; all of them are reported, not just the first.
public struct Problems: Sendable {
  /// The problems in the order in which they were found.
  public private(set) var list: [Diagnostic] = []

  /// Creates an empty collection.
  public init() {}

  /// Whether nothing was found that keeps the book from being made.
  public var isEmpty: Bool { !list.contains { $0.severity == .error } }

  /// The problems by path, line and column, each once.
  public var sorted: [Diagnostic] { Set(list).sorted() }

  /// Notes an error.
  public mutating func error(_ message: String, at position: SourcePosition) {
    list.append(Diagnostic(.error, message, at: position))
  }

  /// Notes a warning.
  public mutating func warning(_ message: String, at position: SourcePosition) {
    list.append(Diagnostic(.warning, message, at: position))
  }

  /// Notes a problem that was found elsewhere.
  public mutating func append(_ diagnostic: Diagnostic) {
    list.append(diagnostic)
  }

  /// Notes the problems of another collection.
  public mutating func append(_ other: Problems) { list += other.list }
}
