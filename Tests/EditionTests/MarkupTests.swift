import Testing

@testable import Edition

@Suite struct MarkupTests {
  @Test(
    "What HTML may leave out is written out",
    arguments: [
      ("<p>a<br>b</p>", "<p>a<br/>b</p>"),
      (
        "<table><tr><td>1<td>2\n<tr><td>3</table>",
        "<table><tr><td>1</td><td>2\n</td></tr><tr><td>3</td></tr></table>"
      ),
      (
        "<table><thead><tr><th>a</thead><tbody><tr><td>1</tbody></table>",
        "<table><thead><tr><th>a</th></tr></thead>"
          + "<tbody><tr><td>1</td></tr></tbody></table>"
      ),
      ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
      ("<p>a<p>b", "<p>a</p><p>b</p>"),
      ("<details open>x</details>", "<details open=\"open\">x</details>"),
      ("<img src=a.png alt=''>", "<img src=\"a.png\" alt=\"\"/>"),
      ("a<!-- <b> -->c", "ac"), ("1 < 2", "1 &lt; 2"),
      ("a &amp; b", "a &amp; b"),
      ("&#39;&#x41;&nbsp;&quot;", "'A\u{A0}\""), ("&unknown;", "&amp;unknown;"),
      ("<a title='\"'>x</a>", "<a title=\"&quot;\">x</a>"),
      ("<p id=a id=b>x</p>", "<p id=\"a\">x</p>"),
      ("a\u{0}b\u{1F}", "ab"),
      ("<style>a>b{}</style>", "<style>a&gt;b{}</style>"),
      (
        "<svg><path d=\"M0 0\"/></svg>",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"></path></svg>"
      ),
      (
        "<math><mi>x</mi></math>",
        "<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</mi></math>"
      ),
    ])
  func everyElementHasAnEnd(html: String, xhtml: String) throws {
    #expect(try readMarkup(html).xhtml == xhtml)
  }

  @Test(
    "An end that fits nothing is a mistake",
    arguments: [
      ("<b>x", "<b> has no end"), ("x</b>", "</b> ends nothing"),
      ("<em><b>x</em>", "<b> has no end"),
    ])
  func tagsMustFit(html: String, message: String) {
    #expect(throws: MarkupProblem(description: message)) {
      try readMarkup(html)
    }
  }

  @Test func writingHTMLGivesBackWhatWasRead() throws {
    let html =
      "<p class=\"a\">x &amp; <b>y</b><br>z</p><pre>  a\n b</pre>"
      + "<style>a > b { }</style>"
    #expect(try readMarkup(html).html == html)
  }
}
