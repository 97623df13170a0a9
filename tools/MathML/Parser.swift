import Diagnostics

/// Reads a formula into rows of atoms.
///
/// A recursive descent over lexemes. Macros are expanded where an atom is
/// expected, as TeX does.
struct Parser {
  /// How deeply groups may be nested.
  ///
  /// Each level becomes at most four elements, and browsers stop nesting at
  /// 512.
  static let depthLimit = 100

  let tex: String
  let display: Display

  /// The lexemes that are still to be read: those of the formula, and above
  /// them those of the macros that are being expanded.
  var frames: [(lexemes: [Lexeme], next: Int)]

  var macros: MacroTable
  var font = Font()
  var depth = 0

  /// The formula's lines; the last is the one being read.
  var lines = [EquationLine(isNumbered: false)]

  /// The labels given so far.
  var labels: Set<String> = []

  /// The depth at which `\tag` and `\label` may stand.
  var lineDepth = 1

  init(_ tex: String, display: Display, macros: [String: Macro]) {
    self.tex = tex
    self.display = display
    self.macros = MacroTable(macros)
    frames = [(lexemes(of: tex), 0)]
  }

  func error(_ message: String, at offset: Int) -> FormulaError {
    FormulaError(message, at: offset, in: tex)
  }

  // MARK: Reading lexemes

  /// The next lexeme, as it was written.
  var upcoming: Lexeme? {
    mutating get {
      while let frame = frames.last {
        if frame.next < frame.lexemes.count {
          return frame.lexemes[frame.next]
        }
        if frames.count == 1 { return nil }
        frames.removeLast()
      }
      return nil
    }
  }

  /// Moves past the next lexeme.
  mutating func advance() { frames[frames.count - 1].next += 1 }

  /// Moves past spaces.
  mutating func skipSpaces() {
    while upcoming?.kind == .space { advance() }
  }

  /// Returns the next lexeme that is neither a space nor a macro.
  mutating func peek() throws(FormulaError) -> Lexeme? {
    while let lexeme = upcoming {
      if lexeme.kind == .space {
        advance()
      } else if case .command(let name) = lexeme.kind,
        let macro = macros[name]
      {
        advance()
        let expansion = try expansion(of: macro, name: name, at: lexeme.offset)
        frames.append((expansion, 0))
      } else {
        return lexeme
      }
    }
    return nil
  }

  /// Moves past the next character if it is the given one.
  mutating func accept(_ character: Character) throws(FormulaError) -> Bool {
    guard try peek()?.kind == .character(character) else { return false }
    advance()
    return true
  }

  // MARK: Rows

  /// Reads the whole formula.
  mutating func formula() throws(FormulaError) -> [Item] {
    let items = try row(at: 0)
    if let lexeme = try peek() { throw unexpected(lexeme) }
    if items.isEmpty { throw error("the formula is empty", at: 0) }
    return items
  }

  /// Reads atoms up to something that is not one: the end of a group, a cell
  /// or the formula, which is left for the caller to judge.
  mutating func row(at offset: Int) throws(FormulaError) -> [Item] {
    try enter(at: offset)
    defer { depth -= 1 }
    let outerFont = font
    defer { font = outerFont }
    var items: [Item] = []
    var bars = Bars()
    while let lexeme = try peek(), !endsRow(lexeme) {
      try item(into: &items, bars: &bars)
    }
    return items
  }

  /// Counts a level of nesting.
  mutating func enter(at offset: Int) throws(FormulaError) {
    guard depth < Self.depthLimit else {
      throw error(
        "nested more than \(Self.depthLimit) deep; name a part of the "
          + "formula and set it on its own", at: offset)
    }
    depth += 1
  }

  private func endsRow(_ lexeme: Lexeme) -> Bool {
    switch lexeme.kind {
    case .close, .alignment, .dollar: true
    case .command(let name):
      ["\\", "cr", "end", "right", "middle", "newline"].contains(name)
    default: false
    }
  }

  /// Returns the error for something that ends a row where none may end.
  func unexpected(_ lexeme: Lexeme) -> FormulaError {
    let message =
      switch lexeme.kind {
      case .close: "'}' without a '{' before it; write \\} for the sign"
      case .alignment:
        "'&' outside a table; put the lines in \\begin{aligned}…\\end{aligned},"
          + " or write \\& for the sign"
      case .dollar: "'$' inside a formula; write \\$ for the sign"
      case .command("right"), .command("middle"):
        "\(lexeme.spelling) without a \\left before it in the same group"
      case .command("end"): "\\end without a \\begin in the same group"
      default:
        "\(lexeme.spelling) outside a table; put the lines in "
          + "\\begin{aligned}…\\end{aligned}"
      }
    return error(message, at: lexeme.offset)
  }

