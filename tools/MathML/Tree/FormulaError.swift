import Ground

/// A mistake in a formula, at its place.
public struct FormulaError: Error, Hashable, Sendable {
  /// What is wrong; what would put it right.
  public var message: String

  /// Where the mistake is, in UTF-8 bytes from the start of the TeX.
  public var offset: Int

  /// The line of the mistake within the TeX, from 1.
  public var line: Int

  /// The column of the mistake within its line, in UTF-8 bytes, from 1.
  public var column: Int

  init(_ message: String, at offset: Int, in tex: String) {
    self.message = message
    self.offset = offset
    line = 1
    column = 1
    for byte in tex.utf8.prefix(offset) {
      column += 1
      guard byte == UInt8(ascii: "\n") else { continue }
      line += 1
      column = 1
    }
  }

  /// Returns the mistake as a diagnostic for a formula whose first byte is at
  /// `start`, and whose further lines start in column 1.
  public func diagnostic(startingAt start: SourcePosition) -> Diagnostic {
    Diagnostic(
      .error, message,
      at: SourcePosition(
        path: start.path, line: start.line + line - 1,
        column: line == 1 ? start.column + column - 1 : column))
  }
}

extension FormulaError: CustomStringConvertible {
  public var description: String { "\(line):\(column): error: \(message)" }
}
