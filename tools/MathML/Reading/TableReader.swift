import Ground

/// Reads the rows of an environment.
struct TableReader {
  private let name: String
  private let environment: Environment
  private let offset: Int
  private var table: Table
  private var most: Int

  /// Reads from after `\begin` to the name after its `\end`.
  static func environment(
    after call: Call, isFirst: Bool, from parser: inout Parser
  ) throws(FormulaError) -> Atom {
    let nameOffset = parser.reader.upcoming?.offset ?? call.offset
    let name = try parser.reader.name(of: call.spelling, at: call.offset)
    guard let environment = Environment.named[name] else {
      let hint =
        name.utf8.count <= 32
        ? suggestion(for: name, in: Environment.named.keys) : ""
      throw parser.error(
        "unknown environment '\(name.prefix(32))'.\(hint)", at: nameOffset)
    }
    var reader = TableReader(
      name: name, environment: environment, offset: call.offset,
      table: environment.table, most: environment.most)
    try reader.readOptions(from: &parser)
    if let areNumbered = environment.areLinesNumbered {
      try reader.readFormula(
        areNumbered: areNumbered, isFirst: isFirst, from: &parser)
    } else {
      try reader.readRows(from: &parser)
    }
    return environment.fence(reader.table)
  }

  /// Reads the rows of an environment that is a whole formula.
  private mutating func readFormula(
    areNumbered: Bool, isFirst: Bool, from parser: inout Parser
  ) throws(FormulaError) {
    guard parser.depth == 1, isFirst, parser.lines.isDisplayed else {
      throw parser.error(
        "{\(name)} is a displayed formula of its own; within one, use "
          + "{\(name.hasPrefix("al") ? "aligned" : "gathered")}", at: offset)
    }
    table.lines = try EquationLines.reading(
      &parser, areNumbered: areNumbered
    ) { (parser) throws(FormulaError) in try readRows(from: &parser) }
    if let after = parser.reader.peek() {
      throw parser.error(
        "nothing may follow \\end{\(name)} in its formula", at: after.offset)
    }
  }

  // MARK: Options

  private mutating func readOptions(
    from parser: inout Parser
  ) throws(FormulaError) {
    if environment.option == .columns { try readColumns(from: &parser) }
    if environment.option == .pairs {
      let count = try parser.reader.name(of: "\\begin{\(name)}", at: offset)
      guard let pairs = Int(count), 1...32 ~= pairs else {
        throw parser.error(
          "{\(name)} needs its number of column pairs, as in {2}", at: offset)
      }
      most = 2 * pairs
    }
    guard let option = try parser.reader.brackets(of: "{\(name)}") else {
      return
    }
    let takesAlignment = environment.option == .alignment
    let spelled = option.map(\.spelling).joined()
    switch spelled {
    case "l" where takesAlignment: table.alignments = [.left]
    case "c" where takesAlignment || name.hasSuffix("ed"): break
    case "r" where takesAlignment: table.alignments = [.right]
    default:
      throw parser.error(
        "[\(spelled.prefix(32))] is no option of {\(name)}; for a bracket at "
          + "the start of a cell, write {[}", at: option.first?.offset ?? 0)
    }
  }

  /// Reads the columns of an array, such as `{l|cr}`.
  private mutating func readColumns(
    from parser: inout Parser
  ) throws(FormulaError) {
    var alignments: [Table.Alignment] = []
    // The place of the whole, which is centred in any case.
    _ = try parser.reader.brackets(of: "{array}")
    for lexeme in try parser.reader.group(of: "\\begin{array}", at: offset) {
      switch lexeme.kind {
      case .character("l"): alignments.append(.left)
      case .character("c"): alignments.append(.center)
      case .character("r"): alignments.append(.right)
      case .character("|"): table.columnLines.insert(alignments.count)
      case .space: break
      default:
        throw parser.error(
          "'\(lexeme.spelling)' is not a column of an array; l, c, r and | are",
          at: lexeme.offset)
      }
    }
    guard !alignments.isEmpty else {
      throw parser.error(
        "the array has no columns; write {cc} for two", at: offset)
    }
    table.alignments = alignments
    most = alignments.count
  }

  // MARK: Rows

  /// Reads rows up to the name after `\end`.
  private mutating func readRows(
    from parser: inout Parser
  ) throws(FormulaError) {
    var cells: [[Item]] = []
    while true {
      if cells.isEmpty { readLines(from: &parser.reader) }
      cells.append(try parser.row(at: offset))
      guard let end = parser.reader.peek() else {
        throw parser.error(
          "\\begin{\(name)} is never closed: add \\end{\(name)}", at: offset)
      }
      parser.reader.advance()
      switch end.kind {
      case .alignment:
        if cells.count == most {
          throw parser.error(
            "'&' starts column \(most + 1), but {\(name)} has \(most)",
            at: end.offset)
        }
      case .command("\\"), .command("cr"), .command("newline"):
        table.rows.append(cells)
        cells = []
        table.rowGaps.append(try rowGap(at: end.offset, from: &parser.reader))
        if let isNumbered = environment.areLinesNumbered {
          parser.lines.append(isNumbered: isNumbered)
        }
      case .command("end"):
        return try finish(cells, at: end.offset, from: &parser)
      case .close:
        throw parser.error(
          "'}' without a '{' since \\begin{\(name)}", at: end.offset)
      default: throw parser.reader.unexpected(end)
      }
    }
  }

  /// Reads the name after `\end`, and takes the last row unless it is empty.
  private mutating func finish(
    _ cells: [[Item]], at offset: Int, from parser: inout Parser
  ) throws(FormulaError) {
    let ended = try parser.reader.name(of: "\\end", at: offset)
    guard ended == name else {
      throw parser.error(
        "\\end{\(ended.prefix(32))} where \\end{\(name)} is due", at: offset)
    }
    if cells.count > 1 || !cells[0].isEmpty || table.rows.isEmpty {
      table.rows.append(cells)
      table.rowGaps.append(0)
    } else if environment.areLinesNumbered != nil {
      parser.lines.removeLast()
    }
  }

  /// Reads the `\hline`s at the start of a row.
  private mutating func readLines(from reader: inout LexemeReader) {
    while reader.peek()?.kind == .command("hline") {
      reader.advance()
      table.rowLines.insert(table.rows.count)
    }
  }

  /// Reads the space in brackets after `\\`, if it is there.
  private func rowGap(
    at offset: Int, from reader: inout LexemeReader
  ) throws(FormulaError) -> Double {
    if reader.upcoming?.kind == .character("*") { reader.advance() }
    guard let option = try reader.brackets(of: "\\\\", afterSpaces: false)
    else { return 0 }
    guard let em = Length.em(option.map(\.spelling).joined()) else {
      throw reader.error("\\\\[…] needs a length such as 2pt", at: offset)
    }
    return max(0, em)
  }
}
