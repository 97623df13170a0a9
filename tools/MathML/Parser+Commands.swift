import Diagnostics

extension Parser {
  /// The commands that are more than one sign or name.
  static let structures: Set<String> = [
    "frac", "dfrac", "tfrac", "cfrac", "binom", "dbinom", "tbinom", "sqrt",
    "text", "mbox", "textrm", "textnormal", "textup", "textbf", "textit",
    "emph", "textsf", "texttt", "mathrm", "mathbf", "mathit", "mathcal",
    "mathscr", "mathfrak", "mathbb", "mathsf", "mathtt", "mathnormal",
    "boldsymbol", "bm", "pmb", "rm", "bf", "it", "cal", "sf", "tt",
    "operatorname", "left", "big", "Big", "bigg", "Bigg", "bigl", "Bigl",
    "biggl", "Biggl", "bigr", "Bigr", "biggr", "Biggr", "bigm", "Bigm",
    "biggm", "Biggm", "begin", "not", "overset", "underset", "stackrel",
    "substack", "phantom", "hphantom", "vphantom", "smash", "mathstrut",
    "strut", "overline", "underline", "mathrlap", "rlap", "boxed", "mathop",
    "mathrel", "mathbin",
    "mathord", "mathopen",
    "mathclose", "mathpunct", "mathinner", "displaystyle", "textstyle",
    "scriptstyle", "scriptscriptstyle", "hspace", "mspace", "mskip", "mkern",
    "hskip", "kern", "dots", "bmod", "pmod", "mod", "pod", "newcommand",
    "renewcommand", "providecommand", "def", "DeclareMathOperator", "tag",
    "notag", "nonumber", "label", "relax", "allowbreak", "nobreak",
    "ensuremath", "limits", "nolimits", "displaylimits", "|", "right",
    "middle", "end", "hline", "cr", "newline", "\\",
  ]

  /// What to write for commands of TeX that have no place here.
  private static let advice: [String: String] = [
    "over": "write \\frac{…}{…}",
    "choose": "write \\binom{…}{…}",
    "atop": "write \\substack{… \\\\ …}",
    "color": "colours would not follow the reader's theme",
    "textcolor": "colours would not follow the reader's theme",
    "colorbox": "colours would not follow the reader's theme",
    "cancel": "MathML Core cannot strike out; say it in words",
    "bcancel": "MathML Core cannot strike out; say it in words",
    "xcancel": "MathML Core cannot strike out; say it in words",
    "eqref": "refer to equations from the text, with {eq}`label`",
    "ref": "refer to equations from the text, with {eq}`label`",
    "cite": "cite from the text, with {cite}`key`",
    "href": "link from the text",
    "let": "use \\newcommand",
    "intertext": "put the words between two formulas",
    "Cancel": "MathML Core cannot strike out; say it in words",
  ]

  /// Whether a command means something without the author's definition.
  static func isBuiltIn(_ name: String) -> Bool {
    structures.contains(name) || Symbols.commands[name] != nil
      || Symbols.accents[name] != nil || Symbols.braces[name] != nil
      || Symbols.functions.contains(name) || Symbols.limits[name] != nil
      || Symbols.spaces[name] != nil || Symbols.arrows[name] != nil
  }

  /// The names of all commands, for suggestions.
  static let builtInNames: [String] =
    Array(structures) + Array(Symbols.commands.keys)
    + Array(Symbols.accents.keys) + Array(Symbols.braces.keys)
    + Array(Symbols.functions) + Array(Symbols.limits.keys)
    + Array(Symbols.spaces.keys) + Array(Symbols.arrows.keys)

