/// The commands that say which class an atom has, or which style a row.
enum ClassCommands {
  static let all: [String: Command] =
    classes.mapValues { kind in
      Command { (call, parser, row) throws(FormulaError) in
        var atom = Atom(
          grouping: try parser.argument(of: call.spelling, at: call.offset),
          as: kind)
        if kind == .large { atom.placement = .movable }
        row.append(atom)
      }
    }
    .merging(
      styles.mapValues { style in
        Command { (call, parser, row) throws(FormulaError) in
          let rest = try parser.row(at: call.offset)
          var atom = Atom(.styled(style, rest))
          atom.left = firstClass(of: rest)
          atom.right = lastClass(of: rest)
          row.append(atom)
        }
      }
    ) { own, _ in own }

  private static let classes: [String: AtomClass] = [
    "mathord": .ordinary, "mathop": .large, "mathbin": .binary,
    "mathrel": .relation, "mathopen": .opening, "mathclose": .closing,
    "mathpunct": .punctuation, "mathinner": .inner,
  ]

  private static let styles: [String: Style] = [
    "displaystyle": .display, "textstyle": .text, "scriptstyle": .script,
    "scriptscriptstyle": .scriptScript,
  ]

  private static func firstClass(of items: [Item]) -> AtomClass {
    for case .atom(let atom) in items { return atom.left }
    return .ordinary
  }

  private static func lastClass(of items: [Item]) -> AtomClass {
    for case .atom(let atom) in items.reversed() { return atom.right }
    return .ordinary
  }
}
