extension Parser {
  /// Reads the words after `\text` and its relatives, with the formulas
  /// between dollars in them.
  mutating func text(
    _ name: String, at offset: Int
  ) throws(FormulaError) -> Atom {
    skipSpaces()
    guard let open = upcoming, open.kind == .open else {
      throw error("\\\(name) needs its words in braces", at: offset)
    }
    advance()
    let items = try words(in: Self.textAlphabet(name), at: open.offset)
    return Self.atom(grouping: items)
  }

  /// Reads words up to the brace that closes the one at `start`.
  private mutating func words(
    in alphabet: Alphabet?, at start: Int
  ) throws(FormulaError) -> [Item] {
    try enter(at: start)
    defer { depth -= 1 }
    var items: [Item] = []
    var run = ""
    func flush() {
      guard !run.isEmpty else { return }
      items.append(.atom(Atom(.text(run))))
      run = ""
    }
    while let lexeme = upcoming {
      advance()
      switch lexeme.kind {
      case .close:
        flush()
        return items
      case .open:
        flush()
        items += try words(in: alphabet, at: lexeme.offset)
      case .space: run += "\u{A0}"
      case .dollar:
        flush()
        items.append(try embedded(at: lexeme.offset))
      case .character(let character):
        append(character, in: alphabet, to: &run)
      case .command(let name):
        flush()
        items += try command(inText: name, in: alphabet, at: lexeme.offset)
      case .alignment, .superscript, .subscript, .parameter:
        let spelling = lexeme.spelling
        throw error(
          "'\(spelling)' among words; write \\\(spelling), or a formula "
            + "between dollars", at: lexeme.offset)
      }
    }
    throw error("'{' is never closed: add a '}'", at: start)
  }

  /// Reads a formula up to the dollar that closes the one at `start`.
  private mutating func embedded(at start: Int) throws(FormulaError) -> Item {
    let outer = font
    font = Font()
    defer { font = outer }
    let content = try row(at: start)
    guard let end = try peek() else {
      throw error("'$' is never closed: add a '$'", at: start)
    }
    guard end.kind == .dollar else { throw unexpected(end) }
    advance()
    return .atom(Atom(.embedded(content)))
  }

  private mutating func command(
    inText name: String, in alphabet: Alphabet?, at offset: Int
  ) throws(FormulaError) -> [Item] {
    func word(_ text: String) -> [Item] { [.atom(Atom(.text(text)))] }

    switch name {
    case "%", "&", "_", "$", "#", "{", "}": return word(name)
    case " ", "space": return word("\u{A0}")
    case "textbackslash": return word("\\")
    case "ldots", "dots", "textellipsis": return word("…")
    case "text", "mbox", "textrm", "textnormal", "textup", "textbf",
      "textit", "emph", "textsf", "texttt":
      skipSpaces()
      guard let open = upcoming, open.kind == .open else {
        throw error("\\\(name) needs its words in braces", at: offset)
      }
      advance()
      let inner = name == "text" ? alphabet : Self.textAlphabet(name)
      return try words(in: inner, at: open.offset)
    default: break
    }
    if let width = Symbols.spaces[name] { return [.space(width / 18)] }
    if let macro = macros[name] {
      let body = try expansion(of: macro, name: name, at: offset)
      frames.append((body, 0))
      return []
    }
    throw error(
      Self.isBuiltIn(name)
        ? "\\\(name) among words; put it between dollars, as in "
          + "\\text{for $\\\(name)$}"
        : "unknown command \\\(name.prefix(32)) among words", at: offset)
  }

  private func append(
    _ character: Character, in alphabet: Alphabet?, to run: inout String
  ) {
    switch (character, run.last) {
    case ("~", _): run.append("\u{A0}")
    case ("'", "’"): run = run.dropLast() + "”"
    case ("'", _): run.append("’")
    case ("`", "‘"): run = run.dropLast() + "“"
    case ("`", _): run.append("‘")
    case ("-", "-"): run = run.dropLast() + "–"
    case ("-", "–"): run = run.dropLast() + "—"
    default: run.append(alphabet?(character) ?? character)
    }
  }

  private static func textAlphabet(_ name: String) -> Alphabet? {
    switch name {
    case "textbf": .bold
    case "textit", "emph": .italic
    case "textsf": .sansSerif
    case "texttt": .monospace
    default: nil
    }
  }

  /// Reads a group as the text that was written, for names and tags.
  mutating func plainText(
    of command: String, at offset: Int
  ) throws(FormulaError) -> String {
    var result = ""
    for lexeme in try rawArgument(of: command, needing: 1, at: offset) {
      switch lexeme.kind {
      case .character, .superscript, .subscript, .space:
        result += lexeme.spelling
      case .command("'"), .command("*"), .command("#"), .command("_"):
        result += lexeme.spelling.dropFirst()
      default:
        throw error(
          "\(command) takes plain words, without '\(lexeme.spelling)'",
          at: lexeme.offset)
      }
    }
    return result
  }

  // MARK: Lengths

  /// Reads a length, and returns it in em.
  mutating func length(
    _ name: String, at offset: Int
  ) throws(FormulaError) -> Double {
    let needsBraces = name == "hspace" || name == "mspace"
    if name == "hspace" { _ = try accept("*") }
    skipSpaces()
    var spelled = ""
    let start = upcoming?.offset ?? offset
    if needsBraces || upcoming?.kind == .open {
      spelled = try plainText(of: "\\\(name)", at: offset)
    } else {
      while case .character(let character)? = upcoming?.kind,
        Self.em(spelled) == nil, spelled.utf8.count < 16
      {
        spelled.append(character)
        advance()
      }
    }
    guard let em = Self.em(spelled) else {
      throw error(
        "\\\(name) needs a length such as 1em, 6mu or -2pt", at: start)
    }
    return em
  }

  /// Returns a length such as `1.5em` in em, or nil if it is not one.
  ///
  /// TeX's fonts are ten points large, with an ex of 0.43 em.
  static func em(_ spelled: String) -> Double? {
    let text = spelled.filter { !$0.isWhitespace }
    guard text.count > 2, let value = Double(text.dropLast(2)),
      value.magnitude <= 100,
      text.first.map({ "+-.0123456789".contains($0) })
        ?? false, !text.contains("x") || text.hasSuffix("ex")
    else { return nil }
    switch text.suffix(2) {
    case "em": return value
    case "ex": return value * 0.43
    case "mu": return value / 18
    case "pt": return value / 10
    case "px", "bp": return value * 0.1004
    case "mm": return value * 0.2845
    case "cm": return value * 2.845
    case "in": return value * 7.227
    default: return nil
    }
  }
}