  private func unknown(_ name: String, at offset: Int) -> FormulaError {
    if name.isEmpty {
      return error("'\\' at the end of the formula", at: offset)
    }
    if let advice = Self.advice[name] {
      return error("\\\(name) is not supported: \(advice)", at: offset)
    }
    var hint = ""
    // A name of many letters resembles nothing, and would take long to compare.
    if name.utf8.count <= 32 {
      let candidates = (Self.builtInNames + macros.names).filter {
        $0.first?.isLetter == name.first?.isLetter
      }
      // Letters that changed places are one slip, but two edits.
      let letters = name.sorted()
      let likely =
        nearest(to: name, in: candidates)
        ?? candidates.filter { $0.count == letters.count }.sorted()
        .first { $0.sorted() == letters }
      hint = likely.map { ". Did you mean '\\\($0)'?" } ?? ""
    }
    return error(
      "unknown command \\\(name.prefix(32))\(hint)", at: offset)
  }

  /// Reads what follows the name of a command, and appends what it makes.
  mutating func command(
    _ name: String, at offset: Int, into items: inout [Item],
    bars: inout Bars
  ) throws(FormulaError) {
    func add(_ atom: Atom) { items.append(.atom(atom)) }

    if let entry = Symbols.commands[name] {
      return add(atom(for: entry))
    }
    if Symbols.functions.contains(name) {
      return add(
        Atom(.identifier(name, upright: true), .large, isFunction: true))
    }
    if let shown = Symbols.limits[name] {
      return add(
        Atom(
          .identifier(shown, upright: true), .large, isFunction: true,
          placement: .movable))
    }
    if let width = Symbols.spaces[name] {
      return items.append(.space(width / 18))
    }
    if let accent = Symbols.accents[name] {
      let base = try argument(of: "\\\(name)", at: offset)
      return add(
        Atom(
          .accent(
            base, mark: accent.mark, stretchy: accent.stretchy,
            below: accent.below)))
    }
    if let brace = Symbols.braces[name] {
      let base = try argument(of: "\\\(name)", at: offset)
      return add(
        Atom(
          .accent(base, mark: brace.mark, stretchy: true, below: brace.below),
          .large, placement: .limits))
    }
    if let arrow = Symbols.arrows[name] {
      let under = try bracketed(of: "\\\(name)")
      let over = try argument(of: "\\\(name)", at: offset)
      let below: [Item]? =
        if let under { padded(try detached(under, at: offset)) } else { nil }
      return add(
        Atom(
          .stack(
            .symbol(Symbol(text: arrow, stretchy: true)), over: padded(over),
            under: below), .relation))
    }

    switch name {
    case "frac", "dfrac", "tfrac", "cfrac", "binom", "dbinom", "tbinom":
      add(try fraction(name, at: offset))
    case "sqrt":
      let index = try bracketed(of: "\\sqrt")
      let radicand = try argument(of: "\\sqrt", at: offset)
      let indexItems: [Item]? =
        if let index { try detached(index, at: offset) } else { nil }
      add(Atom(.root(radicand, index: indexItems)))
    case "text", "mbox", "textrm", "textnormal", "textup", "textbf",
      "textit", "emph", "textsf", "texttt":
      add(try text(name, at: offset))
    case "mathrm", "mathbf", "mathit", "mathcal", "mathscr", "mathfrak",
      "mathbb", "mathsf", "mathtt", "mathnormal", "boldsymbol", "bm", "pmb",
      "ensuremath":
      let outer = font
      setFont(name)
      defer { font = outer }
      add(Self.atom(grouping: try argument(of: "\\\(name)", at: offset)))
      keepClass(of: name, in: &items)
    case "rm", "bf", "it", "cal", "sf", "tt":
      setFont(name)
    case "operatorname":
      let isStarred = try accept("*")
      let outer = font
      font = Font(alphabet: .roman, isOperatorName: true)
      defer { font = outer }
      let content = try argument(of: "\\operatorname", at: offset)
      var atom = Self.atom(grouping: content, as: .large)
      atom.isFunction = true
      atom.placement = isStarred ? .movable : .beside
      add(atom)
    case "left": add(try fenced(at: offset))
    case "big", "Big", "bigg", "Bigg", "bigl", "Bigl", "biggl", "Biggl",
      "bigr", "Bigr", "biggr", "Biggr", "bigm", "Bigm", "biggm", "Biggm":
      add(try sizedDelimiter(name, at: offset))
    case "|": add(Atom(.symbol(Symbol(text: "‖")), bars.next(items)))
    case "vert", "Vert":
      add(
        Atom(
          .symbol(Symbol(text: name == "vert" ? "|" : "‖")), bars.next(items)))
    case "begin": add(try environment(at: offset, isFirst: items.isEmpty))
    case "not": add(try negation(at: offset))
    case "overset", "underset", "stackrel":
      let small = try argument(of: "\\\(name)", at: offset)
      let base = Self.atom(
        grouping: try argument(of: "\\\(name)", at: offset))
      var kind = AtomClass.ordinary
      if case .symbol(let symbol) = base.node, let only = symbol.text.first {
        kind = Symbols.characters[only].map { self.atom(for: $0).left } ?? kind
      }
      let isUnder = name == "underset"
      add(
        Atom(
          .stack(
            base.node, over: isUnder ? nil : small,
            under: isUnder ? small : nil),
          name == "stackrel" ? .relation : kind))
    case "substack": add(try substack(at: offset))
    case "phantom", "hphantom", "vphantom":
      add(
        Atom(
          .phantom(
            try argument(of: "\\\(name)", at: offset),
            width: name != "vphantom", height: name != "hphantom")))
    case "mathstrut", "strut":
      let parenthesis = Item.atom(Atom(.symbol(Symbol(text: "("))))
      add(Atom(.phantom([parenthesis], width: false, height: true)))
    case "smash":
      add(Atom(.smashed(try argument(of: "\\smash", at: offset), .height)))
    case "mathrlap", "rlap":
      add(Atom(.smashed(try argument(of: "\\\(name)", at: offset), .width)))
    case "boxed":
      add(Atom(.ruled(try argument(of: "\\boxed", at: offset), .around)))
    case "overline", "underline":
      add(
        Atom(
          .ruled(
            try argument(of: "\\\(name)", at: offset),
            name == "overline" ? .above : .below)))
    case "mathop", "mathrel", "mathbin", "mathord", "mathopen", "mathclose",
      "mathpunct", "mathinner":
      let content = try argument(of: "\\\(name)", at: offset)
      var atom = Self.atom(grouping: content, as: Self.atomClass(of: name))
      if name == "mathop" { atom.placement = .movable }
      add(atom)
    case "displaystyle", "textstyle", "scriptstyle", "scriptscriptstyle":
      let rest = try row(at: offset)
      var atom = Atom(.styled(Self.style(of: name), rest))
      atom.left = Self.firstClass(of: rest)
      atom.right = Self.lastClass(of: rest)
      add(atom)
    case "hspace", "mspace", "mskip", "mkern", "hskip", "kern":
      items.append(.space(try length(name, at: offset)))
    case "dots": add(try dots())
    case "bmod", "pmod", "mod", "pod":
      try modulo(name, at: offset, into: &items)
    case "newcommand", "renewcommand", "providecommand":
      try define(name, at: offset)
    case "def": try defineInPlainTeX(at: offset)
    case "DeclareMathOperator": try defineOperator(name, at: offset)
    case "tag", "notag", "nonumber", "label":
      try annotateLine(name, at: offset)
    case "relax", "allowbreak", "nobreak": break
    case "limits", "nolimits", "displaylimits":
      throw error(
        "\\\(name) follows an operator such as \\sum or \\int", at: offset)
    case "hline":
      throw error(
        "\\hline stands at the start of a row of an array", at: offset)
    default: throw unknown(name, at: offset)
    }
  }

