import Testing

@testable import Markdown

/// Cases of our own for the sections of the specification on blocks.
@Suite struct BlockTests {
  @Test(arguments: cases) func html(_ example: HTMLCase) {
    example.check(.commonMark)
  }

  static let cases = leaves + containers

  static let leaves = [
    HTMLCase(
      "Tabs: one makes code, and stays in it", "\tx\ty",
      "<pre><code>x\ty\n</code></pre>"),
    HTMLCase(
      "Tabs: what a marker leaves of one is indentation", "-\t\tx",
      "<ul><li><pre><code>  x\n</code></pre></li></ul>"),
    HTMLCase(
      "Precedence: blocks before inlines", "- a `b\n- c` d",
      "<ul><li>a `b</li><li>c` d</li></ul>"),
    HTMLCase("Thematic breaks: spaces within", " * *\t*", "<hr />"),
    HTMLCase("Thematic breaks: of one sort", "**-", "<p>**-</p>"),
    HTMLCase(
      "ATX headings: six levels", "####### seven", "<p>####### seven</p>"),
    HTMLCase("ATX headings: closing marks", "## a # b ##  ", "<h2>a # b</h2>"),
    HTMLCase("ATX headings: empty", "#\n### ###", "<h1></h1><h3></h3>"),
    HTMLCase("ATX headings: need a space", "#a", "<p>#a</p>"),
    HTMLCase("Setext headings: of lines", "a\nb\n==", "<h1>a\nb</h1>"),
    HTMLCase(
      "Setext headings: not lazily", "> a\n---",
      "<blockquote><p>a</p></blockquote><hr />"),
    HTMLCase(
      "Indented code: not within a paragraph", "a\n    b", "<p>a\nb</p>"),
    HTMLCase(
      "Indented code: blank lines within, none behind",
      "    a\n\n      b\n\n\nc",
      "<pre><code>a\n\n  b\n</code></pre><p>c</p>"),
    HTMLCase(
      "Fenced code: a longer fence", "````x y\n```\n````",
      "<pre><code class=\"language-x\">```\n</code></pre>"),
    HTMLCase(
      "Fenced code: indented as its fence", "  ~~~\n   a\n b\n  ~~~",
      "<pre><code> a\nb\n</code></pre>"),
    HTMLCase(
      "Fenced code: to the end", "```\na", "<pre><code>a\n</code></pre>"),
    HTMLCase(
      "Fenced code: entities in its info", "``` &ouml;\\*\n```",
      "<pre><code class=\"language-ö*\"></code></pre>"),
    HTMLCase(
      "HTML blocks: a blank line ends one", "<div>\n*a*\n\n*b*",
      "<div>\n*a*\n<p><em>b</em></p>"),
    HTMLCase(
      "HTML blocks: raw text ends with its tag", "<pre>\n\n*a*</PRE>\n*b*",
      "<pre>\n\n*a*</PRE>\n<p><em>b</em></p>"),
    HTMLCase(
      "HTML blocks: any tag, but not in a paragraph", "a\n<x-y>",
      "<p>a\n<x-y></p>"),
    HTMLCase(
      "HTML blocks: comments", "<!-- a\n\nb -->\nc", "<!-- a\n\nb -->\n<p>c</p>"
    ),
    HTMLCase(
      "Link reference definitions: over lines",
      "[a\nb]:\n <u v>\n 'w\nx'\n\n[A B]",
      "<p><a href=\"u%20v\" title=\"w\nx\">A B</a></p>"),
    HTMLCase(
      "Link reference definitions: the first counts", "[a]: x\n[A]: y\n\n[a]",
      "<p><a href=\"x\">a</a></p>"),
    HTMLCase(
      "Link reference definitions: labels are case folded",
      "[STRASSE]: x\n\n[straẞe] [straße]",
      "<p><a href=\"x\">straẞe</a> <a href=\"x\">straße</a></p>"),
    HTMLCase(
      "Link reference definitions: not within a paragraph", "a\n[b]: c",
      "<p>a\n[b]: c</p>"),
    HTMLCase(
      "Link reference definitions: no text behind the title", "[a]: b 'c' d",
      "<p>[a]: b 'c' d</p>"),
    HTMLCase("Paragraphs: outer spaces go", "  a \n   b  ", "<p>a\nb</p>"),
    HTMLCase("Blank lines: say nothing", "\n \n\t\na\n\n\n", "<p>a</p>"),
    HTMLCase("Line ends: all three", "a\rb\r\nc\n", "<p>a\nb\nc</p>"),
    HTMLCase("Characters: zero is replaced", "a\0b", "<p>a\u{FFFD}b</p>"),
    HTMLCase("Characters: a mark of byte order", "\u{FEFF}# a", "<h1>a</h1>"),
  ]

  static let containers = [
    HTMLCase(
      "Block quotes: lazy lines", "> a\nb\n\nc",
      "<blockquote><p>a\nb</p></blockquote><p>c</p>"),
    HTMLCase(
      "Block quotes: lazy through many", ">>> a\n> b\nc",
      "<blockquote><blockquote><blockquote><p>a\nb\nc</p></blockquote></blockquote></blockquote>"
    ),
    HTMLCase(
      "Block quotes: code is not lazy", ">     a\n    b",
      "<blockquote><pre><code>a\n</code></pre></blockquote><pre><code>b\n</code></pre>"
    ),
    HTMLCase(
      "List items: what belongs to one", "1.  a\n\n    b\n\n   c",
      "<ol><li><p>a</p><p>b</p></li></ol><p>c</p>"),
    HTMLCase(
      "List items: a start", "007. a", "<ol start=\"7\"><li>a</li></ol>"),
    HTMLCase(
      "List items: ten digits are too many", "1234567890. a",
      "<p>1234567890. a</p>"),
    HTMLCase(
      "List items: empty ones, then content", "-\n  a\n-\n\n  b",
      "<ul><li>a</li><li></li></ul><p>b</p>"),
    HTMLCase(
      "List items: code at their start", "-     a\n\n  b",
      "<ul><li><pre><code>a\n</code></pre><p>b</p></li></ul>"),
    HTMLCase(
      "Lists: another bullet, another list", "- a\n+ b",
      "<ul><li>a</li></ul><ul><li>b</li></ul>"),
    HTMLCase(
      "Lists: only from 1 within a paragraph", "a\n2. b\n1. c",
      "<p>a\n2. b</p><ol><li>c</li></ol>"),
    HTMLCase(
      "Lists: loose by a blank line between items", "- a\n\n- b",
      "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
    HTMLCase(
      "Lists: tight around a loose one", "- a\n  - b\n\n    c\n- d",
      "<ul><li>a\n<ul><li><p>b</p><p>c</p></li></ul></li><li>d</li></ul>"),
    HTMLCase(
      "Lists: a blank line in code does not count", "- ```\n\n  ```\n- a",
      "<ul><li><pre><code>\n</code></pre></li><li>a</li></ul>"),
    HTMLCase(
      "Lists: nor one at the end of a quote", "- > a\n  >\n- b",
      "<ul><li><blockquote><p>a</p></blockquote></li><li>b</li></ul>"),
  ]
}