  /// Reads a group in braces, or one atom in their place.
  mutating func argument(
    of command: String, at offset: Int
  ) throws(FormulaError) -> [Item] {
    skipSpaces()
    if case .command(let name)? = upcoming?.kind, let macro = macros[name] {
      // A macro that is an argument is one, whatever it stands for.
      let start = upcoming?.offset ?? offset
      advance()
      let body = try expansion(of: macro, name: name, at: start)
      let group =
        [Lexeme(kind: .open, offset: start)] + body
        + [Lexeme(kind: .close, offset: start)]
      frames.append((group, 0))
    }
    return try script(of: command, at: offset)
  }

  /// Reads a group in braces, or one atom in their place, after a macro in
  /// the place of either is expanded.
  mutating func script(
    of command: String, at offset: Int
  ) throws(FormulaError) -> [Item] {
    guard let lexeme = try peek(), !endsRow(lexeme) else {
      throw error(
        "\(command) needs an argument: write it in braces", at: offset)
    }
    switch lexeme.kind {
    case .open: return try group()
    case .superscript, .subscript:
      throw error(
        "\(command) needs an argument before this '\(lexeme.spelling)'",
        at: lexeme.offset)
    case .character("'"):
      advance()
      return [.atom(Atom(.identifier("′", upright: true)))]
    default:
      try enter(at: lexeme.offset)
      defer { depth -= 1 }
      var items: [Item] = []
      var bars = Bars()
      try nucleus(into: &items, bars: &bars, single: true)
      return items
    }
  }

  /// Reads a group in braces.
  mutating func group() throws(FormulaError) -> [Item] {
    let start = upcoming?.offset ?? 0
    advance()
    let items = try row(at: start)
    try close(start)
    return items
  }

  /// Moves past the brace that closes the one at `start`.
  mutating func close(_ start: Int) throws(FormulaError) {
    guard let end = try peek() else {
      throw error("'{' is never closed: add a '}'", at: start)
    }
    guard end.kind == .close else {
      if case .command("end") = end.kind {
        throw error("'{' is not closed before \\end: add a '}'", at: start)
      }
      throw unexpected(end)
    }
    advance()
  }

  // MARK: Atoms

  /// Reads an atom with its scripts, or a space, or a change of font.
  mutating func item(
    into items: inout [Item], bars: inout Bars
  ) throws(FormulaError) {
    let count = items.count
    guard let first = try peek() else { return }
    if isScript(first) {
      items.append(.atom(Atom(.row([]))))
    } else {
      try nucleus(into: &items, bars: &bars, single: false)
    }
    // Scripts and placements belong to the atom that was read.
    guard items.count > count, case .atom(let atom) = items[items.count - 1]
    else { return }
    if let scripted = try scripts(on: atom) {
      items[items.count - 1] = .atom(scripted)
    }
  }

  private func isScript(_ lexeme: Lexeme) -> Bool {
    switch lexeme.kind {
    case .superscript, .subscript, .character("'"), .character("′"): true
    default: false
    }
  }

  /// Reads the primes, scripts and placements after an atom, if any.
  private mutating func scripts(on base: Atom) throws(FormulaError) -> Atom? {
    var base = base
    var sub: [Item]?
    var sup: [Item]?
    var primes = 0
    var changed = false
    loop: while let lexeme = try peek() {
      switch lexeme.kind {
      case .superscript:
        guard sup == nil else {
          throw error(
            "double superscript: write x^{a^b} or {x^a}^b for x^a^b",
            at: lexeme.offset)
        }
        advance()
        sup = try script(of: "'^'", at: lexeme.offset)
      case .subscript:
        guard sub == nil else {
          throw error(
            "double subscript: write x_{a_b} or {x_a}_b for x_a_b",
            at: lexeme.offset)
        }
        advance()
        sub = try script(of: "'_'", at: lexeme.offset)
      case .character("'"), .character("′"):
        guard sup == nil else {
          throw error(
            "double superscript: write the prime before '^', as in x'^2",
            at: lexeme.offset)
        }
        advance()
        primes += 1
      case .command("limits"), .command("nolimits"), .command("displaylimits"):
        guard base.left == .large else {
          throw error(
            "\(lexeme.spelling) follows an operator such as \\sum or \\int",
            at: lexeme.offset)
        }
        advance()
        base.placement =
          switch lexeme.kind {
          case .command("limits"): .limits
          case .command("nolimits"): .beside
          default: .movable
          }
      default: break loop
      }
      changed = true
    }
    guard changed else { return nil }
    if primes > 0 {
      sup =
        [.atom(Atom(.symbol(Symbol(text: Self.primes(primes)))))] + (sup ?? [])
    }
    if sub != nil || sup != nil {
      base.node = .scripts(
        base.node, sub: sub, sup: sup, placement: base.placement)
    }
    return base
  }

  /// Returns a number of primes in as few characters as Unicode has.
  private static func primes(_ count: Int) -> String {
    switch count {
    case 1: "′"
    case 2: "″"
    case 3: "‴"
    case 4: "⁗"
    default: String(repeating: "′", count: count)
    }
  }

