/// TeX's lengths, in em.
enum Length {
  /// Returns a length such as `1.5em` in em, or nil if it is not one.
  ///
  /// TeX's fonts are ten points large, with an ex of 0.43 em.
  static func em(_ spelled: String) -> Double? {
    let text = spelled.filter { !$0.isWhitespace }
    guard text.count > 2, let value = Double(text.dropLast(2)),
      value.magnitude <= 100,
      text.first.map({ "+-.0123456789".contains($0) })
        ?? false, !text.contains("x") || text.hasSuffix("ex")
    else { return nil }
    switch text.suffix(2) {
    case "em": return value
    case "ex": return value * 0.43
    case "mu": return value / 18
    case "pt": return value / 10
    case "px", "bp": return value * 0.1004
    case "mm": return value * 0.2845
    case "cm": return value * 2.845
    case "in": return value * 7.227
    default: return nil
    }
  }

  /// Reads the length after a command, with braces or without.
  static func read(
    after call: Call, from reader: inout LexemeReader
  ) throws(FormulaError) -> Double {
    let needsBraces = call.name == "hspace" || call.name == "mspace"
    if call.name == "hspace" { _ = reader.accept("*") }
    let start = reader.peek()?.offset ?? call.offset
    var spelled = ""
    if needsBraces || reader.upcoming?.kind == .open {
      spelled = try reader.name(of: call.spelling, at: call.offset)
    } else {
      while case .character(let character)? = reader.upcoming?.kind,
        em(spelled) == nil, spelled.utf8.count < 16
      {
        spelled.append(character)
        reader.advance()
      }
    }
    guard let em = em(spelled) else {
      throw reader.error(
        "\(call.spelling) needs a length such as 1em, 6mu or -2pt", at: start)
    }
    return em
  }
}
