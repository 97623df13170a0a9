/// The commands that put a mark, a brace or an arrow over or under something.
enum AccentCommands {
  static let all: [String: Command] =
    accents.merging(braces) { own, _ in own }.merging(arrows) { own, _ in own }

  private static let accents = Symbols.accents.mapValues { accent in
    Command { (call, parser, row) throws(FormulaError) in
      let base = try parser.argument(of: call.spelling, at: call.offset)
      row.append(
        Atom(
          .accent(
            base, mark: accent.mark, stretchy: accent.stretchy,
            below: accent.below)))
    }
  }

  private static let braces = Symbols.braces.mapValues { brace in
    Command { (call, parser, row) throws(FormulaError) in
      let base = try parser.argument(of: call.spelling, at: call.offset)
      row.append(
        Atom(
          .accent(base, mark: brace.mark, stretchy: true, below: brace.below),
          .large, placement: .limits))
    }
  }

  private static let arrows = Symbols.arrows.mapValues { arrow in
    Command { (call, parser, row) throws(FormulaError) in
      let option = try parser.reader.brackets(of: call.spelling)
      let over = try parser.argument(of: call.spelling, at: call.offset)
      var under: [Item]?
      if let option {
        under = padded(try parser.row(of: option, at: call.offset))
      }
      row.append(
        Atom(
          .stack(
            .symbol(Symbol(text: arrow, stretchy: true)), over: padded(over),
            under: under), .relation))
    }
  }

  private static func padded(_ items: [Item]) -> [Item] {
    [.space(0.5)] + items + [.space(0.5)]
  }
}
