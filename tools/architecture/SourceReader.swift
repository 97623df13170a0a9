import Ground
import SwiftHighlighting

/// Reads off the tokens of a file what it imports, declares and mentions.
///
/// - Complexity: O(*n*) but for the depth of nesting.
struct SourceReader {
  /// What a pair of braces encloses.
  private struct Scope {
    /// The type whose members stand in it; nil for statements.
    var type: [String]?
    var keyword = ""
    var isPrivate = false
    var isPublic = false
    /// The generic parameters that hide types of the same names, and the types
    /// declared among statements.
    var hidden: Set<String> = []
  }

  private(set) var file: SourceFile
  private let bytes: [UInt8]

  /// The tokens that are neither spaces nor comments, and their lines.
  private var tokens: [Token] = []
  private var positions: [SourcePosition] = []

  private var scopes = [Scope(type: [])]

  /// What the next brace opens, if that is the body of a type.
  private var next: Scope?

  /// The generic parameters of the declaration being read.
  private var parameters: Set<String> = []

  /// The words before a declaration, such as `public` and `@testable`.
  private var modifiers: Set<String> = []

  /// The token being read.
  private var k = 0

  init(_ file: SourceFile, _ source: String) {
    self.file = file
    bytes = Array(source.utf8)
    var (line, start) = (1, 0)
    for token in SwiftHighlighting.tokens(of: source) {
      switch token.kind {
      case .whitespace, .comment, .documentation: break
      default:
        tokens.append(token)
        positions.append(
          SourcePosition(
            path: file.path, line: line,
            column: token.range.lowerBound - start + 1))
      }
      for i in token.range where bytes[i] == UInt8(ascii: "\n") {
        line += 1
        start = i + 1
      }
    }
    self.file.lines = line - (bytes.last == UInt8(ascii: "\n") ? 1 : 0)
  }

  mutating func run() {
    while k < tokens.count {
      step()
      k += 1
    }
  }

  private mutating func step() {
    let word = text(k)
    switch tokens[k].kind {
    case .keyword: keyword(word)
    case .type, .declaration: mention()
    case .attribute:
      modifiers.insert(word)
      if word.dropFirst().first?.isUppercase == true {
        let name = String(word.dropFirst())
        file.words.insert(name)
        add([name], at: positions[k])
      }
    case .plain where word == "{": open()
    case .plain where word == "}":
      if scopes.count > 1 { scopes.removeLast() }
    case .plain, .call, .label, .operator: file.words.insert(word)
    default: break
    }
  }

  private func text(_ index: Int) -> String {
    index < tokens.count
      ? String(decoding: bytes[tokens[index].range], as: UTF8.self) : ""
  }

  private func isName(_ index: Int) -> Bool {
    guard index < tokens.count else { return false }
    switch tokens[index].kind {
    case .type, .call, .label, .declaration: return true
    case .plain:
      let first = bytes[tokens[index].range.lowerBound]
      return first >= 0x80 || first == UInt8(ascii: "_")
        || first == UInt8(ascii: "`")
        || UInt8(ascii: "a")...UInt8(ascii: "z") ~= first
        || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= first
    default: return false
    }
  }

  // MARK: Scopes

  private mutating func open() {
    var scope = next ?? Scope()
    scope.hidden.formUnion(parameters)
    scopes.append(scope)
    next = nil
    parameters = []
    modifiers = []
  }

  /// The type whose body or extension this is, with those around it.
  private var scope: [String] { scopes.last { $0.type != nil }?.type ?? [] }

  private func isHidden(_ name: String) -> Bool {
    parameters.contains(name) || scopes.contains { $0.hidden.contains(name) }
  }

  // MARK: Declarations

  private mutating func keyword(_ word: String) {
    switch word {
    case "import": readImport()
    case "struct", "class", "enum", "protocol", "actor", "extension",
      "typealias", "associatedtype":
      guard k + 1 < tokens.count, tokens[k + 1].kind == .declaration else {
        return
      }
      k += 1
      declareType(word)
    case "func":
      parameters = []
      k += 1
      declare(text(k))
      modifiers = []
      k += 1
      readParameters()
      k -= 1
    case "init", "subscript":
      parameters = []
      modifiers = []
      k += 1
      readParameters()
      k -= 1
    case "var", "let":
      if isName(k + 1) { declare(text(k + 1)) }
      parameters = []
      modifiers = []
    case "case": readCases()
    default: modifiers.insert(word)
    }
  }

