/// The author's own commands.
struct MacroTable {
  struct Definition {
    var argumentCount: Int
    var optionalArgument: [Lexeme]?
    var body: [Lexeme]
  }

  private var definitions: [String: Definition]

  /// How many lexemes expansions have made; bounds definitions that grow.
  var expandedCount = 0

  init(_ macros: [String: Macro]) {
    definitions = macros.mapValues { macro in
      Definition(
        argumentCount: macro.argumentCount,
        optionalArgument: macro.optionalArgument.map { lexemes(of: $0) },
        body: lexemes(of: macro.body))
    }
  }

  subscript(name: String) -> Definition? {
    get { definitions.isEmpty ? nil : definitions[name] }
    set { definitions[name] = newValue }
  }

  /// The names of all definitions.
  var names: some Sequence<String> { definitions.keys }
}

extension Parser {
  /// The most lexemes that macros may make in one formula.
  static let expansionLimit = 100_000

  /// Returns what a macro stands for where its arguments come next.
  mutating func expansion(
    of macro: MacroTable.Definition, name: String, at offset: Int
  ) throws(FormulaError) -> [Lexeme] {
    var arguments: [[Lexeme]] = []
    var remaining = macro.argumentCount
    if let standard = macro.optionalArgument, remaining > 0 {
      remaining -= 1
      arguments.append(
        try bracketed(of: "\\\(name)")
          ?? standard.map { Lexeme(kind: $0.kind, offset: offset) })
    }
    for _ in 0..<remaining {
      arguments.append(
        try rawArgument(
          of: "\\\(name)", needing: macro.argumentCount, at: offset))
    }
    var result: [Lexeme] = []
    for lexeme in macro.body {
      guard case .parameter(let n) = lexeme.kind else {
        result.append(Lexeme(kind: lexeme.kind, offset: offset))
        continue
      }
      guard n <= arguments.count else {
        throw error(
          "the definition of \\\(name) uses #\(n), but it takes "
            + "\(arguments.count) arguments", at: offset)
      }
      result += arguments[n - 1]
      // Checked here too: nine uses of a long argument grow fast.
      try count(0, at: offset, adding: result.count)
    }
    try count(result.count + 1, at: offset)
    return result
  }

  private mutating func count(
    _ lexemes: Int, at offset: Int, adding pending: Int = 0
  ) throws(FormulaError) {
    macros.expandedCount += lexemes
    guard macros.expandedCount + pending <= Self.expansionLimit else {
      throw error(
        "commands expand to more than \(Self.expansionLimit) signs; does one "
          + "of them use itself?", at: offset)
    }
  }

  /// Reads the lexemes of a group without its braces, or one lexeme.
  mutating func rawArgument(
    of command: String, needing argumentCount: Int, at offset: Int
  ) throws(FormulaError) -> [Lexeme] {
    skipSpaces()
    guard let first = upcoming, first.kind != .close else {
      let plural = argumentCount == 1 ? "argument" : "arguments"
      throw error(
        "\(command) needs \(argumentCount) \(plural), in braces", at: offset)
    }
    advance()
    guard first.kind == .open else { return [first] }
    var result: [Lexeme] = []
    var open = 1
    while let lexeme = upcoming {
      advance()
      if lexeme.kind == .open { open += 1 }
      if lexeme.kind == .close { open -= 1 }
      if open == 0 {
        try count(frames.count > 1 ? result.count : 0, at: offset)
        return result
      }
      result.append(lexeme)
    }
    throw error("'{' is never closed: add a '}'", at: first.offset)
  }

