import Ground

/// The commands that are followed by a delimiter, which grows with what it
/// encloses or is of a size of its own.
enum DelimiterCommands {
  static let all = sized.merging(["left": Command(fenced)]) { own, _ in own }

  /// `\big`, `\Big`, `\bigg` and `\Bigg`, each for both sides, for the left,
  /// for the right and between.
  private static let sized: [String: Command] = {
    var all: [String: Command] = [:]
    let sizes = ["big": 1.2, "Big": 1.8, "bigg": 2.4, "Bigg": 3]
    let kinds: [String: AtomClass] = [
      "": .ordinary, "l": .opening, "r": .closing, "m": .relation,
    ]
    for (size, em) in sizes {
      for (suffix, kind) in kinds { all[size + suffix] = sized(em, kind) }
    }
    return all
  }()

  private static func sized(_ em: Double, _ kind: AtomClass) -> Command {
    Command { (call, parser, row) throws(FormulaError) in
      let text = try delimiter(
        after: call.spelling, at: call.offset, from: &parser)
      row.append(
        Atom(
          text.map { .symbol(Symbol(text: $0, stretchy: true, size: em)) }
            ?? .row([]), kind))
    }
  }

  /// Reads from after `\left` to the delimiter after its `\right`.
  private static func fenced(
    _ call: Call, _ parser: inout Parser, _ row: inout Row
  ) throws(FormulaError) {
    var inner = Row()
    func add(_ delimiter: String?, _ kind: AtomClass) {
      guard let delimiter else { return }
      inner.append(
        Atom(.symbol(Symbol(text: delimiter, stretchy: true)), kind))
    }
    let opening = try delimiter(
      after: "\\left", at: call.offset, from: &parser)
    add(opening, .opening)
    while true {
      inner.append(contentsOf: try parser.row(at: call.offset))
      guard let end = parser.reader.peek() else {
        throw unclosed(call, in: parser)
      }
      switch end.kind {
      case .command("right"):
        parser.reader.advance()
        let closing = try delimiter(
          after: "\\right", at: end.offset, from: &parser)
        add(closing, .closing)
        return row.append(Atom(.row(inner.items), .inner))
      case .command("middle"):
        parser.reader.advance()
        let bar = try delimiter(
          after: "\\middle", at: end.offset, from: &parser)
        guard let bar else {
          throw parser.error(
            "\\middle needs a visible delimiter", at: end.offset)
        }
        add(bar, .opening)
      default: throw unclosed(call, in: parser)
      }
    }
  }

  private static func unclosed(
    _ call: Call, in parser: Parser
  ) -> FormulaError {
    parser.error(
      "\\left without a \\right in the same group and cell; "
        + "'\\right.' closes it with nothing", at: call.offset)
  }

  /// Reads a delimiter; nil is the empty one, which is written as a point.
  private static func delimiter(
    after command: String, at offset: Int, from parser: inout Parser
  ) throws(FormulaError) -> String? {
    guard let lexeme = parser.reader.peek() else {
      throw parser.error(
        "\(command) needs a delimiter, such as '(' or '.'", at: offset)
    }
    let spelling = lexeme.spelling
    guard let shown = Symbols.delimiters[spelling] ?? empty(spelling) else {
      throw parser.error(
        "'\(spelling.prefix(32))' is not a delimiter for \(command)"
          + remedy(for: spelling), at: lexeme.offset)
    }
    parser.reader.advance()
    return shown.isEmpty ? nil : shown
  }

  private static func empty(_ spelling: String) -> String? {
    spelling == "." ? "" : nil
  }

  private static func remedy(for spelling: String) -> String {
    if spelling == "{" || spelling == "}" {
      return "; write \\\(spelling) for a brace"
    }
    guard spelling.utf8.count <= 32 else { return "" }
    return suggestion(
      for: spelling, in: Symbols.delimiters.keys.filter { $0.count > 2 })
  }
}