  // MARK: Parts

  private mutating func fraction(
    _ name: String, at offset: Int
  ) throws(FormulaError) -> Atom {
    let numerator = try argument(of: "\\\(name)", at: offset)
    let denominator = try argument(of: "\\\(name)", at: offset)
    let style: Style? =
      switch name.first {
      case "d", "c": .display
      case "t": .text
      default: nil
      }
    let isBinomial = name.hasSuffix("binom")
    let fraction = Node.fraction(
      numerator, denominator, ruled: !isBinomial, style: style)
    guard isBinomial else { return Atom(fraction) }
    return Atom(
      .row([
        .atom(Atom(.symbol(Symbol(text: "(", stretchy: true)), .opening)),
        .atom(Atom(fraction)),
        .atom(Atom(.symbol(Symbol(text: ")", stretchy: true)), .closing)),
      ]))
  }

  private func padded(_ items: [Item]) -> [Item] {
    [.space(0.5)] + items + [.space(0.5)]
  }

  private mutating func setFont(_ name: String) {
    switch name {
    case "mathrm", "rm": font.alphabet = .roman
    case "mathbf", "bf": font.alphabet = .bold
    case "mathit", "it": font.alphabet = .italic
    case "mathcal", "mathscr", "cal": font.alphabet = .script
    case "mathfrak": font.alphabet = .fraktur
    case "mathbb": font.alphabet = .doubleStruck
    case "mathsf", "sf": font.alphabet = .sansSerif
    case "mathtt", "tt": font.alphabet = .monospace
    case "mathnormal": font.alphabet = nil
    case "boldsymbol", "bm", "pmb": font.isBold = true
    default: break
    }
  }

