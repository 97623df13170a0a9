/// A mistake in the arguments of a program.
public struct UsageError: Error, Equatable, CustomStringConvertible {
  /// What is wrong; what would put it right.
  public let message: String

  /// Creates an error.
  public init(_ message: String) { self.message = message }

  public var description: String { message }
}
