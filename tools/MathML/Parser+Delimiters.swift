import Diagnostics

extension Parser {
  /// Reads a delimiter after `\left`, `\big` and the like; nil is the empty
  /// one, which is written as a point.
  mutating func delimiter(
    after command: String, at offset: Int
  ) throws(FormulaError) -> String? {
    guard let lexeme = try peek() else {
      throw error(
        "\(command) needs a delimiter, such as '(' or '.'", at: offset)
    }
    let spelling = lexeme.spelling
    if let shown = Symbols.delimiters[spelling] {
      advance()
      return shown
    }
    if spelling == "." {
      advance()
      return nil
    }
    throw error(
      "'\(spelling.prefix(32))' is not a delimiter for \(command)"
        + suggestion(for: spelling), at: lexeme.offset)
  }

  private func suggestion(for spelling: String) -> String {
    if spelling == "{" || spelling == "}" {
      return "; write \\\(spelling) for a brace"
    }
    guard spelling.utf8.count <= 32 else { return "" }
    return Diagnostics.suggestion(
      for: spelling, in: Symbols.delimiters.keys.filter { $0.count > 2 })
  }

  /// Reads from after `\left` to the delimiter after its `\right`.
  mutating func fenced(at offset: Int) throws(FormulaError) -> Atom {
    var items: [Item] = []
    func add(_ delimiter: String?, _ kind: AtomClass) {
      guard let delimiter else { return }
      items.append(
        .atom(Atom(.symbol(Symbol(text: delimiter, stretchy: true)), kind)))
    }
    let opening = try delimiter(after: "\\left", at: offset)
    add(opening, .opening)
    while true {
      items += try row(at: offset)
      guard let end = try peek() else {
        throw unclosed(at: offset)
      }
      switch end.kind {
      case .command("right"):
        advance()
        add(try delimiter(after: "\\right", at: end.offset), .closing)
        return Atom(.row(items), .inner)
      case .command("middle"):
        advance()
        let bar = try delimiter(after: "\\middle", at: end.offset)
        guard let bar else {
          throw error("\\middle needs a visible delimiter", at: end.offset)
        }
        add(bar, .opening)
      default: throw unclosed(at: offset)
      }
    }
  }

  private func unclosed(at offset: Int) -> FormulaError {
    error(
      "\\left without a \\right in the same group and cell; "
        + "'\\right.' closes it with nothing", at: offset)
  }

  /// Reads the delimiter after `\big` and its relatives.
  mutating func sizedDelimiter(
    _ name: String, at offset: Int
  ) throws(FormulaError) -> Atom {
    var size = name
    var kind = AtomClass.ordinary
    switch name.last {
    case "l": kind = .opening
    case "r": kind = .closing
    case "m": kind = .relation
    default: break
    }
    if kind != .ordinary { size.removeLast() }
    let em: Double =
      switch size {
      case "big": 1.2
      case "Big": 1.8
      case "bigg": 2.4
      default: 3
      }
    guard let text = try delimiter(after: "\\\(name)", at: offset) else {
      return Atom(.row([]), kind)
    }
    return Atom(.symbol(Symbol(text: text, stretchy: true, size: em)), kind)
  }
}
