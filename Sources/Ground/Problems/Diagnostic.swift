/// A problem in the book's sources, printed the way the compiler prints one.
public struct Diagnostic: Hashable, Sendable {
  /// How serious a problem is.
  public enum Severity: String, Sendable {
    /// The book is made all the same.
    case warning

    /// No book is made.
    case error
  }

  /// How serious the problem is.
  public var severity: Severity

  /// What is wrong; what would put it right.
  public var message: String

  /// Where the problem starts.
  public var position: SourcePosition

  /// Creates a diagnostic.
  public init(
    _ severity: Severity, _ message: String, at position: SourcePosition
  ) {
    self.severity = severity
    self.message = message
    self.position = position
  }
}

extension Diagnostic: CustomStringConvertible {
  public var description: String { "\(position): \(severity): \(message)" }
}

extension Diagnostic: Comparable {
  public static func < (a: Diagnostic, b: Diagnostic) -> Bool {
    (a.position, a.message) < (b.position, b.message)
  }
}
