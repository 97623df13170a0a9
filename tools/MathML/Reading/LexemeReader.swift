/// Reads the lexemes of a formula in order, and groups of them as they were
/// written.
struct LexemeReader {
  private let tex: String
  private let lexemes: [Lexeme]
  private var next = 0

  init(_ tex: String) {
    self.tex = tex
    lexemes = MathML.lexemes(of: tex)
  }

  private init(_ tex: String, _ lexemes: [Lexeme]) {
    self.tex = tex
    self.lexemes = lexemes
  }

  /// Returns a reader of lexemes that this one has read.
  func reader(of lexemes: [Lexeme]) -> LexemeReader {
    LexemeReader(tex, lexemes)
  }

  /// Returns a mistake at a place of the formula.
  func error(_ message: String, at offset: Int) -> FormulaError {
    FormulaError(message, at: offset, in: tex)
  }

  // MARK: One by one

  /// The next lexeme, which may be a space.
  var upcoming: Lexeme? { next < lexemes.count ? lexemes[next] : nil }

  /// The lexeme after the next one.
  var second: Lexeme? { next + 1 < lexemes.count ? lexemes[next + 1] : nil }

  /// Moves past the next lexeme.
  mutating func advance() { next += 1 }

  /// Moves past spaces.
  mutating func skipSpaces() {
    while upcoming?.kind == .space { advance() }
  }

  /// Moves past spaces, and returns the lexeme that follows.
  mutating func peek() -> Lexeme? {
    skipSpaces()
    return upcoming
  }

  /// Moves past the next character if it is the given one.
  mutating func accept(_ character: Character) -> Bool {
    guard peek()?.kind == .character(character) else { return false }
    advance()
    return true
  }

  // MARK: Groups

  /// Reads the lexemes of a group without its braces, or one lexeme.
  mutating func group(
    of command: String, at offset: Int
  ) throws(FormulaError) -> [Lexeme] {
    guard let first = peek(), first.kind != .close else {
      throw error("\(command) needs 1 argument, in braces", at: offset)
    }
    advance()
    guard first.kind == .open else { return [first] }
    var result: [Lexeme] = []
    var open = 1
    while let lexeme = upcoming {
      advance()
      if lexeme.kind == .open { open += 1 }
      if lexeme.kind == .close { open -= 1 }
      if open == 0 { return result }
      result.append(lexeme)
    }
    throw error("'{' is never closed: add a '}'", at: first.offset)
  }

  /// Reads the lexemes between brackets, if a bracket comes next.
  mutating func brackets(
    of command: String, afterSpaces: Bool = true
  ) throws(FormulaError) -> [Lexeme]? {
    if afterSpaces { skipSpaces() }
    guard let first = upcoming, first.kind == .character("[") else {
      return nil
    }
    advance()
    var result: [Lexeme] = []
    var open = 0
    while let lexeme = upcoming {
      if open == 0, lexeme.kind == .character("]") {
        advance()
        return result
      }
      if lexeme.kind == .open { open += 1 }
      if lexeme.kind == .close { open -= 1 }
      if open < 0 { break }
      advance()
      result.append(lexeme)
    }
    throw error(
      "'[' of \(command) is never closed: add a ']'", at: first.offset)
  }

  /// Reads a group as the text that was written, for names and tags.
  mutating func name(
    of command: String, at offset: Int
  ) throws(FormulaError) -> String {
    var result = ""
    for lexeme in try group(of: command, at: offset) {
      switch lexeme.kind {
      case .character, .superscript, .subscript, .space:
        result += lexeme.spelling
      case .command("'"), .command("*"), .command("#"), .command("_"):
        result += lexeme.spelling.dropFirst()
      default:
        throw error(
          "\(command) takes plain words, without '\(lexeme.spelling)'",
          at: lexeme.offset)
      }
    }
    return result
  }

  /// Moves past the brace that closes the one at `start`.
  mutating func close(_ start: Int) throws(FormulaError) {
    guard let end = peek() else {
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
}
