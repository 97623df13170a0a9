/// Reads a formula into rows of atoms.
///
/// A recursive descent over lexemes. What follows a command is read by the
/// command itself; see ``Commands``.
struct Parser {
  /// How deeply groups may be nested.
  ///
  /// Each level becomes at most four elements, and browsers stop nesting at
  /// 512.
  static let depthLimit = 100

  /// The commands that end a row.
  static let rowEnds: Set<String> = [
    "\\", "cr", "end", "right", "middle", "newline",
  ]

  var reader: LexemeReader

  /// The font that letters are set in.
  var font = Font()

  /// The formula's lines.
  var lines: EquationLines

  /// How many groups are open.
  private(set) var depth = 0

  init(_ tex: String, display: Display) {
    reader = LexemeReader(tex)
    lines = EquationLines(display: display)
  }

  /// Returns a mistake at a place of the formula.
  func error(_ message: String, at offset: Int) -> FormulaError {
    reader.error(message, at: offset)
  }

  /// Reads the whole formula.
  mutating func formula() throws(FormulaError) -> [Item] {
    let items = try row(at: 0)
    if let lexeme = reader.peek() { throw reader.unexpected(lexeme) }
    if items.isEmpty { throw error("the formula is empty", at: 0) }
    return items
  }

  // MARK: Rows

  /// Reads atoms up to something that is not one: the end of a group, a cell
  /// or the formula, which is left for the caller to judge.
  mutating func row(at offset: Int) throws(FormulaError) -> [Item] {
    try enter(at: offset)
    defer { leave() }
    let outerFont = font
    defer { font = outerFont }
    var row = Row()
    while let lexeme = reader.peek(), !endsRow(lexeme) {
      try readItem(startingWith: lexeme, into: &row)
    }
    return row.items
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

  /// Ends a level of nesting.
  mutating func leave() { depth -= 1 }

  private func endsRow(_ lexeme: Lexeme) -> Bool {
    switch lexeme.kind {
    case .close, .alignment, .dollar: true
    case .command(let name): Self.rowEnds.contains(name)
    default: false
    }
  }

  /// Reads a group in braces, or one atom in their place.
  mutating func argument(
    of command: String, at offset: Int
  ) throws(FormulaError) -> [Item] {
    guard let lexeme = reader.peek(), !endsRow(lexeme) else {
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
      reader.advance()
      return [.atom(Atom(.identifier("′", upright: true)))]
    default:
      try enter(at: lexeme.offset)
      defer { leave() }
      var row = Row()
      try readNucleus(lexeme, into: &row, isArgument: true)
      return row.items
    }
  }

  /// Reads a group in braces.
  private mutating func group() throws(FormulaError) -> [Item] {
    let start = reader.upcoming?.offset ?? 0
    reader.advance()
    let items = try row(at: start)
    try reader.close(start)
    return items
  }

  /// Reads lexemes that were set aside as a row of their own.
  mutating func row(
    of lexemes: [Lexeme], at offset: Int
  ) throws(FormulaError) -> [Item] {
    let outer = reader
    reader = outer.reader(of: lexemes)
    defer { reader = outer }
    let items = try row(at: offset)
    if let lexeme = reader.peek() { throw reader.unexpected(lexeme) }
    return items
  }

  // MARK: Atoms

  /// Reads an atom with its scripts, or a space, or a change of font.
  private mutating func readItem(
    startingWith first: Lexeme, into row: inout Row
  ) throws(FormulaError) {
    let count = row.items.count
    if Scripts.start(with: first) {
      row.append(Atom(.row([])))
    } else {
      try readNucleus(first, into: &row, isArgument: false)
    }
    // Scripts and placements belong to the atom that was read.
    guard row.items.count > count, let atom = row.lastAtom else { return }
    var scripted = try Scripts.read(on: atom, from: &self)
    scripted.isSpaced = first.isSpaced
    row.lastAtom = scripted
  }

  /// Reads an atom without its scripts; as an argument, a number is one digit
  /// and a word one letter.
  private mutating func readNucleus(
    _ lexeme: Lexeme, into row: inout Row, isArgument: Bool
  ) throws(FormulaError) {
    switch lexeme.kind {
    case .open: row.append(Atom(grouping: try group()))
    case .character(let character):
      reader.advance()
      try read(
        character, at: lexeme.offset, into: &row, isArgument: isArgument)
    case .command(let name):
      reader.advance()
      let call = Call(name: name, offset: lexeme.offset)
      guard let command = Commands.all[name] else {
        throw Commands.unknown(call, in: self)
      }
      try command(call, &self, &row)
    case .close, .alignment, .superscript, .subscript, .dollar, .space:
      throw reader.unexpected(lexeme)
    }
  }

  private mutating func read(
    _ character: Character, at offset: Int, into row: inout Row,
    isArgument: Bool
  ) throws(FormulaError) {
    switch character {
    case "0"..."9" where character.isASCII:
      var digits = String(character)
      while !isArgument, let next = numberContinuation() {
        digits.append(next)
      }
      row.append(Atom(.number(digits, font)))
    case "|", "‖": row.append(bar: String(character))
    case "~": row.append(space: 1 / 3.0)
    case "#": throw error("'#' alone; write \\# for the sign", at: offset)
    default:
      if character.isASCII, character.isLetter {
        let makesWord = font.alphabet?.makesWords ?? false
        row.append(
          makesWord && !isArgument
            ? word(startingWith: character) : Atom(.letter(character, font)))
      } else if let entry = Symbols.characters[character] {
        row.append(Atom(entry, font))
      } else if character.isLetter {
        row.append(Atom(.letter(character, font)))
      } else if character.isNumber {
        row.append(Atom(.number(String(character), Font())))
      } else {
        throw error(
          "'\(character)' has no meaning in mathematics here; put it in "
            + "\\text{…}", at: offset)
      }
    }
  }

  private mutating func word(startingWith first: Character) -> Atom {
    var letters = String(first)
    while case .character(let letter)? = reader.upcoming?.kind,
      letter.isASCII, letter.isLetter || (font.isOperatorName && letter == "-")
    {
      letters.append(letter)
      reader.advance()
    }
    return Atom(
      letters.count == 1 ? .letter(first, font) : .word(letters, font))
  }

  /// Returns the next character if it continues a number: a digit, or a point
  /// before a digit.
  private mutating func numberContinuation() -> Character? {
    func isDigit(_ character: Character) -> Bool {
      character.isASCII && character.isWholeNumber
    }
    guard case .character(let character)? = reader.upcoming?.kind else {
      return nil
    }
    if !isDigit(character) {
      guard character == ".",
        case .character(let after)? = reader.second?.kind, isDigit(after)
      else { return nil }
    }
    reader.advance()
    return character
  }
}
