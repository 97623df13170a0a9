/// Reads the words after `\text` and its relatives, with the formulas between
/// dollars in them.
struct WordReader {
  private let alphabet: Alphabet?
  private var items: [Item] = []
  private var run = ""

  private init(in alphabet: Alphabet?) { self.alphabet = alphabet }

  /// The commands that take words.
  static let commands = Dictionary(
    uniqueKeysWithValues: alphabets.keys.map { ($0, text) })

  /// The alphabets of the commands; nil is the upright one.
  private static let alphabets: [String: Alphabet?] = [
    "text": nil, "mbox": nil, "textrm": nil, "textnormal": nil, "textup": nil,
    "textbf": .bold, "textit": .italic, "emph": .italic,
    "textsf": .sansSerif, "texttt": .monospace,
  ]

  private static let text = Command {
    (call, parser, row) throws(FormulaError) in
    let alphabet = alphabets[call.name] ?? nil
    row.append(
      Atom(grouping: try words(after: call, in: alphabet, from: &parser)))
  }

  /// Reads words in braces.
  private static func words(
    after call: Call, in alphabet: Alphabet?, from parser: inout Parser
  ) throws(FormulaError) -> [Item] {
    guard let open = parser.reader.peek(), open.kind == .open else {
      throw parser.error(
        "\(call.spelling) needs its words in braces", at: call.offset)
    }
    parser.reader.advance()
    return try words(in: alphabet, at: open.offset, from: &parser)
  }

  /// Reads words up to the brace that closes the one at `start`.
  private static func words(
    in alphabet: Alphabet?, at start: Int, from parser: inout Parser
  ) throws(FormulaError) -> [Item] {
    try parser.enter(at: start)
    defer { parser.leave() }
    var words = WordReader(in: alphabet)
    try words.read(at: start, from: &parser)
    return words.items
  }

  private mutating func read(
    at start: Int, from parser: inout Parser
  ) throws(FormulaError) {
    while let lexeme = parser.reader.upcoming {
      parser.reader.advance()
      switch lexeme.kind {
      case .close: return endRun()
      case .open:
        endRun()
        items += try Self.words(in: alphabet, at: lexeme.offset, from: &parser)
      case .space: run += "\u{A0}"
      case .dollar:
        endRun()
        items.append(try Self.formula(at: lexeme.offset, from: &parser))
      case .character(let character): append(character)
      case .command(let name):
        endRun()
        items += try command(
          Call(name: name, offset: lexeme.offset), from: &parser)
      case .alignment, .superscript, .subscript:
        let spelling = lexeme.spelling
        throw parser.error(
          "'\(spelling)' among words; write \\\(spelling), or a formula "
            + "between dollars", at: lexeme.offset)
      }
    }
    throw parser.error("'{' is never closed: add a '}'", at: start)
  }

  private mutating func endRun() {
    guard !run.isEmpty else { return }
    items.append(.atom(Atom(.text(run, alphabet))))
    run = ""
  }

  /// Appends a character; some stand for others, as in all of TeX's text.
  private mutating func append(_ character: Character) {
    switch (character, run.last) {
    case ("~", _): run.append("\u{A0}")
    case ("'", "’"): run = run.dropLast() + "”"
    case ("'", _): run.append("’")
    case ("`", "‘"): run = run.dropLast() + "“"
    case ("`", _): run.append("‘")
    case ("-", "-"): run = run.dropLast() + "–"
    case ("-", "–"): run = run.dropLast() + "—"
    default: run.append(character)
    }
  }

  private func command(
    _ call: Call, from parser: inout Parser
  ) throws(FormulaError) -> [Item] {
    func word(_ text: String) -> [Item] { [.atom(Atom(.text(text, nil)))] }

    let name = call.name
    switch name {
    case "%", "&", "_", "$", "#", "{", "}": return word(name)
    case " ", "space": return word("\u{A0}")
    case "textbackslash": return word("\\")
    case "ldots", "dots", "textellipsis": return word("…")
    default: break
    }
    if let own = Self.alphabets[name] {
      return try Self.words(
        after: call, in: name == "text" ? alphabet : own, from: &parser)
    }
    if let width = Symbols.spaces[name] { return [.space(width / 18)] }
    throw parser.error(
      Commands.names.contains(name)
        ? "\(call.spelling) among words; put it between dollars, as in "
          + "\\text{for $\(call.spelling)$}"
        : "unknown command \\\(name.prefix(32)) among words", at: call.offset)
  }

  /// Reads a formula up to the dollar that closes the one at `start`.
  private static func formula(
    at start: Int, from parser: inout Parser
  ) throws(FormulaError) -> Item {
    let outer = parser.font
    parser.font = Font()
    defer { parser.font = outer }
    let content = try parser.row(at: start)
    guard let end = parser.reader.peek() else {
      throw parser.error("'$' is never closed: add a '$'", at: start)
    }
    guard end.kind == .dollar else { throw parser.reader.unexpected(end) }
    parser.reader.advance()
    return .atom(Atom(.embedded(content)))
  }
}
