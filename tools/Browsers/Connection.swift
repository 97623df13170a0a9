import Foundation
import Platform

#if canImport(Glibc)
import Glibc
#endif

/// A connection to a program of this machine.
final class Connection {
  private let descriptor: Int32
  private var unread: [UInt8] = []

  /// How long a browser may take to answer, in milliseconds.
  private static let patience: Int32 = 60_000

  /// Connects to a port; `nil` if nobody listens there.
  init?(port: UInt16) {
    guard let descriptor = connectLocally(to: port) else { return nil }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  func send(_ data: Data) throws {
    guard sendAll([UInt8](data), over: descriptor) else {
      throw BrowserProblem("the browser has gone")
    }
  }

  /// Returns the next `count` bytes.
  func read(_ count: Int) throws -> [UInt8] {
    while unread.count < count { try fill() }
    defer { unread.removeFirst(count) }
    return Array(unread.prefix(count))
  }

  /// Returns what comes before `end`, which is dropped.
  func read(until end: String) throws -> String {
    let end = Array(end.utf8)
    while true {
      let starts = unread.indices.dropLast(end.count - 1)
      if let at = starts.first(where: { unread[$0...].starts(with: end) }) {
        defer { unread.removeSubrange(..<(at + end.count)) }
        return String(decoding: unread[..<at], as: UTF8.self)
      }
      try fill()
    }
  }

  private func fill() throws {
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&wait, 1, Self.patience) > 0 else {
      throw BrowserProblem("the browser has not answered for a minute")
    }
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    guard count > 0 else { throw BrowserProblem("the browser has gone") }
    unread += buffer[..<count]
  }
}
