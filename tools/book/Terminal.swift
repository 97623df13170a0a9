import Diagnostics
import Foundation

/// What the tool says, and to whom.
enum Terminal {
  /// Writes a line to standard output at once, be it a terminal or a pipe.
  static func line(_ line: String) { output(Array((line + "\n").utf8)) }

  /// Writes a line to standard error.
  static func error(_ line: String) {
    FileHandle.standardError.write(Data((line + "\n").utf8))
  }

  /// Writes problems to standard error, and how many there are, with what
  /// comes of them.
  static func report(
    _ problems: [Diagnostic], consequence: String = "; no book was written"
  ) {
    for problem in problems { error(problem.description) }
    let errors = problems.count { $0.severity == .error }
    guard errors > 0 else { return }
    error("")
    error("\(errors) \(errors == 1 ? "error" : "errors")\(consequence)")
  }

  /// Returns all of standard input.
  static func input() -> [UInt8] {
    Array(FileHandle.standardInput.readDataToEndOfFile())
  }

  /// Writes bytes to standard output.
  static func output(_ bytes: [UInt8]) {
    FileHandle.standardOutput.write(Data(bytes))
  }

  /// Returns a time for people: `340 ms`, `2.3 s`.
  static func text(seconds: Double) -> String {
    seconds < 1
      ? "\(Int((seconds * 1000).rounded())) ms"
      : String(format: "%.1f s", seconds)
  }
}
