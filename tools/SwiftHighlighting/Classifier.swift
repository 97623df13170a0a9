/// Tells the names of a source apart: words of the language, types, calls,
/// declarations, labels.
struct Classifier {
  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var tokens: [Token]

  /// The brackets that are open, so that labels are sought in calls only.
  private var brackets: [UInt8] = []

  /// The last token that is neither a space nor a comment.
  private var previous: Token?

  /// Whether the last word declares the name that comes next.
  private var declares = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ tokens: [Token]) {
    self.bytes = bytes
    self.tokens = tokens
  }

  mutating func run() {
    for k in tokens.indices {
      let token = tokens[k]
      switch token.kind {
      case .whitespace, .comment, .documentation: continue
      case .plain:
        let first = bytes[token.range.lowerBound]
        if isWord(first) || first >= 0x80 || first == UInt8(ascii: "`") {
          tokens[k].kind = name(k)
        } else {
          track(first)
          declares = false
        }
      case .operator where declares:
        tokens[k].kind = .declaration
        declares = false
      default: declares = false
      }
      previous = tokens[k]
    }
  }

  private mutating func track(_ bracket: UInt8) {
    switch bracket {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
      brackets.append(bracket)
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
      _ = brackets.popLast()
    default: break
    }
  }

  // MARK: Neighbours

  /// The byte at an index, or zero past the end.
  private func byte(_ index: Int) -> UInt8 {
    index < bytes.count ? bytes[index] : 0
  }

  private func byte(of token: Token?) -> UInt8 {
    token.map { bytes[$0.range.lowerBound] } ?? 0
  }

  /// The token after the spaces after a token, if there is one.
  private func following(_ k: Int) -> Token? {
    let next = k + 1
    guard next < tokens.count else { return nil }
    guard tokens[next].kind == .whitespace else { return tokens[next] }
    return next + 1 < tokens.count ? tokens[next + 1] : nil
  }

  private func text(of token: Token, is word: StaticString) -> Bool {
    token.range.count == word.utf8CodeUnitCount
      && word.withUTF8Buffer { bytes[token.range].elementsEqual($0) }
  }

  // MARK: Names

  private mutating func name(_ k: Int) -> Token.Kind {
    let token = tokens[k]
    let first = bytes[token.range.lowerBound]
    let afterPoint =
      previous.map { $0.kind == .plain && byte(of: $0) == UInt8(ascii: ".") }
      ?? false
    let wasDeclared = declares
    declares = false

    if isArgumentLabel(k) { return .label }
    if first != UInt8(ascii: "`"), !wasDeclared,
      let role = Words.role(bytes, token.range),
      isWordOfTheLanguage(k, role, afterPoint: afterPoint)
    {
      declares =
        role == .declaring && !isModifierClass(k)
        || role == .modifier && isDeclaring(token)
      return .keyword
    }
    if wasDeclared { return .declaration }
    if isCapital(first) { return .type }
    if byte(token.range.upperBound) == UInt8(ascii: "(") { return .call }
    return .plain
  }

  /// Whether a name is an argument's or parameter's label: first in a call or
  /// parameter list or after a comma in it, and before a colon, or before the
  /// parameter's own name and a colon.
  private func isArgumentLabel(_ k: Int) -> Bool {
    guard let bracket = brackets.last, bracket != UInt8(ascii: "{"),
      let previous, previous.kind == .plain
    else { return false }
    switch byte(of: previous) {
    case UInt8(ascii: "("): break
    case UInt8(ascii: ",") where bracket == UInt8(ascii: "("): break
    default: return false
    }
    var next = k + 1
    let end = tokens[k].range.upperBound
    if byte(end) == UInt8(ascii: ":") { return true }
    guard next + 1 < tokens.count, tokens[next].kind == .whitespace else {
      return false
    }
    next += 1
    let local = tokens[next].range
    let localFirst = bytes[local.lowerBound]
    return tokens[next].kind == .plain
      && (isWord(localFirst) || localFirst >= 0x80
        || localFirst == UInt8(ascii: "`"))
      && byte(local.upperBound) == UInt8(ascii: ":")
  }

  private func isWordOfTheLanguage(
    _ k: Int, _ role: WordRole, afterPoint: Bool
  ) -> Bool {
    if afterPoint {
      // `.self` and `.init`; everything else after a point is a member.
      return text(of: tokens[k], is: "self") || text(of: tokens[k], is: "init")
    }
    switch role {
    case .reserved, .declaring: return true
    case .modifier: return modifiesWhatFollows(k)
    case .accessor: return isAccessor(k)
    case .effect:
      guard let next = following(k) else { return false }
      switch byte(of: next) {
      case UInt8(ascii: "{"): return true
      case UInt8(ascii: "-"): return next.kind == .operator
      default:
        return text(of: next, is: "throws") || text(of: next, is: "rethrows")
          || text(of: next, is: "let") || text(of: next, is: "in")
      }
    }
  }

  /// Whether a word such as `final` stands before something to modify.
  private func modifiesWhatFollows(_ k: Int) -> Bool {
    if text(of: tokens[k], is: "unowned")
      || text(of: tokens[k], is: "nonisolated"),
      byte(tokens[k].range.upperBound) == UInt8(ascii: "(")
    {
      return true
    }
    guard k + 1 < tokens.count, tokens[k + 1].kind == .whitespace,
      let next = following(k)
    else { return false }
    let first = byte(of: next)
    guard
      isWord(first) || first >= 0x80 || first == UInt8(ascii: "@")
        || first == UInt8(ascii: "(") && isTypePrefix(tokens[k])
        || first == UInt8(ascii: "`")
    else { return false }
    // A name at the end of a line modifies nothing on the next one, unless
    // that is a declaration.
    let words: [StaticString] = ["in", "is", "as", "else", "where"]
    if words.contains(where: { text(of: next, is: $0) }) { return false }
    let space = tokens[k + 1].range
    if bytes[space].contains(where: isNewline) {
      guard let role = Words.role(bytes, next.range) else {
        return first == UInt8(ascii: "@")
      }
      return role == .declaring || role == .modifier
        || ["let", "var", "init", "static", "subscript"]
          .contains { text(of: next, is: $0) }
    }
    return true
  }

  private func isTypePrefix(_ token: Token) -> Bool {
    text(of: token, is: "any") || text(of: token, is: "some")
  }

  private func isAccessor(_ k: Int) -> Bool {
    let before = byte(of: previous)
    let startsHere =
      before == UInt8(ascii: "{") || before == UInt8(ascii: "}")
      || previous?.kind == .keyword || previous?.kind == .attribute
      // `private(set)`
      || before == UInt8(ascii: "(")
        && byte(tokens[k].range.upperBound) == UInt8(ascii: ")")
    guard startsHere, let next = following(k) else { return false }
    switch byte(of: next) {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "("),
      UInt8(ascii: ")"):
      return true
    default:
      return text(of: next, is: "set") || text(of: next, is: "get")
        || text(of: next, is: "async") || text(of: next, is: "throws")
        || text(of: next, is: "nonmutating") || text(of: next, is: "mutating")
    }
  }

  /// Whether this is the `class` of `class func` or of `protocol P: class`.
  private func isModifierClass(_ k: Int) -> Bool {
    guard text(of: tokens[k], is: "class"), let next = following(k) else {
      return false
    }
    return Words.role(bytes, next.range) != nil
      || !isWord(bytes[next.range.lowerBound])
  }

  /// Whether a modifier also introduces a declaration.
  private func isDeclaring(_ token: Token) -> Bool {
    text(of: token, is: "actor") || text(of: token, is: "macro")
  }
}
