import Ground

/// A command of a formula: its name without the backslash, and its place.
struct Call {
  let name: String
  let offset: Int

  /// The command as it was written.
  var spelling: String { "\\\(name)" }
}

/// What a command does: it reads what follows its name, and appends what it
/// makes to the row.
struct Command: Sendable {
  typealias Action =
    @Sendable (Call, inout Parser, inout Row) throws(FormulaError) -> Void

  private let action: Action

  init(_ action: @escaping Action) { self.action = action }

  func callAsFunction(
    _ call: Call, _ parser: inout Parser, _ row: inout Row
  ) throws(FormulaError) {
    try action(call, &parser, &row)
  }
}

/// The commands of TeX, by their names without the backslash.
enum Commands {
  /// What each command does.
  static let all: [String: Command] = [
    SignCommands.all, AccentCommands.all, FractionCommands.all,
    FontCommands.all, WordReader.commands, DelimiterCommands.all,
    StackCommands.all, BoxCommands.all, ClassCommands.all,
    SpaceCommands.all, TableCommands.all, EquationLines.commands,
    misplaced,
  ].reduce(into: [:]) { all, some in
    all.merge(some) { first, _ in first }
  }

  /// The names of all commands, with those that end a row.
  static let names = Set(all.keys).union(Parser.rowEnds)

  /// The commands that have a meaning only where others read them.
  private static let misplaced: [String: Command] = [
    "limits": Command(afterOperator), "nolimits": Command(afterOperator),
    "displaylimits": Command(afterOperator),
  ]

  private static func afterOperator(
    _ call: Call, _ parser: inout Parser, _ row: inout Row
  ) throws(FormulaError) {
    throw parser.error(
      "\(call.spelling) follows an operator such as \\sum or \\int",
      at: call.offset)
  }

  // MARK: Those that do not exist

  /// Returns the error for a command that does not exist.
  static func unknown(_ call: Call, in parser: Parser) -> FormulaError {
    let name = call.name
    if name.isEmpty {
      return parser.error("'\\' at the end of the formula", at: call.offset)
    }
    if let advice = advice[name] {
      return parser.error(
        "\\\(name) is not supported: \(advice)", at: call.offset)
    }
    // A name of many letters resembles nothing, and would take long to compare.
    let hint = name.utf8.count > 32 ? nil : nearestName(to: name)
    return parser.error(
      "unknown command \\\(name.prefix(32))"
        + (hint.map { ". Did you mean '\\\($0)'?" } ?? ""), at: call.offset)
  }

  private static func nearestName(to name: String) -> String? {
    let candidates = names.filter {
      $0.first?.isLetter == name.first?.isLetter
    }
    if let nearest = nearest(to: name, in: candidates) { return nearest }
    // Letters that changed places are one slip, but two edits.
    let letters = name.sorted()
    return candidates.filter { $0.count == letters.count }.sorted()
      .first { $0.sorted() == letters }
  }

  /// What to write for commands of TeX that have no place here.
  private static let advice: [String: String] = {
    let theme = "colours would not follow the reader's theme"
    let words = "MathML Core cannot strike out; say it in words"
    let reference = "refer to equations from the text, with {eq}`label`"
    let definition =
      "a formula defines no commands; write what it would stand for"
    return [
      "over": "write \\frac{…}{…}", "choose": "write \\binom{…}{…}",
      "atop": "write \\substack{… \\\\ …}",
      "color": theme, "textcolor": theme, "colorbox": theme,
      "cancel": words, "bcancel": words, "xcancel": words, "Cancel": words,
      "eqref": reference, "ref": reference,
      "above": "write \\frac{…}{…}", "brack": "write \\left[ … \\right]",
      "brace": "write \\left\\{ … \\right\\}",
      "fcolorbox": theme, "definecolor": theme, "sout": words,
      "ce": "write the formula in \\mathrm{…}, as in \\mathrm{H_2O}",
      "pu": "write the unit in \\mathrm{…}, as in 3\\,\\mathrm{m}",
      "cite": "cite from the text, with {cite}`key`",
      "href": "link from the text",
      "newcommand": definition, "renewcommand": definition,
      "providecommand": definition, "def": definition, "let": definition,
      "DeclareMathOperator": "write \\operatorname{…} where it is used",
      "intertext": "put the words between two formulas",
    ]
  }()
}
