/// The commands that set something small over or under something else.
enum StackCommands {
  static let all: [String: Command] = [
    "overset": Command(stack), "underset": Command(stack),
    "stackrel": Command(stack),
  ]

  private static func stack(
    _ call: Call, _ parser: inout Parser, _ row: inout Row
  ) throws(FormulaError) {
    let small = try parser.argument(of: call.spelling, at: call.offset)
    let base = Atom(
      grouping: try parser.argument(of: call.spelling, at: call.offset))
    var kind = AtomClass.ordinary
    if case .symbol(let symbol) = base.node, let only = symbol.text.first,
      let entry = Symbols.characters[only]
    {
      kind = Atom(entry, parser.font).left
    }
    if call.name == "stackrel" { kind = .relation }
    let isUnder = call.name == "underset"
    row.append(
      Atom(
        .stack(
          base.node, over: isUnder ? nil : small,
          under: isUnder ? small : nil), kind))
  }
}
