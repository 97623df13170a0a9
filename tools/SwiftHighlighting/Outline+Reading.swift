/// Returns what Swift source declares, and where.
///
/// By the tokens alone, so it works on source that does not compile. Types,
/// functions, initializers, subscripts and computed properties are declared;
/// stored properties and the like belong to what encloses them.
///
/// - Complexity: O(*n*). Nesting takes no stack.
public func outline(of source: String) -> Outline {
  var reader = OutlineReader(source)
  reader.run()
  return reader.outline
}

/// Reads declarations off the tokens, by matching braces.
struct OutlineReader {
  private let bytes: [UInt8]

  /// The tokens that are neither spaces nor comments, but for the comments
  /// that document.
  private let tokens: [Token]

  /// The offsets at which lines start.
  private var lineStarts = [0]

  private(set) var outline = Outline(declarations: [], tests: [])

  /// The braces that are open, with the declaration whose body each opened.
  private var braces: [Int?] = []

  /// The first token of the attributes and comments before a declaration.
  private var introduction: Int?

  /// The `@Test` attribute before a declaration.
  private var test: (attribute: Int, name: String?, nameOffset: Int)?

  /// The test of each declaration that is one.
  private var testsByDeclaration: [(test: Int, declaration: Int)] = []

  /// The token being read.
  private var k = 0

  init(_ source: String) {
    bytes = Array(source.utf8)
    tokens = SwiftHighlighting.tokens(of: source).filter {
      $0.kind != .whitespace && $0.kind != .comment
    }
    for (i, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lineStarts.append(i + 1)
    }
  }

  mutating func run() {
    while k < tokens.count { step() }
    // What is never closed reaches to the end.
    let last = tokens.last.map { line(of: $0.range.upperBound - 1) } ?? 1
    for case let declaration? in braces {
      close(declaration, at: last)
    }
    for (test, declaration) in testsByDeclaration {
      outline.tests[test].lines =
        outline.tests[test]
        .line...outline.declarations[declaration].lines
        .upperBound
    }
  }

  // MARK: Reading

  private func byte(_ index: Int) -> UInt8 {
    index < tokens.count ? bytes[tokens[index].range.lowerBound] : 0
  }

  private func isPlain(_ index: Int, _ sign: Unicode.Scalar) -> Bool {
    index < tokens.count && tokens[index].kind == .plain
      && byte(index) == UInt8(ascii: sign)
  }

  private func text(_ index: Int) -> String {
    index < tokens.count
      ? String(decoding: bytes[tokens[index].range], as: UTF8.self) : ""
  }

