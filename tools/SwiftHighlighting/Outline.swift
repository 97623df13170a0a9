/// What a Swift source declares, and where.
public struct Outline: Equatable, Sendable {
  /// The declarations, in the order they start.
  public var declarations: [Declaration]

  /// The tests, in the order they stand.
  public var tests: [TestFunction]

  /// Returns the declarations that enclose a line, from the outermost in.
  ///
  /// A line of a declaration's comment or attributes belongs to it.
  public func enclosing(line: Int) -> [Declaration] {
    declarations.filter { $0.lines.contains(line) }
  }

  /// Returns the label of a line, such as `struct Matrix › func map(_:)`, or
  /// nil where no declaration encloses it.
  public func label(line: Int) -> String? {
    let chain = enclosing(line: line)
    return chain.isEmpty
      ? nil : chain.map(\.description).joined(separator: " › ")
  }
}

/// A type, function or the like, with the lines that it covers.
public struct Declaration: Equatable, Sendable, CustomStringConvertible {
  /// The introducing word, such as `struct`, `func` or `init`.
  public var keyword: String

  /// The name as documentation writes it: `Matrix`, `slope(at:)`, `init(_:)`.
  public var name: String

  /// The lines from the first attribute or documentation comment to the
  /// closing brace, from 1.
  public var lines: ClosedRange<Int>

  /// What stands between the braces, in UTF-8 bytes from the start of the
  /// source; nil without braces.
  public var body: Range<Int>?

  public var description: String {
    ["init", "deinit", "subscript"].contains(keyword)
      ? name : "\(keyword) \(name)"
  }
}

/// A function that Swift Testing runs.
public struct TestFunction: Equatable, Sendable {
  /// The name shown to the reader, if the test has one.
  public var displayName: String?

  /// The function's name, such as `slopeNeverExceedsAQuarter()`.
  public var name: String

  /// The line of the `@Test` attribute, from 1.
  public var line: Int

  /// The column of the display name, or of the attribute if it has none, in
  /// UTF-8 bytes, from 1.
  public var column: Int

  /// The lines from the attribute to the closing brace.
  public var lines: ClosedRange<Int>
}
