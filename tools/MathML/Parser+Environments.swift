import Diagnostics

extension Parser {
  /// The environments, with how they lay out their rows.
  private static let environments: [String: Layout] = {
    var result: [String: Layout] = [:]
    let fences = [
      "": ("", ""), "p": ("(", ")"), "b": ("[", "]"), "B": ("{", "}"),
      "v": ("|", "|"), "V": ("‖", "‖"),
    ]
    for (prefix, (left, right)) in fences {
      result[prefix + "matrix"] = Layout(left: left, right: right)
      result[prefix + "matrix*"] = Layout(
        left: left, right: right, takesAlignment: true)
    }
    result["smallmatrix"] = Layout(style: .script, gap: 0.5)
    result["array"] = Layout(takesColumns: true)
    let cases = Layout(left: "{", alignments: [.left], most: 2)
    result["cases"] = cases
    result["dcases"] = cases.with(style: .display)
    result["rcases"] = Layout(right: "}", alignments: [.left], most: 2)
    let aligned = Layout(
      alignments: [.right, .left], style: .display, isAligned: true)
    result["aligned"] = aligned
    result["split"] = aligned.with(most: 2)
    result["alignedat"] = aligned.with(gap: 0, takesCount: true)
    result["gathered"] = Layout(style: .display, most: 1)
    for star in ["", "*"] {
      let isNumbered = star.isEmpty
      result["align" + star] = aligned.with(isOutermost: true, isNumbered)
      result["flalign" + star] = result["align" + star]
      result["alignat" + star] = aligned.with(gap: 0, takesCount: true)
        .with(isOutermost: true, isNumbered)
      result["gather" + star] = result["gathered"]?
        .with(isOutermost: true, isNumbered)
      result["equation" + star] = result["gather" + star]
      result["multline" + star] = result["gather" + star]
      result["eqnarray" + star] = Layout(
        alignments: [.right, .center, .left], style: .display, gap: 0.3,
        most: 3
      ).with(isOutermost: true, isNumbered)
    }
    return result
  }()

  private struct Layout {
    var left = ""
    var right = ""
    var alignments: [Table.Alignment] = [.center]
    var style: Style?
    var isAligned = false
    var gap = 1.0
    /// The most columns it may have.
    var most = Int.max
    var takesColumns = false
    var takesAlignment = false
    var takesCount = false
    /// Whether it is a whole formula, in LaTeX.
    var isOutermost = false
    var isNumbered = false

    func with(
      style: Style? = nil, gap: Double? = nil, most: Int? = nil,
      takesCount: Bool? = nil
    ) -> Layout {
      var copy = self
      copy.style = style ?? self.style
      copy.gap = gap ?? self.gap
      copy.most = most ?? self.most
      copy.takesCount = takesCount ?? self.takesCount
      return copy
    }

    func with(isOutermost: Bool, _ isNumbered: Bool) -> Layout {
      var copy = self
      copy.isOutermost = isOutermost
      copy.isNumbered = isNumbered
      return copy
    }
  }

