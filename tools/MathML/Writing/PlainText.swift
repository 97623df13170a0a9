/// Writes atoms as plain text.
enum PlainText {
  /// Returns a row, with one space wherever there is any.
  static func row(_ items: [Item]) -> String {
    var text = ""
    var previous: Atom?
    for item in items {
      switch item {
      case .space(let em): if em > 0 { text += " " }
      case .atom(let atom):
        if isApart(atom, from: previous) { text += " " }
        text += node(atom.node)
        previous = atom
      }
    }
    return text.split(separator: " ").joined(separator: " ")
  }

  /// Whether there is a space between two neighbours of a row.
  private static func isApart(_ atom: Atom, from previous: Atom?) -> Bool {
    guard let previous else { return false }
    if previous.right == .relation || atom.left == .relation { return true }
    if previous.isFunction {
      // All arguments stand apart but those in plain parentheses.
      guard case .symbol(let symbol) = atom.node else { return true }
      return atom.isSpaced || symbol.size != nil
    }
    return atom.isSpaced && previous.right != .opening && atom.left != .closing
  }

  private static func node(_ node: Node) -> String {
    switch node {
    case .letter(let letter, _): return plain(String(letter))
    case .word(let letters, _): return letters
    case .identifier(let name, _): return name.replacing("\u{2009}", with: " ")
    case .number(let digits, _): return digits
    case .symbol(let symbol): return plain(symbol.text)
    case .text(let words, _): return words.replacing("\u{A0}", with: " ")
    case .row(let items), .styled(_, let items), .embedded(let items),
      .smashed(let items, _), .ruled(let items, .around):
      return row(items)
    case .ruled(let items, let rule):
      let line: Character = rule == .above ? "\u{305}" : "\u{332}"
      return String(row(items).flatMap { "\($0)\(line)" })
    case .phantom: return ""
    case .scripts(let base, let sub, let sup, _):
      return Self.node(base) + script(sub, .sub) + script(sup, .super)
    case .stack(let base, let over, let under):
      return Self.node(base) + script(under, .sub) + script(over, .super)
    case .fraction(let top, let bottom, let isRuled, _):
      return isRuled
        ? "\(operand(top))/\(operand(bottom))"
        : "\(row(top)) over \(row(bottom))"
    case .root(let radicand, let index):
      return script(index, .super) + "√" + operand(radicand)
    case .accent(let base, let mark, _, _):
      let letters = row(base)
      return letters.count == 1
        ? letters + (combining[mark] ?? mark) : "(\(letters))" + mark
    case .table(let table):
      let rows = table.rows.map { cells in
        cells.map(row).filter { !$0.isEmpty }.joined(separator: " ")
      }
      return rows.dropFirst().reduce(rows.first ?? "") { text, row in
        text + (text.last.map(",;.".contains) == true ? " " : "; ") + row
      }
    }
  }

  /// Returns a part of a quotient or a root, in parentheses unless it is one
  /// letter or number with its scripts.
  private static func operand(_ items: [Item]) -> String {
    let text = row(items)
    let isOne = text.dropFirst().allSatisfy {
      $0.isLetter || $0.isNumber || $0 == "." || $0 == "′"
        || Script.super.signs.contains($0) || Script.sub.signs.contains($0)
    }
    return isOne ? text : "(\(text))"
  }

  private static func script(_ items: [Item]?, _ script: Script) -> String {
    guard let items else { return "" }
    let text = compact(row(items))
    if let signs = script.text(of: text) { return signs }
    return text.count == 1 ? script.mark + text : "\(script.mark)(\(text))"
  }

  /// Returns a text with no spaces but those between words.
  private static func compact(_ text: String) -> String {
    func isOfWord(_ character: Character?) -> Bool {
      character.map { $0.isLetter || $0.isNumber } ?? false
    }
    return text.split(separator: " ").reduce("") { text, part in
      text + (isOfWord(text.last) && isOfWord(part.first) ? " " : "") + part
    }
  }

  /// Returns a sign as it is on the keyboard, or in the fonts of terminals.
  private static func plain(_ sign: String) -> String {
    switch sign {
    case "∗": "*"
    case "⋅": "·"
    case "ϕ": "φ"
    case "ϵ": "ε"
    default: sign
    }
  }

  /// The marks that combine with the letter before them.
  private static let combining = [
    "ˆ": "\u{302}", "˜": "\u{303}", "ˉ": "\u{304}", "˙": "\u{307}",
    "¨": "\u{308}", "˙˙˙": "\u{20DB}", "ˇ": "\u{30C}", "˘": "\u{306}",
    "´": "\u{301}", "`": "\u{300}", "˚": "\u{30A}",
  ]
}

/// A place beside a letter, with the signs that Unicode has for it.
private struct Script {
  /// What stands before a script that Unicode has no signs for.
  let mark: String
  private let table: [Character: Character]

  var signs: some Collection<Character> { table.values }

  /// Returns a text in signs of its own, if there is one for each character.
  func text(of characters: String) -> String? {
    let signs = characters.compactMap { table[$0] }
    return signs.count == characters.count ? String(signs) : nil
  }

  static let `super` = Script(
    mark: "^",
    table: [
      "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶",
      "7": "⁷", "8": "⁸", "9": "⁹", "−": "⁻", "+": "⁺", "n": "ⁿ", "i": "ⁱ",
      "T": "ᵀ", "⊤": "ᵀ", "L": "ᴸ", "k": "ᵏ", "t": "ᵗ", "′": "′", "″": "″",
      "‴": "‴", "⁗": "⁗", "*": "*", "(": "⁽", ")": "⁾",
    ])

  static let sub = Script(
    mark: "_",
    table: [
      "0": "₀", "1": "₁", "2": "₂", "3": "₃", "4": "₄", "5": "₅", "6": "₆",
      "7": "₇", "8": "₈", "9": "₉", "−": "₋", "+": "₊", "i": "ᵢ", "j": "ⱼ",
      "n": "ₙ", "k": "ₖ", "l": "ₗ", "t": "ₜ", "h": "ₕ", "x": "ₓ", "m": "ₘ",
      "a": "ₐ", "r": "ᵣ", "u": "ᵤ", "v": "ᵥ", "χ": "ᵪ", "s": "ₛ", "p": "ₚ",
    ])
}
