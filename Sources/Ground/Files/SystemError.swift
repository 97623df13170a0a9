import Foundation

/// The reason why the system refused something, in its own words.
public struct SystemError: Error, Equatable, CustomStringConvertible {
  public let description: String

  /// Describes the last error that the system reported, for a path.
  public init(_ path: String) {
    description = "\(path): \(String(cString: strerror(errno)))"
  }
}