  /// Reads the lexemes between brackets, if a bracket comes next.
  mutating func bracketed(
    of command: String, afterSpaces: Bool = true
  ) throws(FormulaError) -> [Lexeme]? {
    if afterSpaces { skipSpaces() }
    guard let first = upcoming, first.kind == .character("[") else {
      return nil
    }
    advance()
    var result: [Lexeme] = []
    var open = 0
    while let lexeme = upcoming, open >= 0 {
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

  /// Reads lexemes that were set aside as a row of their own.
  mutating func detached(
    _ lexemes: [Lexeme], at offset: Int
  ) throws(FormulaError) -> [Item] {
    let outer = frames
    frames = [(lexemes, 0)]
    defer { frames = outer }
    let items = try row(at: offset)
    if let lexeme = try peek() { throw unexpected(lexeme) }
    return items
  }

  /// Reads `{\name}[count][default]{body}` after `\newcommand`.
  mutating func define(
    _ command: String, at offset: Int
  ) throws(FormulaError) {
    let (name, nameOffset) = try commandName(after: command, at: offset)
    let isKnown = macros[name] != nil || Self.isBuiltIn(name)
    if command == "newcommand", isKnown {
      throw error(
        "\\\(name) is defined already; choose another name, or use "
          + "\\renewcommand", at: nameOffset)
    }
    if command == "renewcommand", !isKnown {
      throw error(
        "\\\(name) is not defined yet; use \\newcommand", at: nameOffset)
    }
    var argumentCount = 0
    let countOffset = upcoming?.offset ?? offset
    if let lexemes = try bracketed(of: "\\\(command)") {
      guard lexemes.count == 1, case .character(let digit) = lexemes[0].kind,
        digit.isASCII, let count = digit.wholeNumberValue, count <= 9
      else {
        throw error(
          "the number of arguments is a digit from 0 to 9", at: countOffset)
      }
      argumentCount = count
    }
    let optional = try bracketed(of: "\\\(command)")
    let body = try rawArgument(of: "\\\(command)", needing: 2, at: offset)
    for case let lexeme in body {
      if case .parameter(let n) = lexeme.kind, n > argumentCount {
        throw error(
          "#\(n), but \\\(name) is declared with \(argumentCount) arguments",
          at: lexeme.offset)
      }
    }
    if command == "providecommand", isKnown { return }
    macros[name] = MacroTable.Definition(
      argumentCount: argumentCount, optionalArgument: optional, body: body)
  }

  /// Reads `\name#1#2{body}` after `\def`.
  mutating func defineInPlainTeX(at offset: Int) throws(FormulaError) {
    let (name, _) = try commandName(after: "def", at: offset)
    var argumentCount = 0
    while let lexeme = upcoming, lexeme.kind != .open {
      guard lexeme.kind == .parameter(argumentCount + 1) else {
        throw error(
          "\\def takes parameters #1, #2, … only; use \\newcommand",
          at: lexeme.offset)
      }
      argumentCount += 1
      advance()
    }
    let body = try rawArgument(of: "\\def", needing: 2, at: offset)
    macros[name] = MacroTable.Definition(
      argumentCount: argumentCount, optionalArgument: nil, body: body)
  }

  /// Reads `{\name}{text}` after `\DeclareMathOperator`.
  mutating func defineOperator(
    _ command: String, at offset: Int
  ) throws(FormulaError) {
    let isStarred = try accept("*")
    let (name, _) = try commandName(after: command, at: offset)
    let text = try rawArgument(of: "\\\(command)", needing: 2, at: offset)
    let star = isStarred ? [Lexeme(kind: .character("*"), offset: offset)] : []
    macros[name] = MacroTable.Definition(
      argumentCount: 0, optionalArgument: nil,
      body: [Lexeme(kind: .command("operatorname"), offset: offset)] + star
        + [Lexeme(kind: .open, offset: offset)] + text
        + [Lexeme(kind: .close, offset: offset)])
  }

  private mutating func commandName(
    after command: String, at offset: Int
  ) throws(FormulaError) -> (name: String, offset: Int) {
    let lexemes = try rawArgument(of: "\\\(command)", needing: 2, at: offset)
      .filter { $0.kind != .space }
    guard lexemes.count == 1, case .command(let name) = lexemes[0].kind,
      name != "\\", name != "begin", name != "end"
    else {
      throw error(
        "\\\(command) needs the command to define, as in {\\name}",
        at: lexemes.first?.offset ?? offset)
    }
    return (name, lexemes[0].offset)
  }
}
