/// The commands that choose the font of letters.
enum FontCommands {
  static let all: [String: Command] =
    alphabets.mapValues { alphabet in
      argument { font in font.alphabet = alphabet }
    }
    .merging(switches) { own, _ in own }
    .merging([
      "boldsymbol": bold, "bm": bold, "pmb": bold, "ensuremath": argument(),
      "operatorname": Command(operatorName),
    ]) { own, _ in own }

  /// The alphabets of the commands that set an argument; nil is mathematics'
  /// own.
  private static let alphabets: [String: Alphabet?] = [
    "mathrm": .roman, "mathbf": .bold, "mathit": .italic, "mathcal": .script,
    "mathscr": .script, "mathfrak": .fraktur, "mathbb": .doubleStruck,
    "mathsf": .sansSerif, "mathtt": .monospace, "mathnormal": nil,
  ]

  /// The commands that set the rest of a group.
  private static let switches = [
    "rm": Alphabet.roman, "bf": .bold, "it": .italic, "cal": .script,
    "sf": .sansSerif, "tt": .monospace,
  ].mapValues { alphabet in
    Command { _, parser, _ in parser.font.alphabet = alphabet }
  }

  /// Returns a command that sets its argument in a font.
  private static func argument(
    _ change: @escaping @Sendable (inout Font) -> Void = { _ in }
  ) -> Command {
    Command { (call, parser, row) throws(FormulaError) in
      let outer = parser.font
      change(&parser.font)
      defer { parser.font = outer }
      row.append(
        Atom(
          grouping: try parser.argument(of: call.spelling, at: call.offset)))
    }
  }

  /// A bold sign keeps the class that it has: `\boldsymbol{=}` is a relation
  /// all the same, and `\boldsymbol{x}` a letter.
  private static let bold = Command {
    (call, parser, row) throws(FormulaError) in
    try argument { font in font.isBold = true }(call, &parser, &row)
    guard let atom = row.lastAtom, case .symbol(let symbol) = atom.node,
      let character = symbol.text.first,
      let entry = Symbols.characters[character]
    else { return }
    let plain = Atom(entry, parser.font)
    row.lastAtom?.left = plain.left
    row.lastAtom?.right = plain.right
  }

  private static func operatorName(
    _ call: Call, _ parser: inout Parser, _ row: inout Row
  ) throws(FormulaError) {
    let isStarred = parser.reader.accept("*")
    let outer = parser.font
    parser.font = Font(alphabet: .roman, isOperatorName: true)
    defer { parser.font = outer }
    var atom = Atom(
      grouping: try parser.argument(of: call.spelling, at: call.offset),
      as: .large)
    atom.isFunction = true
    atom.placement = isStarred ? .movable : .beside
    row.append(atom)
  }
}
