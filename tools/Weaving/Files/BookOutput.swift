import Site
import Synchronization

/// Where the files of a book go as they are woven.
public protocol BookOutput: Sendable {
  /// Takes a file, by its path in the book; from any thread.
  func write(_ bytes: [UInt8], to path: String) throws

  /// Takes a page as it is before it becomes a file, and its place in the order
  /// of reading; from any thread.
  func take(_ page: Page, at place: Int)
}

extension BookOutput {
  public func take(_ page: Page, at place: Int) {}
}

/// A book that is kept in memory.
public final class BookInMemory: BookOutput {
  private let kept = Mutex<[String: [UInt8]]>([:])
  private let taken = Mutex<[Int: Page]>([:])

  /// Creates a book without files.
  public init() {}

  public func write(_ bytes: [UInt8], to path: String) {
    kept.withLock { $0[path] = bytes }
  }

  public func take(_ page: Page, at place: Int) {
    taken.withLock { $0[place] = page }
  }

  /// The pages, in the order of reading.
  public var pages: [Page] {
    taken.withLock { $0.sorted { $0.key < $1.key }.map(\.value) }
  }

  /// The files, by their paths in the book.
  public var files: [String: [UInt8]] { kept.withLock { $0 } }
}
