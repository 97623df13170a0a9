import Testing

@testable import SwiftHighlighting

@Suite struct HighlightTests {
  @Test func onlyHighlightedKindsHaveASpan() {
    #expect(
      highlighted("let x = f(a: 1) // <&>")
        == "<span class=\"keyword\">let</span> x = "
        + "<span class=\"call\">f</span>(a: <span class=\"number\">1</span>) "
        + "<span class=\"comment\">// &lt;&amp;&gt;</span>")
  }

  @Test func neighboursOfOneKindShareASpan() {
    #expect(
      highlighted(#""a\(1)\(2)""#)
        == "<span class=\"string\">\"a\\(</span><span class=\"number\">1</span>"
        + "<span class=\"string\">)\\(</span><span class=\"number\">2</span>"
        + "<span class=\"string\">)\"</span>")
    #expect(
      highlighted("/**//**/") == "<span class=\"comment\">/**//**/</span>")
  }

  @Test func aTokenOfSeveralLinesIsOpenedAgainOnEachLine() {
    #expect(
      highlightedLines("x\n/* a\n\nb */ y\n") == [
        "x", "<span class=\"comment\">/* a</span>", "",
        "<span class=\"comment\">b */</span> y",
      ])
  }

  @Test func lineEndsOfAllSystemsEndLines() {
    #expect(highlightedLines("a\r\nb\nc") == ["a", "b", "c"])
    #expect(highlightedLines("") == [])
    #expect(highlightedLines("\n\na") == ["", "", "a"])
  }

  @Test(arguments: [
    // Only white space is between them, also at the end of a line.
    ("static func f", "[static func] [f]"),
    ("/// a\n  /// b\n", "[/// a\n  /// b]\n"),
    // Something else is.
    ("1 + 1", "[1] + [1]"), ("let Int: let", "[let] [Int]: [let]"),
    ("1 T 1", "[1] [T] [1]"),
  ])
  func spansThatOnlySpaceSeparatesAreJoined(source: String, spans: String) {
    let lines = highlightedLines(source).map { $0 + "\n" }.joined()
    let html = joiningSpans(
      source.hasSuffix("\n") ? lines : String(lines.dropLast()))
    #expect(
      html.replacing(/<span[^>]*>/, with: "[").replacing("</span>", with: "]")
        == spans)
  }

  @Test func markupWithoutItsTagsIsTheSource() {
    let source = "let s = \"a<b\\(c)&\"\n/* x\n */ func f<T>(_ t: T) {}\n"
    let text = highlighted(source)
      .replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    #expect(text == source)
  }
}