  /// Reads from after `\begin` to the name after its `\end`.
  mutating func environment(
    at offset: Int, isFirst: Bool
  ) throws(FormulaError) -> Atom {
    let nameOffset = upcoming?.offset ?? offset
    let name = try plainText(of: "\\begin", at: offset)
    guard let layout = Self.environments[name] else {
      let hint =
        name.utf8.count <= 32
        ? suggestion(for: name, in: Self.environments.keys) : ""
      throw error(
        "unknown environment '\(name.prefix(32))'.\(hint)", at: nameOffset)
    }
    var table = Table()
    table.alignments = layout.alignments
    table.style = layout.style
    table.isAligned = layout.isAligned
    table.gap = layout.gap
    var most = layout.most
    if layout.takesColumns { most = try columns(of: &table, at: offset) }
    if layout.takesCount {
      let count = try plainText(of: "\\begin{\(name)}", at: offset)
      guard let pairs = Int(count), 1...32 ~= pairs else {
        throw error(
          "{\(name)} needs its number of column pairs, as in {2}", at: offset)
      }
      most = 2 * pairs
    }
    if let option = try bracketed(of: "{\(name)}") {
      try apply(option, to: &table, takesAlignment: layout.takesAlignment, name)
    }
    let outerLineDepth = lineDepth
    if layout.isOutermost {
      guard depth == 1, isFirst, display == .block else {
        throw error(
          "{\(name)} is a displayed formula of its own; within one, use "
            + "{\(name.hasPrefix("al") ? "aligned" : "gathered")}", at: offset)
      }
      lineDepth = 2
      lines[lines.count - 1].isNumbered = layout.isNumbered
    }
    let firstLine = lines.count - 1
    try readRows(
      of: &table, name: name, most: most, at: offset,
      numbering: layout.isOutermost ? layout.isNumbered : nil)
    if layout.isOutermost {
      lineDepth = outerLineDepth
      table.lines = firstLine..<lines.count
      if let after = try peek() {
        throw error(
          "nothing may follow \\end{\(name)} in its formula", at: after.offset)
      }
    }
    return fence(table, layout)
  }

  private func fence(_ table: Table, _ layout: Layout) -> Atom {
    guard !(layout.left.isEmpty && layout.right.isEmpty) else {
      return Atom(.table(table))
    }
    var items: [Item] = []
    if !layout.left.isEmpty {
      items.append(
        .atom(
          Atom(.symbol(Symbol(text: layout.left, stretchy: true)), .opening)))
    }
    // A bar has no room of its own between it and the cells.
    let gap = ["|", "‖"].contains(layout.left) ? [Item.space(1 / 6.0)] : []
    items += gap + [.atom(Atom(.table(table)))] + gap
    if !layout.right.isEmpty {
      items.append(
        .atom(
          Atom(.symbol(Symbol(text: layout.right, stretchy: true)), .closing)))
    }
    return Atom(.row(items), .inner)
  }

  /// Reads rows up to `\end{name}`.
  private mutating func readRows(
    of table: inout Table, name: String, most: Int, at offset: Int,
    numbering: Bool?
  ) throws(FormulaError) {
    var cells: [[Item]] = []
    while true {
      if cells.isEmpty { try readLines(of: &table) }
      cells.append(try row(at: offset))
      guard let end = try peek() else {
        throw error(
          "\\begin{\(name)} is never closed: add \\end{\(name)}", at: offset)
      }
      advance()
      switch end.kind {
      case .alignment:
        if cells.count == most {
          throw error(
            "'&' starts column \(most + 1), but {\(name)} has \(most)",
            at: end.offset)
        }
      case .command("\\"), .command("cr"), .command("newline"):
        table.rows.append(cells)
        cells = []
        table.rowGaps.append(try rowGap(at: end.offset))
        if let isNumbered = numbering {
          lines.append(EquationLine(isNumbered: isNumbered))
        }
      case .command("end"):
        try endEnvironment(name, at: end.offset)
        if cells.count > 1 || !cells[0].isEmpty || table.rows.isEmpty {
          table.rows.append(cells)
          table.rowGaps.append(0)
        } else if numbering != nil {
          lines.removeLast()
        }
        return
      case .close:
        throw error(
          "'}' without a '{' since \\begin{\(name)}", at: end.offset)
      default: throw unexpected(end)
      }
    }
  }

  private mutating func endEnvironment(
    _ name: String, at offset: Int
  ) throws(FormulaError) {
    let ended = try plainText(of: "\\end", at: offset)
    guard ended == name else {
      throw error(
        "\\end{\(ended.prefix(32))} where \\end{\(name)} is due", at: offset)
    }
  }

  /// Reads the `\hline`s at the start of a row.
  private mutating func readLines(
    of table: inout Table
  ) throws(FormulaError) {
    while try peek()?.kind == .command("hline") {
      advance()
      table.rowLines.insert(table.rows.count)
    }
  }

