import Foundation
import LinearAlgebra
import Testing

@testable import SwiftHighlighting

@Suite struct LexerTests {
  /// Source, and its tokens that are not spaces, as `kind:text`.
  struct Case: CustomTestStringConvertible {
    var feature: String
    var source: String
    var tokens: [String]

    init(_ feature: String, _ source: String, _ tokens: String...) {
      self.feature = feature
      self.source = source
      self.tokens = tokens
    }

    var testDescription: String { feature }
  }

  static let cases = [
    Case("keyword", "let x", "keyword:let", "plain:x"),
    Case("type", "Matrix", "type:Matrix"),
    Case("call", "exp(x)", "call:exp", "plain:(", "plain:x", "plain:)"),
    Case(
      "initializer call", "Matrix(x)", "type:Matrix", "plain:(", "plain:x",
      "plain:)"),
    Case(
      "method call", "a.map(f)", "plain:a", "plain:.", "call:map", "plain:(",
      "plain:f", "plain:)"),
    Case(
      "declaration", "func exp(_ x: Double)", "keyword:func",
      "declaration:exp", "plain:(", "label:_", "plain:x", "plain::",
      "type:Double", "plain:)"),
    Case(
      "operator declaration", "static func * (a: T)", "keyword:static",
      "keyword:func", "declaration:*", "plain:(", "label:a", "plain::",
      "type:T", "plain:)"),
    Case(
      "type declaration", "final class Tape {", "keyword:final",
      "keyword:class", "declaration:Tape", "plain:{"),
    Case(
      "class method", "class func make()", "keyword:class", "keyword:func",
      "declaration:make", "plain:(", "plain:)"),
    Case(
      "argument label", "f(at: 1)", "call:f", "plain:(", "label:at", "plain::",
      "number:1", "plain:)"),
    Case(
      "keyword as a label", "f(for: x, in: y)", "call:f", "plain:(",
      "label:for", "plain::", "plain:x", "plain:,", "label:in", "plain::",
      "plain:y", "plain:)"),
    Case(
      "keyword as a member", "a.default", "plain:a", "plain:.",
      "plain:default"),
    Case(
      "a ternary is no label", "f(a ? b : c)", "call:f", "plain:(", "plain:a",
      "operator:?", "plain:b", "plain::", "plain:c", "plain:)"),
    Case(
      "contextual keyword", "mutating func f()", "keyword:mutating",
      "keyword:func", "declaration:f", "plain:(", "plain:)"),
    Case(
      "contextual word as a name", "let package = Package()", "keyword:let",
      "plain:package", "operator:=", "type:Package", "plain:(", "plain:)"),
    Case(
      "contextual word before in", "for macro in some", "keyword:for",
      "plain:macro", "keyword:in", "plain:some"),
    Case(
      "accessors", "{ get set }", "plain:{", "keyword:get", "keyword:set",
      "plain:}"),
    Case("set as a name", "set.insert", "plain:set", "plain:.", "plain:insert"),
    Case(
      "private(set)", "private(set) var x", "keyword:private", "plain:(",
      "keyword:set", "plain:)", "keyword:var", "plain:x"),
    Case(
      "opaque type", "some Layer", "keyword:some", "type:Layer"),
    Case(
      "async", "f() async throws -> T", "call:f", "plain:(", "plain:)",
      "keyword:async", "keyword:throws", "operator:->", "type:T"),
    Case("backticks", "`default`", "plain:`default`"),
    Case("raw identifier", "`a name`()", "call:`a name`", "plain:(", "plain:)"),
    Case("closure parameter", "$0 + $1", "plain:$0", "operator:+", "plain:$1"),
    Case(
      "attribute", "@Test(\"x\")", "attribute:@Test", "plain:(",
      "string:\"x\"", "plain:)"),
    Case(
      "attribute of a module", "@A.B func", "attribute:@A.B", "keyword:func"),
    Case(
      "macro", "#expect(x)", "macro:#expect", "plain:(", "plain:x", "plain:)"),
    Case(
      "directive", "#if DEBUG\n#else\n#endif", "directive:#if",
      "type:DEBUG", "directive:#else", "directive:#endif"),
    Case(
      "decimal", "1_000 3.14 1e-9 2E+3", "number:1_000", "number:3.14",
      "number:1e-9", "number:2E+3"),
    Case(
      "other bases", "0xFF 0b1_0 0o17 0x1.8p-3", "number:0xFF",
      "number:0b1_0", "number:0o17", "number:0x1.8p-3"),
    Case(
      "hexadecimal fraction", "0x1.ef_8p-45 0x1.ep3 0x1.a.b",
      "number:0x1.ef_8p-45", "number:0x1.ep3", "number:0x1", "plain:.",
      "plain:a", "plain:.", "plain:b"),
    Case(
      "member of a hexadecimal number", "0xF.deep", "number:0xF", "plain:.",
      "plain:deep"),
    Case("hexadecimal e", "0xE-1", "number:0xE", "operator:-", "number:1"),
    Case("range", "0..<5", "number:0", "operator:..<", "number:5"),
    Case(
      "method of a number", "1.f()", "number:1", "plain:.", "call:f",
      "plain:(", "plain:)"),
    Case(
      "tuple element", "p.0.1", "plain:p", "plain:.", "number:0", "plain:.",
      "number:1"),
    Case("operators", "a &+= b", "plain:a", "operator:&+=", "plain:b"),
    Case("unicode operator", "a ⊙ b", "plain:a", "operator:⊙", "plain:b"),
    Case("unicode name", "δ + 模型", "plain:δ", "operator:+", "plain:模型"),
    Case(
      "comment ends an operator", "a +// b", "plain:a", "operator:+",
      "comment:// b"),
    Case(
      "documentation", "/// a\n//// b\n// c", "documentation:/// a",
      "comment://// b", "comment:// c"),
    Case("nested comment", "/* /* */ */ x", "comment:/* /* */ */", "plain:x"),
    Case("documenting block", "/** a */", "documentation:/** a */"),
    Case("empty block", "/**/x", "comment:/**/", "plain:x"),
    Case("unclosed comment", "x /* /* */", "plain:x", "comment:/* /* */"),
    Case("string", #""a\"b""#, #"string:"a\"b""#),
    Case("unclosed string", "\"a\nb", "string:\"a", "plain:b"),
    Case("raw string", ##"#"a"b\(c)"#"##, ##"string:#"a"b\(c)"#"##),
    Case("raw string of a quote", ##"#"""# x"##, ##"string:#"""#"##, "plain:x"),
    Case(
      "raw interpolation", ##"#"a\#(b)c"#"##, ##"string:#"a\#("##, "plain:b",
      ##"string:)c"#"##),
    Case(
      "interpolation", #""a\(b)c""#, #"string:"a\("#, "plain:b",
      #"string:)c""#),
    Case(
      "interpolation within interpolation", #""\(f("\(x)"))""#, #"string:"\("#,
      "call:f", "plain:(", #"string:"\("#, "plain:x", #"string:)""#, "plain:)",
      #"string:)""#),
    Case(
      "multi-line string", "\"\"\"\na\"b\n\"\"\" x",
      "string:\"\"\"\na\"b\n\"\"\"", "plain:x"),
    Case(
      "raw multi-line string", "#\"\"\"\n\"\"\"\n\"\"\"# x",
      "string:#\"\"\"\n\"\"\"\n\"\"\"#", "plain:x"),
    Case("empty string", "\"\" x", "string:\"\"", "plain:x"),
    Case(
      "regex", "let r = /a b/", "keyword:let", "plain:r", "operator:=",
      "regex:/a b/"),
    Case(
      "regex argument", "f(/a\\/(b)/)", "call:f", "plain:(",
      "regex:/a\\/(b)/", "plain:)"),
    Case(
      "division", "a / b / c", "plain:a", "operator:/", "plain:b",
      "operator:/", "plain:c"),
    Case(
      "tight division", "a/b/c", "plain:a", "operator:/", "plain:b",
      "operator:/", "plain:c"),
    Case(
      "division in parentheses", "(1 /x)+(y/ 2)", "plain:(", "number:1",
      "operator:/", "plain:x", "plain:)", "operator:+", "plain:(", "plain:y",
      "operator:/", "number:2", "plain:)"),
    Case("extended regex", "#/a/b/# x", "regex:#/a/b/#", "plain:x"),
    Case("multi-line regex", "#/\na\n/# x", "regex:#/\na\n/#", "plain:x"),
    Case(
      "hashbang", "#!/usr/bin/swift\nx", "comment:#!/usr/bin/swift",
      "plain:x"),
  ]

  @Test(arguments: cases)
  func everyFeatureIsClassified(_ example: Case) {
    let described = tokens(of: example.source)
      .filter { $0.kind != .whitespace }
      .map { token in
        let text = Array(example.source.utf8)[token.range]
        return "\(token.kind.rawValue):\(String(decoding: text, as: UTF8.self))"
      }
    #expect(described == example.tokens)
  }

  /// The repository's own Swift files.
  static let files: [URL] = {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folders = ["Sources", "Tests", "tools", "chapters"]
    return folders.flatMap { folder in
      FileManager.default
        .enumerator(
          at: root.appending(path: folder), includingPropertiesForKeys: nil)?
        .compactMap { $0 as? URL }
        .filter { $0.pathExtension == "swift" } ?? []
    }
  }()

  @Test func theTokensOfEveryFileConcatenateToIt() throws {
    #expect(Self.files.count > 50)
    for file in Self.files {
      let source = try String(contentsOf: file, encoding: .utf8)
      #expect(isCovered(source), "\(file.path)")
    }
  }

  @Test func theTokensOfMutatedFilesConcatenateToThem() throws {
    var generator = SplitMix64(seed: 1)
    let signs = Array("\"\"\"#\\(){}[]/*`@'\n$.é0".utf8)
    for file in Self.files {
      var bytes = Array(try Data(contentsOf: file))
      guard !bytes.isEmpty else { continue }
      for _ in 0..<20 {
        let place = Int.random(in: bytes.indices, using: &generator)
        if Bool.random(using: &generator), bytes.count > 1 {
          bytes.remove(at: place)
        } else {
          let sign = signs.randomElement(using: &generator) ?? 0
          bytes.insert(sign, at: place)
        }
        // Bytes that are no longer UTF-8 become replacement characters.
        let source = String(decoding: bytes, as: UTF8.self)
        #expect(isCovered(source), "\(file.path)")
        _ = outline(of: source)
      }
    }
  }

  @Test(arguments: [
    "/*", "(", "[", "{", "\"\\(", "#\"\\#(", "#\"\"\"\\#(", "\"\"\"\n\\(", "`",
    "#/", " /", "@a(", "func f(", "struct A{", "var a:", "#if ", "<", "\"",
    "/* */", "}", ")", "##\"", "f(a b:",
  ])
  func endlessNestingTakesLinearTimeAndNoStack(_ opening: String) {
    func time(_ count: Int) -> Duration {
      let source = String(repeating: opening, count: count)
      return ContinuousClock().measure {
        #expect(isCovered(source))
        _ = outline(of: source)
      }
    }
    _ = time(1_000)
    // Quadratic time would be minutes here; the bound is generous because
    // tests share the machine.
    #expect(time(50_000) < .seconds(5))
  }

  /// Whether the tokens of `source` follow each other without gap or overlap
  /// from its first byte to its last, and none is empty.
  private func isCovered(_ source: String) -> Bool {
    var end = 0
    for token in tokens(of: source) {
      guard token.range.lowerBound == end, !token.range.isEmpty else {
        return false
      }
      end = token.range.upperBound
    }
    return end == source.utf8.count
  }
}
