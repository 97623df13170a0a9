import Foundation

/// The reason why the system refused something, in its own words.
public struct SystemError: Error, Equatable, CustomStringConvertible {
  public let description: String

  /// Describes the last error that the system reported, for a path.
  ///
  /// A `remedy` says what would put it right.
  public init(_ path: String, remedy: String? = nil) {
    let reason = "\(path): \(String(cString: strerror(errno)))"
    description = reason + (remedy.map { "; \($0)" } ?? "")
  }

  private init(description: String) { self.description = description }

  /// Returns the same with what would put it right.
  public func with(remedy: String) -> SystemError {
    SystemError(description: "\(description); \(remedy)")
  }
}