  /// Reads the space in brackets after `\\`, if it is there.
  private mutating func rowGap(at offset: Int) throws(FormulaError) -> Double {
    if upcoming?.kind == .character("*") { advance() }
    guard let option = try bracketed(of: "\\\\", afterSpaces: false) else {
      return 0
    }
    let spelled = option.map(\.spelling).joined()
    guard let em = Self.em(spelled) else {
      throw error("\\\\[…] needs a length such as 2pt", at: offset)
    }
    return max(0, em)
  }

  /// Reads the columns of an array, such as `{l|cr}`; returns how many.
  private mutating func columns(
    of table: inout Table, at offset: Int
  ) throws(FormulaError) -> Int {
    var alignments: [Table.Alignment] = []
    if try bracketed(of: "{array}") != nil { /* Centred in any case. */  }
    for lexeme in try rawArgument(
      of: "\\begin{array}", needing: 1, at: offset)
    {
      switch lexeme.kind {
      case .character("l"): alignments.append(.left)
      case .character("c"): alignments.append(.center)
      case .character("r"): alignments.append(.right)
      case .character("|"): table.columnLines.insert(alignments.count)
      case .space: break
      default:
        throw error(
          "'\(lexeme.spelling)' is not a column of an array; l, c, r and | are",
          at: lexeme.offset)
      }
    }
    guard !alignments.isEmpty else {
      throw error("the array has no columns; write {cc} for two", at: offset)
    }
    table.alignments = alignments
    return alignments.count
  }

  private func apply(
    _ option: [Lexeme], to table: inout Table, takesAlignment: Bool,
    _ name: String
  ) throws(FormulaError) {
    let spelled = option.map(\.spelling).joined()
    let offset = option.first?.offset ?? 0
    switch spelled {
    case "l" where takesAlignment: table.alignments = [.left]
    case "c" where takesAlignment: break
    case "r" where takesAlignment: table.alignments = [.right]
    case "c" where name.hasSuffix("ed"): break
    default:
      throw error(
        "[\(spelled.prefix(32))] is no option of {\(name)}; for a bracket at "
          + "the start of a cell, write {[}", at: offset)
    }
  }

  /// Reads the lines of `\substack`.
  mutating func substack(at offset: Int) throws(FormulaError) -> Atom {
    skipSpaces()
    guard let open = upcoming, open.kind == .open else {
      throw error("\\substack needs its lines in braces", at: offset)
    }
    advance()
    var table = Table()
    table.gap = 0
    while true {
      table.rows.append([try row(at: offset)])
      table.rowGaps.append(0)
      switch try peek()?.kind {
      case .command("\\")?: advance()
      default:
        try close(open.offset)
        return Atom(.table(table))
      }
    }
  }

  // MARK: Numbers and names of lines

  /// Reads `\tag`, `\notag` or `\label` into the line being read.
  mutating func annotateLine(
    _ name: String, at offset: Int
  ) throws(FormulaError) {
    guard depth == lineDepth, display == .block else {
      throw error(
        "\\\(name) belongs to a displayed line, outside braces and tables",
        at: offset)
    }
    let last = lines.count - 1
    switch name {
    case "tag":
      let isBare = try accept("*")
      guard lines[last].tag == nil else {
        throw error("a second \\tag for the same line", at: offset)
      }
      let text = try plainText(of: "\\tag", at: offset)
      lines[last].tag = isBare ? text : "(\(text))"
      lines[last].isNumbered = false
    case "label":
      guard lines[last].label == nil else {
        throw error("a second \\label for the same line", at: offset)
      }
      let label = try plainText(of: "\\label", at: offset)
      guard !label.isEmpty else {
        throw error("the label is empty", at: offset)
      }
      guard labels.insert(label).inserted else {
        throw error("the label '\(label)' is used twice", at: offset)
      }
      lines[last].label = label
      lines[last].labelOffset = offset
    default: lines[last].isNumbered = false
    }
  }
}