  /// Reads an atom without its scripts.
  ///
  /// - Parameters:
  ///   - items: Where the atom goes.
  ///   - bars: The vertical bars that are open in the row.
  ///   - single: Whether it is an argument, which is one digit or letter.
  /// - Throws: The first mistake in it.
  mutating func nucleus(
    into items: inout [Item], bars: inout Bars, single: Bool
  ) throws(FormulaError) {
    guard let lexeme = try peek() else { return }
    switch lexeme.kind {
    case .open: items.append(.atom(Self.atom(grouping: try group())))
    case .character(let character):
      advance()
      try append(
        character, at: lexeme.offset, to: &items, bars: &bars, single: single)
    case .command(let name):
      advance()
      try command(name, at: lexeme.offset, into: &items, bars: &bars)
    case .parameter(let n):
      throw error(
        "#\(n) outside the definition of a command; write \\# for the sign",
        at: lexeme.offset)
    case .close, .alignment, .superscript, .subscript, .dollar, .space:
      throw unexpected(lexeme)
    }
  }

  /// Returns items in braces as an ordinary atom.
  static func atom(grouping items: [Item], as kind: AtomClass = .ordinary)
    -> Atom
  {
    if items.count == 1, case .atom(let only) = items[0] {
      return Atom(only.node, kind)
    }
    return Atom(.row(items), kind)
  }

  private mutating func append(
    _ character: Character, at offset: Int, to items: inout [Item],
    bars: inout Bars, single: Bool
  ) throws(FormulaError) {
    switch character {
    case "0"..."9" where character.isASCII:
      var digits = String(character)
      while !single, let next = numberContinuation() { digits.append(next) }
      items.append(.atom(Atom(font.number(digits))))
    case "|", "‖":
      items.append(
        .atom(Atom(.symbol(Symbol(text: String(character))), bars.next(items))))
    case "~": items.append(.space(1 / 3.0))
    case "#":
      throw error("'#' alone; write \\# for the sign", at: offset)
    default:
      if character.isASCII, character.isLetter {
        let words = font.alphabet?.makesWords ?? false
        guard words, !single else {
          items.append(.atom(Atom(font.identifier(character))))
          return
        }
        var letters = [character]
        while let next = upcoming, case .character(let letter) = next.kind,
          letter.isASCII,
          letter.isLetter || (font.isOperatorName && letter == "-")
        {
          letters.append(letter)
          advance()
        }
        items.append(.atom(Atom(font.word(letters))))
      } else if let entry = Symbols.characters[character] {
        items.append(.atom(atom(for: entry)))
      } else if character.isLetter {
        items.append(.atom(Atom(font.identifier(character))))
      } else if character.isNumber {
        items.append(.atom(Atom(.number(String(character)))))
      } else {
        throw error(
          "'\(character)' has no meaning in mathematics here; put it in "
            + "\\text{…}", at: offset)
      }
    }
  }

  /// Returns the next character if it continues a number: a digit, or a point
  /// before a digit.
  private mutating func numberContinuation() -> Character? {
    guard case .character(let character)? = upcoming?.kind else { return nil }
    if character.isASCII, character.isWholeNumber {
      advance()
      return character
    }
    guard character == ".", let frame = frames.last,
      frame.next + 1 < frame.lexemes.count,
      case .character(let after) = frame.lexemes[frame.next + 1].kind,
      after.isASCII, after.isWholeNumber
    else { return nil }
    advance()
    return character
  }

  /// Returns the atom for a sign.
  func atom(for entry: SymbolEntry) -> Atom {
    let symbol = Node.symbol(Symbol(text: entry.text))
    return switch entry.kind {
    case .letter:
      Atom(
        entry.text.count == 1
          ? font.identifier(entry.text.first ?? " ")
          : .identifier(entry.text, upright: true))
    case .ordinary: Atom(symbol)
    case .binary: Atom(symbol, .binary)
    case .relation: Atom(symbol, .relation)
    case .opening: Atom(symbol, .opening)
    case .closing: Atom(symbol, .closing)
    case .punctuation: Atom(symbol, .punctuation)
    case .inner: Atom(symbol, .inner)
    case .large: Atom(symbol, .large, placement: .movable)
    case .integral: Atom(symbol, .large)
    }
  }
}

/// The vertical bars of a row, which look the same open and closed.
///
/// TeX takes a bar for a letter, so that the minus of `|-x|` becomes a
/// difference. Here a bar opens where an operand is expected, and closes the
/// last that was opened elsewhere.
struct Bars {
  private var open = 0

  /// Returns the class of a bar after `items`.
  mutating func next(_ items: [Item]) -> AtomClass {
    let previous = items.last { item in
      if case .atom = item { true } else { false }
    }
    var expectsOperand = true
    if case .atom(let atom)? = previous {
      expectsOperand = atom.right.makesSignOfBinary
    }
    if expectsOperand {
      open += 1
      return .opening
    }
    guard open > 0 else { return .ordinary }
    open -= 1
    return .closing
  }
}
