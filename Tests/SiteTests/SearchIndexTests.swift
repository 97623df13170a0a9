import Testing

@testable import Site

@Suite struct SearchIndexTests {
  private func sections(
    _ body: String, _ headings: [Page.Heading] = []
  ) -> [SearchIndex.Section] {
    SearchIndex.Entry(
      Page(
        path: "p.html", title: "P", kind: .chapter, body: body,
        headings: headings)
    ).sections
  }

  @Test func textIsCutAtTheHeadings() {
    let found = sections(
      "<h1 id=\"p\">P</h1><p>One <em>t</em>wo.</p><h2 id=\"a\">A</h2>"
        + "<p id=\"b\">Three</p>",
      [.init(level: 2, id: "a", title: "A", number: "1.1")])
    #expect(
      found == [
        .init(id: "", title: "P", text: "One two."),
        .init(id: "a", title: "1.1 A", text: "Three"),
      ])
  }

  @Test func whatIsNotProseIsLeftOut() {
    let body = """
      <p>x<svg><title>no</title><svg></svg>no</svg> y</p>\
      <pre>no</pre><script>if (a < b) no()</script><p>z</p>
      """
    #expect(sections(body)[0].text == "x y z")
  }

  @Test func whatIsFoldedUnderAFigureIsLeftOut() {
    let body =
      "<p>x</p>"
      + Fragment.folded(
        "Numbers", html: "<details>1</details> 2", isSearched: false)
      + Fragment.folded("Answer", html: "y")
    #expect(sections(body)[0].text == "x Answer y")
  }

  @Test func blocksEndWordsAndInlineElementsDoNot() {
    #expect(
      sections("<p>a</p><p>b<code>c</code>d</p>")[0].text == "a bcd")
  }

  @Test func whiteSpaceOfAnySortIsOneSpace() {
    #expect(
      sections("<p>\t\u{A0} é\r\n\u{2003}−\u{202F}\u{3000}ß \u{85}</p>")[0]
        .text == "é − ß")
  }

  @Test func referencesAreResolved() {
    #expect(
      sections("<p>a &lt;&amp;&gt; &quot;b&quot; &unknown; & c</p>")[0].text
        == "a <&> “b” &unknown; & c")
  }

  @Test func quotedBracketsStayInsideTheirTag() {
    #expect(sections("<p title=\"a > b\">c</p>")[0].text == "c")
  }

  @Test func theScriptCannotEndItself() {
    let page = Page(
      path: "p.html", title: "</script>\u{2028}\\\n\u{1}", kind: .chapter,
      body: "<code>&quot;</code>", headings: [])
    let script = String(
      decoding: SearchIndex([SearchIndex.Entry(page)]).bytes, as: UTF8.self)
    #expect(!script.contains("</script>"))
    #expect(script.contains(#""\u003c/script>\u2028\\\n\u0001""#))
    #expect(script.contains(#","\""]"#))
  }
}
