/// The commands that are one sign or one name, and what negates a sign.
enum SignCommands {
  static let all: [String: Command] =
    named.merging(signs) { own, _ in own }
    .merging(functions) { own, _ in own }
    .merging(limits) { own, _ in own }

  private static let named: [String: Command] = [
    "|": Command(bar), "vert": Command(bar), "Vert": Command(bar),
    "dots": Command(dots), "not": Command(negation),
    "bmod": Command(modulo), "pmod": Command(modulo),
    "mod": Command(modulo), "pod": Command(modulo),
  ]

  private static let signs = Symbols.commands.mapValues { entry in
    Command { _, parser, row in row.append(Atom(entry, parser.font)) }
  }

  private static let functions = Dictionary(
    uniqueKeysWithValues: Symbols.functions.map { name in
      let atom = Atom(
        .identifier(name, upright: true), .large, isFunction: true)
      return (name, Command { _, _, row in row.append(atom) })
    })

  private static let limits = Symbols.limits.mapValues { shown in
    let atom = Atom(
      .identifier(shown, upright: true), .large, isFunction: true,
      placement: .movable)
    return Command { _, _, row in row.append(atom) }
  }

  private static func bar(
    _ call: Call, _ parser: inout Parser, _ row: inout Row
  ) {
    row.append(bar: call.name == "vert" ? "|" : "‖")
  }

  private static func negation(
    _ call: Call, _ parser: inout Parser, _ row: inout Row
  ) throws(FormulaError) {
    let items = try parser.argument(of: call.spelling, at: call.offset)
    guard items.count == 1, case .atom(let atom) = items[0],
      case .symbol(var symbol) = atom.node
    else {
      throw parser.error(
        "\\not negates one sign, as in \\not=", at: call.offset)
    }
    symbol.text = Symbols.negations[symbol.text] ?? symbol.text + "\u{338}"
    row.append(Atom(.symbol(symbol), .relation))
  }

  /// Appends the dots that amsmath chooses for what comes next.
  private static func dots(
    _ call: Call, _ parser: inout Parser, _ row: inout Row
  ) {
    var text = "…"
    switch parser.reader.peek()?.kind {
    case .character(let character)?:
      switch Symbols.characters[character]?.kind {
      case .binary, .relation: text = "⋯"
      default: break
      }
    case .command(let name)?:
      switch Symbols.commands[name]?.kind {
      case .binary, .relation, .integral, .large: text = "⋯"
      default: break
      }
    default: break
    }
    row.append(Atom(.symbol(Symbol(text: text)), .inner))
  }

  private static func modulo(
    _ call: Call, _ parser: inout Parser, _ row: inout Row
  ) throws(FormulaError) {
    let word = Node.identifier("mod", upright: true)
    if call.name == "bmod" { return row.append(Atom(word, .binary)) }
    row.append(space: 1)
    let hasParentheses = call.name != "mod"
    if hasParentheses { row.append(Atom(.symbol(Symbol(text: "(")), .opening)) }
    if call.name != "pod" {
      row.append(Atom(word))
      row.append(space: 1 / 3.0)
    }
    row.append(
      contentsOf: try parser.argument(of: call.spelling, at: call.offset))
    if hasParentheses { row.append(Atom(.symbol(Symbol(text: ")")), .closing)) }
  }
}
