/// A formula as MathML Core, with what its author called and numbered.
public struct Formula: Equatable, Sendable {
  /// The `<math>` element.
  public var markup: String

  /// The formula's lines: one, or the rows of `align` and its relatives.
  public var lines: [EquationLine]

  /// The names that `\label` gave to lines, in order.
  public var labels: [String] { lines.compactMap(\.label) }
}

/// One line of a displayed formula: what carries an equation number.
public struct EquationLine: Equatable, Sendable {
  /// The name given with `\label`, if any.
  public var label: String?

  /// The text of `\tag`, or what the caller's numbering gave, if any.
  public var tag: String?

  /// Whether TeX would number the line: its environment numbers lines (`align`
  /// does, `align*` and a plain formula do not), without `\notag`.
  public var isNumbered: Bool

  /// Where the label stands in the TeX, in UTF-8 bytes from its start.
  public var labelOffset: Int?
}

/// How a formula is set.
public enum Display: Sendable {
  /// Within a line of text: small sums, with their bounds beside them.
  case inline

  /// On lines of its own: large sums, with their bounds above and below.
  case block
}
