import Testing

@testable import Site

@Suite struct CurlyQuotesTests {
  @Test(arguments: [
    ("He's weights' sizes", "He’s weights’ sizes"),
    ("\"Explodes\", says", "“Explodes”, says"),
    ("(\"so\") [\"so\"]", "(“so”) [“so”]"),
    ("\"'Twice', he said\"", "“‘Twice’, he said”"),
    ("a—\"b\" c–'d'", "a—“b” c–‘d’"),
    ("of the '90s", "of the ’90s"),
    ("5\u{A0}\"units\"", "5\u{A0}“units”"),
    // A mark that belongs to nothing stands for itself.
    ("the marks \" and ' alone", "the marks \" and ' alone"),
    ("no marks", "no marks"), ("", ""),
    ("“Curly” isn’t touched", "“Curly” isn’t touched"),
    ("权重\"x\"", "权重”x”"),
  ])
  func plainText(straight: String, curly: String) {
    #expect(withCurlyQuotes(straight) == curly)
    // Written as references they are the same marks.
    #expect(withCurlyQuotes(html: escaped(straight)) == escaped(curly))
  }

  @Test(arguments: [
    // Inline elements do not end a word, blocks do.
    ("<p><em>He</em>'s</p>", "<p><em>He</em>’s</p>"),
    ("<p>\"<em>So</em>\"</p>", "<p>“<em>So</em>”</p>"),
    ("<p>x</p><p>'a'</p>", "<p>x</p><p>‘a’</p>"),
    ("<td>\"a\"<td>\"b\"", "<td>“a”<td>“b”"),
    // Behind what is exact a mark closes.
    (
      "<code>Tape</code>'s \"<code>a'b</code>\"",
      "<code>Tape</code>’s “<code>a'b</code>”"
    ),
    (
      "<math alttext=\"f'\"><mi>f</mi><mo>'</mo></math>'s",
      "<math alttext=\"f'\"><mi>f</mi><mo>'</mo></math>’s"
    ),
    ("<pre>'<code>\"</code>'</pre>'a'", "<pre>'<code>\"</code>'</pre>’a’"),
    ("<kbd>'</kbd><samp>\"</samp>", "<kbd>'</kbd><samp>\"</samp>"),
    ("<script>if (a < b) '</script>", "<script>if (a < b) '</script>"),
    (
      "<span class=\"value\" title=\"it's\">'1'</span>'s",
      "<span class=\"value\" title=\"it's\">'1'</span>’s"
    ),
    (
      "<a title='\"it\"' href=\"'\">it's</a>",
      "<a title='\"it\"' href=\"'\">it’s</a>"
    ),
    ("&quot;a&amp;b&quot; &lt;&#39;", "“a&amp;b” &lt;’"),
    (
      "<svg><title>Adam's</title><text>a's</text></svg>",
      "<svg><title>Adam’s</title><text>a’s</text></svg>"
    ),
    ("<!-- it's --> 'a'", "<!-- it's --> ‘a’"),
    // Broken off.
    ("<code>'", "<code>'"), ("a'<", "a’<"), ("&quot", "&quot"), ("&", "&"),
  ])
  func fragments(straight: String, curly: String) {
    #expect(withCurlyQuotes(html: straight) == curly)
  }

  @Test func pagesAndTheirTitlesHaveCurlyQuotes() {
    let page = Page(
      path: "a.html", title: "A learner's file", kind: .chapter,
      body: "<h1>A learner's file</h1><code>'</code>",
      headings: [.init(level: 2, id: "it's", title: "\"So\"")])
    #expect(page.title == "A learner’s file")
    #expect(page.body == "<h1>A learner’s file</h1><code>'</code>")
    #expect(page.headings[0].title == "“So”" && page.headings[0].id == "it's")
    let map = SiteMap(title: "Gradients' test", entries: [.init(page)])
    #expect(map.title == "Gradients’ test")
    #expect(map.entries[0].title == "A learner’s file")
  }
}