  private func line(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  private mutating func step() {
    let token = tokens[k]
    switch token.kind {
    case .documentation:
      introduction = introduction ?? k
      k += 1
    case .attribute:
      introduction = introduction ?? k
      let attribute = k
      k += 1
      let arguments = k
      if isPlain(k, "("), tokens[k].range.lowerBound == token.range.upperBound {
        skipBrackets()
      }
      if text(attribute) == "@Test" {
        test = test(attribute, arguments: arguments..<k)
      }
    case .keyword: keyword(text(k))
    default:
      if isPlain(k, "{") {
        braces.append(nil)
      } else if isPlain(k, "}") {
        closeBrace()
      }
      endIntroduction()
      k += 1
    }
  }

  private mutating func endIntroduction() {
    introduction = nil
    test = nil
  }

  private mutating func closeBrace() {
    guard let closed = braces.popLast(), let declaration = closed else {
      return
    }
    let offset = tokens[k].range.lowerBound
    close(declaration, at: line(of: offset))
    if let body = outline.declarations[declaration].body {
      outline.declarations[declaration].body = body.lowerBound..<offset
    }
  }

  private mutating func close(_ declaration: Int, at line: Int) {
    let first = outline.declarations[declaration].lines.lowerBound
    outline.declarations[declaration].lines = first...max(first, line)
  }

  /// Moves from an opening bracket past the one that closes it.
  private mutating func skipBrackets() {
    var depth = 0
    while k < tokens.count {
      if tokens[k].kind == .plain {
        switch byte(k) {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
        default: break
        }
      }
      k += 1
      if depth <= 0 { return }
    }
  }

  // MARK: Declarations

  private mutating func keyword(_ word: String) {
    let isMember = k > 0 && isPlain(k - 1, ".")
    switch word {
    case "struct", "class", "enum", "protocol", "extension", "actor":
      guard !isMember, k + 1 < tokens.count,
        tokens[k + 1].kind == .declaration
      else { return modifier() }
      let keyword = k
      k += 1
      var name = text(k)
      k += 1
      while isPlain(k, "."), k + 1 < tokens.count {
        name += "." + text(k + 1)
        k += 2
      }
      declare(word, name, from: keyword)
    case "func":
      let keyword = k
      k += 1
      let name = text(k)
      k += 1
      skipGenerics()
      declare(word, name + parameters(alwaysNamed: true), from: keyword)
    case "init", "subscript":
      guard !isMember else { return modifier() }
      let keyword = k
      k += 1
      if tokens.indices.contains(k), text(k) == "?" || text(k) == "!" { k += 1 }
      skipGenerics()
      guard isPlain(k, "(") else { return endIntroduction() }
      declare(
        word, word + parameters(alwaysNamed: word == "init"), from: keyword)
    case "deinit":
      k += 1
      declare(word, word, from: k - 1)
    case "var": variable()
    case "let", "import", "case", "typealias", "associatedtype",
      "precedencegroup", "return", "if", "guard", "for", "while", "switch",
      "in", "default", "try", "throw", "repeat", "do", "else", "catch",
      "defer", "self", "Self", "super", "nil", "true", "false":
      endIntroduction()
      k += 1
    default: modifier()
    }
  }

  /// Moves past a word that may stand before a declaration.
  private mutating func modifier() {
    introduction = introduction ?? k
    k += 1
    // `private(set)`
    if isPlain(k, "("), k + 2 < tokens.count, isPlain(k + 2, ")") { k += 3 }
  }

  private mutating func skipGenerics() {
    guard k < tokens.count, byte(k) == UInt8(ascii: "<") else { return }
    var depth = 0
    while k < tokens.count {
      if tokens[k].kind == .operator {
        for sign in bytes[tokens[k].range] {
          if sign == UInt8(ascii: "<") { depth += 1 }
          if sign == UInt8(ascii: ">") { depth -= 1 }
        }
        // An arrow closes nothing.
        if text(k) == "->" { depth += 1 }
      } else if isPlain(k, "{") || isPlain(k, "}") {
        return
      }
      k += 1
      if depth <= 0 { return }
    }
  }

  /// Reads a parameter list, and returns it as documentation writes it.
  ///
  /// Where names are not arguments' labels (in a subscript), a single name is
  /// an underscore.
  private mutating func parameters(alwaysNamed: Bool) -> String {
    guard isPlain(k, "(") else { return "" }
    var labels = ""
    let start = k
    skipBrackets()
    var depth = 0
    var expectsLabel = true
    for index in start..<k {
      let token = tokens[index]
      if token.kind == .plain {
        switch byte(index) {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"):
          depth += 1
          continue
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
          depth -= 1
          continue
        case UInt8(ascii: ",") where depth == 1:
          expectsLabel = true
          continue
        default: break
        }
      }
      guard expectsLabel, depth == 1, token.kind != .attribute else { continue }
      expectsLabel = false
      let hasLocalName = index + 1 < k && !isPlain(index + 1, ":")
      labels += (alwaysNamed || hasLocalName ? text(index) : "_") + ":"
    }
    return "(\(labels))"
  }

  private mutating func variable() {
    let keyword = k
    let name = text(k + 1)
    // A property with a body: `var name: Type {`, all on a line or two.
    var index = k + 2
    var depth = 0
    let isTopLevelOrMember = braces.last.map { $0 != nil } ?? true
    if isTopLevelOrMember, isPlain(index, ":") {
      while index < tokens.count, !isStatementStart(index) {
        if tokens[index].kind == .plain {
          switch byte(index) {
          case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
          case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
          case UInt8(ascii: "{") where depth <= 0:
            k = index
            return declare("var", name, from: keyword)
          default: break
          }
        } else if text(index) == "=" {
          break
        }
        index += 1
      }
    }
    endIntroduction()
    k += 1
  }

  /// Whether a declaration without a body must have ended before a token.
  private func isStatementStart(_ index: Int) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .documentation, .directive: return true
    case .attribute:
      return index > 0
        && line(of: tokens[index - 1].range.lowerBound)
          < line(of: token.range.lowerBound)
    case .keyword:
      return [
        "func", "var", "let", "init", "deinit", "subscript", "static", "class",
        "struct", "enum", "protocol", "extension", "actor", "mutating",
        "nonmutating", "case", "associatedtype", "typealias", "import",
        "public", "private", "internal", "fileprivate", "open", "package",
        "override", "final", "lazy", "indirect", "convenience", "required",
        "prefix", "postfix", "infix", "operator", "return", "if", "for",
        "while", "guard", "switch", "default",
      ].contains(text(index))
    default: return isPlain(index, "}") || isPlain(index, ";")
    }
  }

  /// Records a declaration, and moves past the brace that opens its body.
  private mutating func declare(
    _ keyword: String, _ name: String, from first: Int
  ) {
    let start = min(introduction ?? first, first)
    let firstLine = line(of: tokens[start].range.lowerBound)
    let declaration = outline.declarations.count
    while k < tokens.count, !isPlain(k, "{"), !isStatementStart(k) { k += 1 }
    let last = tokens[min(k, tokens.count) - 1].range.upperBound - 1
    outline.declarations.append(
      Declaration(
        keyword: keyword, name: name,
        lines: firstLine...max(firstLine, line(of: last))))
    if isPlain(k, "{") {
      braces.append(declaration)
      let start = tokens[k].range.upperBound
      outline.declarations[declaration].body = start..<start
      k += 1
    }
    if keyword == "func", let test {
      let position = test.nameOffset
      let line = line(of: tokens[test.attribute].range.lowerBound)
      testsByDeclaration.append((outline.tests.count, declaration))
      outline.tests.append(
        TestFunction(
          displayName: test.name, name: name, line: line,
          column: position - lineStarts[self.line(of: position) - 1] + 1,
          lines: line...line))
    }
    endIntroduction()
  }

  private func test(
    _ attribute: Int, arguments: Range<Int>
  ) -> (attribute: Int, name: String?, nameOffset: Int) {
    let start = tokens[attribute].range.lowerBound
    let first = arguments.lowerBound + 1
    guard arguments.contains(first), tokens[first].kind == .string else {
      return (attribute, nil, start)
    }
    return (
      attribute, stringValue(bytes[tokens[first].range]),
      tokens[first].range.lowerBound
    )
  }
}
