/// The commands that change what room something takes, or draw lines at it.
enum BoxCommands {
  static let all: [String: Command] = [
    "phantom": box { .phantom($0, width: true, height: true) },
    "hphantom": box { .phantom($0, width: true, height: false) },
    "vphantom": box { .phantom($0, width: false, height: true) },
    "mathstrut": strut, "strut": strut,
    "smash": box { .smashed($0, .height) },
    "mathrlap": box { .smashed($0, .width) },
    "rlap": box { .smashed($0, .width) },
    "boxed": box { .ruled($0, .around) },
    "overline": box { .ruled($0, .above) },
    "underline": box { .ruled($0, .below) },
  ]

  private static func box(
    _ make: @escaping @Sendable ([Item]) -> Node
  ) -> Command {
    Command { (call, parser, row) throws(FormulaError) in
      row.append(
        Atom(make(try parser.argument(of: call.spelling, at: call.offset))))
    }
  }

  /// Appends something that is as high as a parenthesis.
  private static let strut = Command { _, _, row in
    let parenthesis = Item.atom(Atom(.symbol(Symbol(text: "("))))
    row.append(Atom(.phantom([parenthesis], width: false, height: true)))
  }
}
