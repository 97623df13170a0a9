import Testing

@testable import Markdown

/// Cases of our own for the sections of the specification on inlines.
@Suite struct InlineTests {
  @Test(arguments: cases) func html(_ example: HTMLCase) {
    example.check(.commonMark)
  }

  static let cases = text + emphasis + links

  static let text = [
    HTMLCase(
      "Backslash escapes: punctuation only", "\\*a\\* \\b", "<p>*a* \\b</p>"),
    HTMLCase(
      "Backslash escapes: not in code", "`\\*`", "<p><code>\\*</code></p>"),
    HTMLCase(
      "Entities: by name and number", "&auml;&#228;&#xE4;&nGt;&zwnj;&AElig;",
      "<p>äää≫⃒\u{200C}Æ</p>"),
    HTMLCase(
      "Entities: nothing is zero", "&#0;&#xD800;", "<p>\u{FFFD}\u{FFFD}</p>"),
    HTMLCase(
      "Entities: unknown ones are text", "&nosuch; &auml",
      "<p>&amp;nosuch; &amp;auml</p>"),
    HTMLCase("Entities: make no markup", "&#42;a&#42;", "<p>*a*</p>"),
    HTMLCase(
      "Code spans: longer fences", "`` a`b ``", "<p><code>a`b</code></p>"),
    HTMLCase("Code spans: spaces alone stay", "`  `", "<p><code>  </code></p>"),
    HTMLCase("Code spans: over lines", "`a\nb`", "<p><code>a b</code></p>"),
    HTMLCase("Code spans: before emphasis", "*a`*`", "<p>*a<code>*</code></p>"),
    HTMLCase("Code spans: without an end", "``a`", "<p>``a`</p>"),
    HTMLCase("Raw HTML: tags", "a <b c='d' e=f g>", "<p>a <b c='d' e=f g></p>"),
    HTMLCase(
      "Raw HTML: short comments", "a <!--> <!---> <!-- - -->",
      "<p>a <!--> <!---> <!-- - --></p>"),
    HTMLCase(
      "Raw HTML: what is none", "a <1> </b c> <d/ >",
      "<p>a &lt;1&gt; &lt;/b c&gt; &lt;d/ &gt;</p>"),
    HTMLCase(
      "Raw HTML: instructions and data", "a <?b?> <![CDATA[>]]> <!D>",
      "<p>a <?b?> <![CDATA[>]]> <!D></p>"),
    HTMLCase(
      "Hard line breaks: spaces or a backslash", "a  \nb\\\nc",
      "<p>a<br />b<br />c</p>".replacing("<br />", with: "<br />\n")),
    HTMLCase(
      "Hard line breaks: not at the end", "a  \n\nb\\", "<p>a</p><p>b\\</p>"),
    HTMLCase("Soft line breaks: a space before goes", "a \n b", "<p>a\nb</p>"),
    HTMLCase("Textual content: as it is", "é ≤ 🙂  \"", "<p>é ≤ 🙂  &quot;</p>"),
  ]

  static let emphasis = [
    HTMLCase(
      "Emphasis: both marks", "*a* _b_ **c** __d__",
      "<p><em>a</em> <em>b</em> <strong>c</strong> <strong>d</strong></p>"),
    HTMLCase(
      "Emphasis: underscores not within words", "a_b_c a*b*c",
      "<p>a_b_c a<em>b</em>c</p>"),
    HTMLCase(
      "Emphasis: not around spaces", "* a* b *", "<ul><li>a* b *</li></ul>"),
    HTMLCase(
      "Emphasis: three marks", "***a** b*",
      "<p><em><strong>a</strong> b</em></p>"),
    HTMLCase(
      "Emphasis: the rule of three", "a***b**c*",
      "<p>a<em><strong>b</strong>c</em></p>"),
    HTMLCase("Emphasis: what is left over", "**a*", "<p>*<em>a</em></p>"),
    HTMLCase("Emphasis: punctuation of all scripts", "*„a“*b", "<p>*„a“*b</p>"),
    HTMLCase("Emphasis: symbols are punctuation", "a*€b*", "<p>a*€b*</p>"),
    HTMLCase(
      "Emphasis: spaces of all scripts", "*\u{A0}a*", "<p>*\u{A0}a*</p>"),
  ]

  static let links = [
    HTMLCase(
      "Links: destination and title", "[a](<b c> \"d\")",
      "<p><a href=\"b%20c\" title=\"d\">a</a></p>"),
    HTMLCase("Links: empty", "[]()", "<p><a href=\"\"></a></p>"),
    HTMLCase(
      "Links: parentheses in pairs", "[a](b(c)d) [a](b(c)",
      "<p><a href=\"b(c)d\">a</a> [a](b(c)</p>"),
    HTMLCase(
      "Links: entities and escapes", "[a](b&auml;\\)%20)",
      "<p><a href=\"b%C3%A4)%20\">a</a></p>"),
    HTMLCase(
      "Links: none within a link", "[a [b](c) d](e)",
      "<p>[a <a href=\"c\">b</a> d](e)</p>"),
    HTMLCase(
      "Links: but images", "[![a](b)](c)",
      "<p><a href=\"c\"><img src=\"b\" alt=\"a\" /></a></p>"),
    HTMLCase(
      "Links: bind tighter than emphasis", "*[a*](b)",
      "<p>*<a href=\"b\">a*</a></p>"),
    HTMLCase(
      "Links: the three kinds of reference", "[a]: u\n\n[b][a] [a][] [a]",
      "<p><a href=\"u\">b</a> <a href=\"u\">a</a> <a href=\"u\">a</a></p>"),
    HTMLCase(
      "Links: an unknown label", "[a]: u\n\n[a][b] [c]",
      "<p>[a][b] [c]</p>".replacing("[a][b]", with: "[a][b]")),
    HTMLCase(
      "Links: labels of blanks are none", "[a]: u\n\n[a][ ]",
      "<p><a href=\"u\">a</a>[ ]</p>"),
    HTMLCase(
      "Images: text without markup", "![*a* `b` [c](d)](e 'f')",
      "<p><img src=\"e\" alt=\"a b c\" title=\"f\" /></p>"),
    HTMLCase(
      "Autolinks: schemes and mail", "<made-up+1:x> <a.b@c.d>",
      "<p><a href=\"made-up+1:x\">made-up+1:x</a> <a href=\"mailto:a.b@c.d\">a.b@c.d</a></p>"
    ),
    HTMLCase(
      "Autolinks: not with spaces", "<https://a b>",
      "<p>&lt;https://a b&gt;</p>"),
    HTMLCase(
      "Autolinks: no extensions here", "https://a.b ~~c~~ | $d$ {e}`f`",
      "<p>https://a.b ~~c~~ | $d$ {e}<code>f</code></p>"),
  ]
}
