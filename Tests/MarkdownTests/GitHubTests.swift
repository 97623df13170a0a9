import Testing

@testable import Markdown

@Suite struct GitHubTests {
  @Test(arguments: tables + others) func html(_ example: HTMLCase) {
    example.check(.gitHub)
  }

  static let tables = [
    HTMLCase(
      "a table", "| a | b |\n|:--|--:|\n| `c|d` | **e** |",
      "<table><thead><tr><th align=\"left\">a</th><th align=\"right\">b</th></tr></thead><tbody><tr><td align=\"left\">`c</td><td align=\"right\">d`</td></tr></tbody></table>"
    ),
    HTMLCase(
      "an escaped pipe, in code too", "a | b\n-|-\n`c\\|d` | e \\| f",
      "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td><code>c|d</code></td><td>e | f</td></tr></tbody></table>"
    ),
    HTMLCase(
      "rows are cut and filled up", "|a|b|\n|-|-|\n|c|\n|d|e|f|",
      "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td></td></tr><tr><td>d</td><td>e</td></tr></tbody></table>"
    ),
    HTMLCase(
      "a paragraph before, a quote behind", "x\n|a|\n|:-:|\n> b",
      "<p>x</p><table><thead><tr><th align=\"center\">a</th></tr></thead></table><blockquote><p>b</p></blockquote>"
    ),
    HTMLCase(
      "another number of columns is no table", "|a|b|\n|-|\n",
      "<p>|a|b|\n|-|</p>"),
    HTMLCase(
      "a blank line ends it", "|a|\n|-|\n|b|\n\n|c|",
      "<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table><p>|c|</p>"
    ),
    HTMLCase(
      "a pipe alone is no header", "|\n-|", "<p>|\n-|</p>"),
    HTMLCase(
      "a pipe alone is no row", "|a|\n|-|\n|",
      "<table><thead><tr><th>a</th></tr></thead></table><p>|</p>"),
    HTMLCase(
      "any space may stand among the dashes", "|a|b|\n|\u{B}-\u{C}|\t-\u{B}|",
      "<table><thead><tr><th>a</th><th>b</th></tr></thead></table>"),
    HTMLCase(
      "nothing is a table under a definition", "[a]: /u\n-", "<p>-</p>"),
  ]

  static let others = [
    HTMLCase(
      "strikethrough", "~~a~~ ~b~ ~~c~ ~~~d~~~",
      "<p><del>a</del> <del>b</del> ~~c~ ~~~d~~~</p>"),
    HTMLCase(
      "strikethrough around emphasis", "~~*a* b~~",
      "<p><del><em>a</em> b</del></p>"),
    HTMLCase(
      "tasks", "- [ ] a\n- [x] b\n- [y] c",
      "<ul><li><input type=\"checkbox\" disabled=\"\" /> a</li><li><input type=\"checkbox\" checked=\"\" disabled=\"\" /> b</li><li>[y] c</li></ul>"
    ),
    HTMLCase(
      "tasks of a loose list", "1. [X] a\n\n2. b",
      "<ol><li><p><input type=\"checkbox\" checked=\"\" disabled=\"\" /> a</p></li><li><p>b</p></li></ol>"
    ),
    HTMLCase(
      "addresses without their punctuation",
      "See https://a.b/c_(d)), or www.e.f?g=1&h;.",
      "<p>See <a href=\"https://a.b/c_(d)\">https://a.b/c_(d)</a>), or <a href=\"http://www.e.f?g=1\">www.e.f?g=1</a>&amp;h;.</p>"
    ),
    HTMLCase(
      "mail", "a.b-c_d+e@f.gh and a@b, a@b.c_",
      "<p><a href=\"mailto:a.b-c_d+e@f.gh\">a.b-c_d+e@f.gh</a> and a@b, a@b.c_</p>"
    ),
    HTMLCase(
      "no address in a link, nor in code", "[x https://a.b y](c) `www.a.b`",
      "<p><a href=\"c\">x https://a.b y</a> <code>www.a.b</code></p>"),
    HTMLCase(
      "but in brackets that are no link", "[https://a.b]",
      "<p>[<a href=\"https://a.b\">https://a.b</a>]</p>"),
    HTMLCase(
      "hosts with underscores are none", "http://a.b_c xwww.a.b",
      "<p>http://a.b_c xwww.a.b</p>"),
    HTMLCase(
      "footnotes by the order of references",
      "b[^y] a[^X] b[^Y]\n\n[^x]: One\n    line.\n\n    - two\n[^y]: Other.\n[^z]: Unused.",
      """
      <p>b<sup class="footnote-ref"><a href="#fn-y" id="fnref-y" data-footnote-ref>1</a></sup> a<sup class="footnote-ref"><a href="#fn-x" id="fnref-x" data-footnote-ref>2</a></sup> b<sup class="footnote-ref"><a href="#fn-y" id="fnref-y-2" data-footnote-ref>1</a></sup></p>
      <section class="footnotes" data-footnotes>
      <ol>
      <li id="fn-y">
      <p>Other. <a href="#fnref-y" class="footnote-backref" data-footnote-backref data-footnote-backref-idx="1" aria-label="Back to reference 1">↩</a> <a href="#fnref-y-2" class="footnote-backref" data-footnote-backref data-footnote-backref-idx="1-2" aria-label="Back to reference 1-2">↩<sup class="footnote-ref">2</sup></a></p>
      </li>
      <li id="fn-x">
      <p>One
      line.</p>
      <ul>
      <li>two</li>
      </ul>
      <a href="#fnref-x" class="footnote-backref" data-footnote-backref data-footnote-backref-idx="2" aria-label="Back to reference 2">↩</a>
      </li>
      </ol>
      </section>
      """),
    HTMLCase(
      "an exclamation before a footnote; blanks before its text",
      "a![^b]\n\n[^b]:      c",
      """
      <p>a!<sup class="footnote-ref"><a href="#fn-b" id="fnref-b" data-footnote-ref>1</a></sup></p>
      <section class="footnotes" data-footnotes>
      <ol>
      <li id="fn-b">
      <p>c <a href="#fnref-b" class="footnote-backref" data-footnote-backref data-footnote-backref-idx="1" aria-label="Back to reference 1">↩</a></p>
      </li>
      </ol>
      </section>
      """),
    HTMLCase("references to no footnote are text", "a[^b]", "<p>a[^b]</p>"),
  ]
}