  private mutating func readImport() {
    var name = k + 1
    // `import struct Foundation.Data`
    if name < tokens.count, tokens[name].kind == .keyword { name += 1 }
    guard isName(name) else { return }
    file.imports.append(
      SourceFile.Import(
        module: text(name), position: positions[name],
        isTestable: modifiers.contains("@testable"),
        isExported: modifiers.contains("@_exported")))
    k = name
    while text(k + 1) == ".", isName(k + 2) { k += 2 }
    modifiers = []
  }

  /// Declares a type whose name is the token being read, or extends one.
  private mutating func declareType(_ word: String) {
    var path = [text(k)]
    let isPrivate =
      !modifiers.isDisjoint(with: ["private", "fileprivate"])
      || scopes.contains { $0.isPrivate }
    let isPublic = !modifiers.isDisjoint(with: ["public", "open", "package"])
    parameters = []
    if word == "extension" {
      path = mention()
    } else if scopes.last?.type == nil {
      scopes[scopes.count - 1].hidden.insert(path[0])
    } else {
      declare(path[0])
      file.types.append(
        SourceFile.TypeName(path: scope + path, isPrivate: isPrivate))
    }
    modifiers = []
    k += 1
    readParameters()
    k -= 1
    guard word != "typealias", word != "associatedtype" else { return }
    next = Scope(
      type: word == "extension" ? path : scope + path, keyword: word,
      isPrivate: isPrivate, isPublic: isPublic)
  }

  /// Notes a name that others can use, unless it stands among statements.
  private mutating func declare(_ name: String) {
    guard let scope = scopes.last, scope.type != nil else { return }
    let isPublic =
      !modifiers.isDisjoint(with: ["public", "open", "package"])
      || scope.isPublic && ["extension", "protocol"].contains(scope.keyword)
    file.names[name] = isPublic || file.names[name] ?? false
  }

  /// Reads the names of an enumeration's cases.
  private mutating func readCases() {
    guard scopes.last?.keyword == "enum" else { return }
    let isPublic = scopes.last?.isPublic ?? false
    modifiers = []
    repeat {
      k += 1
      let name = text(k)
      file.names[name] = isPublic || file.names[name] ?? false
      if text(k + 1) == "(" { skipValues() }
      // A raw value.
      if text(k + 1) == "=" { k += text(k + 2) == "-" ? 3 : 2 }
    } while text(k + 1) == ","
  }

  /// Moves to the end of a case's values; their types are mentions.
  private mutating func skipValues() {
    var depth = 0
    repeat {
      k += 1
      if text(k) == "(" { depth += 1 }
      if text(k) == ")" { depth -= 1 }
      if k < tokens.count, tokens[k].kind == .type { mention() }
    } while depth > 0 && k < tokens.count
  }

  /// Moves past the names between `<` and `>`; the constraints on them are
  /// mentions.
  private mutating func readParameters() {
    guard k < tokens.count, text(k) == "<" else { return }
    var depth = 1
    var isStart = true
    k += 1
    while k < tokens.count, depth > 0 {
      let word = text(k)
      if tokens[k].kind == .operator {
        depth += word.count { $0 == "<" } - word.count { $0 == ">" }
      } else if isStart, isName(k) {
        parameters.insert(word)
        isStart = false
      } else if tokens[k].kind == .type {
        mention()
      }
      if word == ",", depth == 1 { isStart = true }
      k += 1
    }
  }

  // MARK: Mentions

  /// Notes the type that is named here, moves to the end of its name, and
  /// returns it part by part.
  @discardableResult
  private mutating func mention() -> [String] {
    let start = k
    var path = [text(k)]
    file.words.insert(path[0])
    while text(k + 1) == ".", k + 2 < tokens.count, tokens[k + 2].kind == .type
    {
      k += 2
      path.append(text(k))
      file.words.insert(text(k))
    }
    // After a point stands a member of something that is no type by its name.
    if start == 0 || text(start - 1) != "." { add(path, at: positions[start]) }
    return path
  }

  private mutating func add(_ path: [String], at position: SourcePosition) {
    guard !isHidden(path[0]) else { return }
    file.mentions.append(
      SourceFile.Mention(path: path, scope: scope, position: position))
  }
}
