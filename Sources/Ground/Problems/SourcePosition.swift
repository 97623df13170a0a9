/// A place in a source file, counted from 1 as compilers and editors do.
public struct SourcePosition: Hashable, Comparable, Sendable {
  /// The path of the file, relative to the package.
  public var path: String

  /// The line, from 1.
  public var line: Int

  /// The column in UTF-8 bytes, from 1.
  public var column: Int

  /// Creates a position.
  public init(path: String, line: Int, column: Int) {
    self.path = path
    self.line = line
    self.column = column
  }

  public static func < (a: SourcePosition, b: SourcePosition) -> Bool {
    (a.path, a.line, a.column) < (b.path, b.line, b.column)
  }
}

extension SourcePosition: CustomStringConvertible {
  public var description: String { "\(path):\(line):\(column)" }
}
