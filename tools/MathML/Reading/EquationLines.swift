/// The lines of a formula as they are read, with their names and numbers.
struct EquationLines {
  /// The lines; the last is the one being read.
  private(set) var all = [EquationLine(isNumbered: false)]

  /// Whether the formula stands on lines of its own.
  let isDisplayed: Bool

  /// The depth at which `\tag` and `\label` may stand.
  private var depth = 1

  private var labels: Set<String> = []

  init(display: Display) { isDisplayed = display == .block }

  /// Takes the rows of a table for the formula's lines, while `body` reads
  /// them; returns which of the lines they are.
  static func reading(
    _ parser: inout Parser, areNumbered: Bool,
    _ body: (inout Parser) throws(FormulaError) -> Void
  ) throws(FormulaError) -> Range<Int> {
    let outerDepth = parser.lines.depth
    let first = parser.lines.all.count - 1
    parser.lines.depth = 2
    parser.lines.all[first].isNumbered = areNumbered
    try body(&parser)
    parser.lines.depth = outerDepth
    return first..<parser.lines.all.count
  }

  /// Starts the next line.
  mutating func append(isNumbered: Bool) {
    all.append(EquationLine(isNumbered: isNumbered))
  }

  /// Takes back a line that turned out to be empty.
  mutating func removeLast() { all.removeLast() }

  // MARK: Commands

  /// The commands that annotate the line being read.
  static let commands: [String: Command] = [
    "tag": Command(tag), "label": Command(label),
    "notag": Command(withoutNumber), "nonumber": Command(withoutNumber),
  ]

  private static func tag(
    _ call: Call, _ parser: inout Parser, _ row: inout Row
  ) throws(FormulaError) {
    let line = try parser.lines.current(for: call, in: parser)
    let isBare = parser.reader.accept("*")
    guard parser.lines.all[line].tag == nil else {
      throw parser.error("a second \\tag for the same line", at: call.offset)
    }
    let text = try parser.reader.name(of: call.spelling, at: call.offset)
    parser.lines.all[line].tag = isBare ? text : "(\(text))"
    parser.lines.all[line].isNumbered = false
  }

  private static func label(
    _ call: Call, _ parser: inout Parser, _ row: inout Row
  ) throws(FormulaError) {
    let line = try parser.lines.current(for: call, in: parser)
    guard parser.lines.all[line].label == nil else {
      throw parser.error("a second \\label for the same line", at: call.offset)
    }
    let label = try parser.reader.name(of: call.spelling, at: call.offset)
    guard !label.isEmpty else {
      throw parser.error("the label is empty", at: call.offset)
    }
    guard parser.lines.labels.insert(label).inserted else {
      throw parser.error(
        "the label '\(label)' is used twice", at: call.offset)
    }
    parser.lines.all[line].label = label
    parser.lines.all[line].labelOffset = call.offset
  }

  private static func withoutNumber(
    _ call: Call, _ parser: inout Parser, _ row: inout Row
  ) throws(FormulaError) {
    let line = try parser.lines.current(for: call, in: parser)
    parser.lines.all[line].isNumbered = false
  }

  /// Returns the index of the line being read, if the place is in no group.
  private func current(
    for call: Call, in parser: Parser
  ) throws(FormulaError) -> Int {
    guard parser.depth == depth, isDisplayed else {
      throw parser.error(
        "\(call.spelling) belongs to a displayed line, outside braces and "
          + "tables", at: call.offset)
    }
    return all.count - 1
  }
}
