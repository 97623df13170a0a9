/// The commands that build fractions, binomials and roots.
enum FractionCommands {
  static let all: [String: Command] = [
    "frac": fraction(), "dfrac": fraction(style: .display),
    "tfrac": fraction(style: .text), "cfrac": fraction(style: .display),
    "binom": binomial(), "dbinom": binomial(style: .display),
    "tbinom": binomial(style: .text), "sqrt": Command(root),
  ]

  private static func fraction(style: Style? = nil) -> Command {
    Command { (call, parser, row) throws(FormulaError) in
      let top = try parser.argument(of: call.spelling, at: call.offset)
      let bottom = try parser.argument(of: call.spelling, at: call.offset)
      row.append(Atom(.fraction(top, bottom, ruled: true, style: style)))
    }
  }

  private static func binomial(style: Style? = nil) -> Command {
    Command { (call, parser, row) throws(FormulaError) in
      let top = try parser.argument(of: call.spelling, at: call.offset)
      let bottom = try parser.argument(of: call.spelling, at: call.offset)
      let fraction = Node.fraction(top, bottom, ruled: false, style: style)
      row.append(
        Atom(
          .row([
            .atom(Atom(.symbol(Symbol(text: "(", stretchy: true)), .opening)),
            .atom(Atom(fraction)),
            .atom(Atom(.symbol(Symbol(text: ")", stretchy: true)), .closing)),
          ])))
    }
  }

  private static func root(
    _ call: Call, _ parser: inout Parser, _ row: inout Row
  ) throws(FormulaError) {
    let option = try parser.reader.brackets(of: call.spelling)
    let radicand = try parser.argument(of: call.spelling, at: call.offset)
    var index: [Item]?
    if let option { index = try parser.row(of: option, at: call.offset) }
    row.append(Atom(.root(radicand, index: index)))
  }
}
