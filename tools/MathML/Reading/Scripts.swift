/// The primes, scripts and placements after an atom.
struct Scripts {
  private var sub: [Item]?
  private var sup: [Item]?
  private var primes = 0

  /// Whether a lexeme can start them.
  static func start(with lexeme: Lexeme) -> Bool {
    switch lexeme.kind {
    case .superscript, .subscript, .character("'"), .character("′"): true
    default: false
    }
  }

  /// Reads those that follow `base`, if any; returns it with them.
  static func read(
    on base: Atom, from parser: inout Parser
  ) throws(FormulaError) -> Atom {
    var scripts = Scripts()
    var base = base
    while let lexeme = parser.reader.peek() {
      if try scripts.add(lexeme, from: &parser) { continue }
      guard try place(&base, lexeme, from: &parser) else { break }
    }
    return scripts.applied(to: base)
  }

  /// Reads a script or a prime, if the lexeme starts one.
  private mutating func add(
    _ lexeme: Lexeme, from parser: inout Parser
  ) throws(FormulaError) -> Bool {
    func twice(_ which: String, _ remedy: String) -> FormulaError {
      parser.error("double \(which): write \(remedy)", at: lexeme.offset)
    }
    switch lexeme.kind {
    case .superscript:
      guard sup == nil else {
        throw twice("superscript", "x^{a^b} or {x^a}^b for x^a^b")
      }
      parser.reader.advance()
      sup = try parser.argument(of: "'^'", at: lexeme.offset)
    case .subscript:
      guard sub == nil else {
        throw twice("subscript", "x_{a_b} or {x_a}_b for x_a_b")
      }
      parser.reader.advance()
      sub = try parser.argument(of: "'_'", at: lexeme.offset)
    case .character("'"), .character("′"):
      guard sup == nil else {
        throw twice("superscript", "the prime before '^', as in x'^2")
      }
      parser.reader.advance()
      primes += 1
    default: return false
    }
    return true
  }

  /// Reads where the bounds of an operator are to stand, if the lexeme says it.
  private static func place(
    _ base: inout Atom, _ lexeme: Lexeme, from parser: inout Parser
  ) throws(FormulaError) -> Bool {
    let placement: Placement
    switch lexeme.kind {
    case .command("limits"): placement = .limits
    case .command("nolimits"): placement = .beside
    case .command("displaylimits"): placement = .movable
    default: return false
    }
    guard base.left == .large else {
      throw parser.error(
        "\(lexeme.spelling) follows an operator such as \\sum or \\int",
        at: lexeme.offset)
    }
    parser.reader.advance()
    base.placement = placement
    return true
  }

  private func applied(to base: Atom) -> Atom {
    var sup = sup
    if primes > 0 {
      let sign = Atom(.symbol(Symbol(text: Self.signs(primes))))
      sup = [.atom(sign)] + (sup ?? [])
    }
    guard sub != nil || sup != nil else { return base }
    var base = base
    base.node = .scripts(
      base.node, sub: sub, sup: sup, placement: base.placement)
    return base
  }

  /// Returns a number of primes in as few characters as Unicode has.
  private static func signs(_ count: Int) -> String {
    switch count {
    case 1: "′"
    case 2: "″"
    case 3: "‴"
    case 4: "⁗"
    default: String(repeating: "′", count: count)
    }
  }
}
