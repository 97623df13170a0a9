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
}
