import Foundation

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// What the tool says, and to whom.
enum Terminal {
  /// Whether somebody is looking.
  static let isTerminal = isatty(1) == 1

  /// Whether there is somebody to ask.
  static let canAsk = isatty(0) == 1 && isTerminal

  /// Whether colours are wanted and possible.
  static let hasColor =
    isTerminal && (ProcessInfo.processInfo.environment["NO_COLOR"] ?? "") == ""
    && ProcessInfo.processInfo.environment["TERM"] != "dumb"

  /// Writes a line to standard output at once, be it a terminal or a pipe.
  static func line(_ line: String = "") { write(line + "\n") }

  /// Writes to standard output.
  static func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }

  /// Writes a line to standard error.
  static func error(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  /// Shows how far something is, where it can be wiped out again.
  static func progress(_ text: String) {
    guard isTerminal else { return }
    write("\r\u{1B}[K\(text)")
  }

  /// How a text looks on a terminal.
  enum Style: String {
    case bold = "1", faint = "2", red = "31", green = "32", yellow = "33"
  }

  /// Returns a text in a style, where there are styles.
  static func styled(_ text: String, _ style: Style) -> String {
    hasColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
