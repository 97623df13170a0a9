import Foundation
import Platform

/// One of the two streams that a program writes to, which may end in a
/// terminal.
public struct Terminal: Sendable {
  /// Standard output.
  public static let output = Terminal(descriptor: 1)

  /// Standard error.
  public static let error = Terminal(descriptor: 2)

  /// Whether the stream ends in a terminal.
  public let isTerminal: Bool

  /// Whether colours are wanted and possible: on a terminal that has them,
  /// unless `NO_COLOR` is set.
  public let wantsColor: Bool

  /// Whether the stream ends in a terminal that knows more than lines.
  let canWipe: Bool

  private let descriptor: Int32

  private init(descriptor: Int32) {
    self.init(
      descriptor: descriptor, isTerminal: Platform.isTerminal(descriptor),
      environment: ProcessInfo.processInfo.environment)
  }

  init(descriptor: Int32, isTerminal: Bool, environment: [String: String]) {
    self.descriptor = descriptor
    self.isTerminal = isTerminal
    canWipe = isTerminal && environment["TERM"] != "dumb"
    wantsColor = canWipe && (environment["NO_COLOR"] ?? "").isEmpty
  }

  /// The width of the terminal in columns, if the stream ends in one.
  public var columns: Int? { terminalColumns(descriptor) }

  /// Writes bytes at once, past any buffer.
  ///
  /// Where standard output takes no more, this ends the program: without a word
  /// if nobody reads it any more, else with a line on standard error and
  /// ``ExitStatus/cannotCreate``.
  public func write(_ bytes: [UInt8]) {
    let isWritten = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
    guard !isWritten, descriptor == Self.output.descriptor else { return }
    if errno == EPIPE { stop(signal: SIGPIPE) }
    let error = SystemError(
      "standard output cannot be written",
      remedy: "make room where it goes, or let it go elsewhere")
    Self.error.line("error: \(error)")
    stop(.cannotCreate)
  }

  /// Writes a text at once, past any buffer.
  public func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes a line at once, past any buffer.
  public func line(_ text: String = "") { write(text + "\n") }

  /// Shows how far something is, in place of what it showed before.
  ///
  /// Nothing is shown where there is no terminal, or one that cannot wipe a
  /// line, and the empty text leaves no trace.
  public func progress(_ text: String) {
    if canWipe { write("\r\u{1B}[K\(text)") }
  }
}

extension Terminal {
  /// How a text looks on a terminal.
  public enum Style: String, Sendable {
    case bold = "1"
    case faint = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
  }

  /// Returns a text in a style, where colours are wanted.
  public func styled(_ text: String, _ style: Style) -> String {
    wantsColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}

extension Terminal {
  /// Whether there is somebody to ask: one who sees the question and can
  /// answer it.
  public static var canAsk: Bool {
    Platform.isTerminal(0) && output.isTerminal
  }

  /// Asks a question on standard output, and returns the line that answers it;
  /// `nil` if there is none.
  public static func ask(_ question: String) -> String? {
    output.write(question)
    return readLine()
  }

  /// Returns all of standard input.
  public static func input() -> [UInt8] {
    var input: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(0, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return input }
      input += buffer[..<count]
    }
  }
}
