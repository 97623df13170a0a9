import Plotting

/// A column of a table: its heading, and how its cells are written.
public struct Column: Sendable {
  /// The side that the cells are aligned with.
  public enum Alignment: String, Sendable { case left, right }

  /// The heading.
  public var heading: String
  /// How numbers are written.
  public var format: NumberFormat
  /// The side that the cells are aligned with.
  public var alignment: Alignment

  /// Creates a column of numbers.
  public init(_ heading: String, _ format: NumberFormat = .short) {
    self.heading = heading
    self.format = format
    alignment = .right
  }

  /// Creates a column of text.
  public static func text(_ heading: String) -> Column {
    var column = Column(heading)
    column.alignment = .left
    return column
  }
}

/// A cell of a table: a text, or a number that its column formats.
///
/// Literals of both kinds are cells: `["tanh", 0.5]`.
public enum Cell: Sendable {
  case text(String)
  case number(Double)

  /// Creates a cell with a number.
  public init(_ number: Double) { self = .number(number) }

  /// Creates a cell with an integer.
  public init(_ number: Int) { self = .text("\(number)") }

  /// Creates a cell with a text.
  public init(_ text: String) { self = .text(text) }

  func text(in column: Column) -> String {
    switch self {
    case .text(let text): text
    case .number(let number): column.format.text(number)
    }
  }
}

extension Cell: ExpressibleByStringInterpolation {
  public init(stringLiteral text: String) { self = .text(text) }
}

extension Cell: ExpressibleByFloatLiteral {
  public init(floatLiteral number: Double) { self = .number(number) }
}

extension Cell: ExpressibleByIntegerLiteral {
  public init(integerLiteral number: Int) { self = .text("\(number)") }
}
