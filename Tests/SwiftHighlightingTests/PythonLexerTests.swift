import LinearAlgebra
import Testing

@testable import SwiftHighlighting

@Suite struct PythonLexerTests {
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
    Case("keyword", "lambda x", "keyword:lambda", "plain:x"),
    Case(
      "function", "def keep(x):", "keyword:def", "declaration:keep", "plain:(",
      "plain:x", "plain:)", "plain::"),
    Case(
      "class", "class block:", "keyword:class", "declaration:block", "plain::"),
    Case("type", "nn.Linear", "plain:nn", "plain:.", "type:Linear"),
    Case(
      "method call", "z.norm()", "plain:z", "plain:.", "call:norm", "plain:(",
      "plain:)"),
    Case("decorator", "  @jax.jit", "attribute:@jax.jit"),
    Case("product of matrices", "x @ w", "plain:x", "plain:@", "plain:w"),
    Case("comment", "x # 1", "plain:x", "comment:# 1"),
    Case("string", "'a # b'", "string:'a # b'"),
    Case("escaped quote", #""a\"b""#, #"string:"a\"b""#),
    Case(
      "prefixed string", #"print(f"{x}", Rb'y')"#, "call:print", "plain:(",
      #"string:f"{x}""#, "plain:,", "string:Rb'y'", "plain:)"),
    Case(
      "string of lines", "\"\"\"a\n\"b\"\n\"\"\"c",
      "string:\"\"\"a\n\"b\"\n\"\"\"", "plain:c"),
    Case("string not closed", "'a\nb", "string:'a", "plain:b"),
    Case("string of lines not closed", "'''a\nb", "string:'''a\nb"),
    Case(
      "numbers", "1e-5 -0.5 .5 0x1F 1_000 2j", "number:1e-5", "plain:-",
      "number:0.5", "number:.5", "number:0x1F", "number:1_000", "number:2j"),
    Case("difference", "2e5-x1", "number:2e5", "plain:-", "plain:x1"),
    Case("name beyond ASCII", "σ = 1", "plain:σ", "plain:=", "number:1"),
  ]

  @Test(arguments: cases)
  func tokensAreWhatTheyAre(_ sample: Case) {
    let bytes = Array(sample.source.utf8)
    let found = pythonTokens(of: sample.source).filter {
      $0.kind != .whitespace
    }.map {
      "\($0.kind):" + String(decoding: bytes[$0.range], as: UTF8.self)
    }
    #expect(found == sample.tokens)
  }

  @Test func tokensConcatenateToAnySource() {
    var generator = SplitMix64(seed: 7)
    let pieces = [
      "\"", "'", "\"\"\"", "\\", "\n", "\r\n", "#", "f", "def ", "@", "1e-",
      ".", "é", "x", " ", "(", "\0",
    ]
    for _ in 0..<500 {
      let source = (0..<12).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      var end = 0
      for token in pythonTokens(of: source) {
        #expect(token.range.lowerBound == end && !token.range.isEmpty)
        end = token.range.upperBound
      }
      #expect(end == source.utf8.count, "\(source.debugDescription)")
    }
  }

  @Test func linesArePythonWhereTheyAreSaidToBe() {
    #expect(
      highlightedLines("# a\nfor x", language: .python) == [
        "<span class=\"comment\"># a</span>",
        "<span class=\"keyword\">for</span> x",
      ])
  }
}
