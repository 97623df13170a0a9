import Foundation
import Synchronization

/// Where the files of a book go as they are woven.
public protocol BookOutput: Sendable {
  /// Takes a file, by its path in the book; from any thread.
  func write(_ bytes: [UInt8], to path: String) throws
}

/// A book that is kept in memory.
public final class BookInMemory: BookOutput {
  private let kept = Mutex<[String: [UInt8]]>([:])

  /// Creates a book without files.
  public init() {}

  public func write(_ bytes: [UInt8], to path: String) {
    kept.withLock { $0[path] = bytes }
  }

  /// The files, by their paths in the book.
  public var files: [String: [UInt8]] { kept.withLock { $0 } }
}
