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

  @Test func markupWithoutItsTagsIsTheSource() {
    let source = "let s = \"a<b\\(c)&\"\n/* x\n */ func f<T>(_ t: T) {}\n"
    let text = highlighted(source)
      .replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
    #expect(text == source)
  }
}
