/// The commands that set rows and columns.
enum TableCommands {
  static let all: [String: Command] = [
    "begin": Command(environment), "substack": Command(substack),
    "hline": Command(misplacedLine),
  ]

  private static func environment(
    _ call: Call, _ parser: inout Parser, _ row: inout Row
  ) throws(FormulaError) {
    row.append(
      try TableReader.environment(
        after: call, isFirst: row.items.isEmpty, from: &parser))
  }

  /// Reads the lines of `\substack`.
  private static func substack(
    _ call: Call, _ parser: inout Parser, _ row: inout Row
  ) throws(FormulaError) {
    guard let open = parser.reader.peek(), open.kind == .open else {
      throw parser.error(
        "\\substack needs its lines in braces", at: call.offset)
    }
    parser.reader.advance()
    var table = Table()
    table.gap = 0
    repeat {
      table.rows.append([try parser.row(at: call.offset)])
      table.rowGaps.append(0)
    } while endsLine(&parser.reader)
    try parser.reader.close(open.offset)
    row.append(Atom(.table(table)))
  }

  private static func endsLine(_ reader: inout LexemeReader) -> Bool {
    guard reader.peek()?.kind == .command("\\") else { return false }
    reader.advance()
    return true
  }

  private static func misplacedLine(
    _ call: Call, _ parser: inout Parser, _ row: inout Row
  ) throws(FormulaError) {
    throw parser.error(
      "\\hline stands at the start of a row of an array", at: call.offset)
  }
}