  /// Lets a bold sign keep the class that it has: `\boldsymbol{=}` is a
  /// relation all the same, and `\boldsymbol{x}` a letter.
  private func keepClass(of name: String, in items: inout [Item]) {
    guard ["boldsymbol", "bm", "pmb"].contains(name),
      case .atom(var atom)? = items.last,
      case .symbol(let symbol) = atom.node,
      let character = symbol.text.first,
      let entry = Symbols.characters[character]
    else { return }
    let plain = self.atom(for: entry)
    atom.left = plain.left
    atom.right = plain.right
    items[items.count - 1] = .atom(atom)
  }

  private mutating func negation(at offset: Int) throws(FormulaError) -> Atom {
    let items = try argument(of: "\\not", at: offset)
    guard items.count == 1, case .atom(let atom) = items[0],
      case .symbol(var symbol) = atom.node
    else {
      throw error("\\not negates one sign, as in \\not=", at: offset)
    }
    symbol.text = Symbols.negations[symbol.text] ?? symbol.text + "\u{338}"
    return Atom(.symbol(symbol), .relation)
  }

  /// Returns the dots that amsmath chooses for what comes next.
  private mutating func dots() throws(FormulaError) -> Atom {
    var text = "…"
    switch try peek()?.kind {
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
    return Atom(.symbol(Symbol(text: text)), .inner)
  }

  private mutating func modulo(
    _ name: String, at offset: Int, into items: inout [Item]
  ) throws(FormulaError) {
    let word = Atom(.identifier("mod", upright: true))
    if name == "bmod" {
      items.append(.atom(Atom(word.node, .binary)))
      return
    }
    items.append(.space(1))
    if name != "mod" {
      items.append(.atom(Atom(.symbol(Symbol(text: "(")), .opening)))
    }
    if name != "pod" {
      items += [.atom(word), .space(1 / 3.0)]
    }
    items += try argument(of: "\\\(name)", at: offset)
    if name != "mod" {
      items.append(.atom(Atom(.symbol(Symbol(text: ")")), .closing)))
    }
  }

  private static func atomClass(of name: String) -> AtomClass {
    switch name {
    case "mathop": .large
    case "mathrel": .relation
    case "mathbin": .binary
    case "mathopen": .opening
    case "mathclose": .closing
    case "mathpunct": .punctuation
    case "mathinner": .inner
    default: .ordinary
    }
  }

  private static func style(of name: String) -> Style {
    switch name {
    case "displaystyle": .display
    case "textstyle": .text
    case "scriptstyle": .script
    default: .scriptScript
    }
  }

  private static func firstClass(of items: [Item]) -> AtomClass {
    for case .atom(let atom) in items { return atom.left }
    return .ordinary
  }

  private static func lastClass(of items: [Item]) -> AtomClass {
    for case .atom(let atom) in items.reversed() { return atom.right }
    return .ordinary
  }
}
