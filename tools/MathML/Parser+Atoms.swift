extension Parser {
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
