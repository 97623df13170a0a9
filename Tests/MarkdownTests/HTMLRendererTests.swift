import Testing

@testable import Markdown

@Suite struct HTMLRendererTests {
  @Test func tablesCanBeWrittenAsValidatorsWantThem() {
    var renderer = HTMLRenderer()
    renderer.writesValidTables = true
    let document = Document(
      parsing: "| | b | c | d |\n|:--|--:|:-:|---|\n| 1 | 2 | 3 | |")
    let lines = renderer.html(of: document).split(separator: "\n")
    #expect(
      lines.filter { $0.hasPrefix("<t") && $0.contains("</") } == [
        "<td class=\"left\"></td>", "<th class=\"right\">b</th>",
        "<th class=\"center\">c</th>", "<th>d</th>",
        "<td class=\"left\">1</td>", "<td class=\"right\">2</td>",
        "<td class=\"center\">3</td>", "<td></td>",
      ])
  }

  @Test func hooksReplaceOrSurround() {
    var renderer = HTMLRenderer()
    renderer.hooks[.directive] = { document, node in
      let name = document.directive(of: node)?.name.text ?? ""
      return .around("<aside class=\"\(name)\">\n", "</aside>\n")
    }
    renderer.hooks[.role] = { document, node in
      document.role(of: node).map { .html("<b>\(escaped($0.text.text))</b>") }
    }
    renderer.hooks[.link] = { document, node in
      document.destination(of: node) == "x"
        ? .around("<a id=\"x\">", "</a>") : nil
    }
    let document = Document(
      parsing: "::::{a}\n:::{b}\n{c}`<`\n:::\n::::\n[*d*](x) [e](y)")
    #expect(
      renderer.html(of: document) == """
        <aside class="a">
        <aside class="b">
        <p><b>&lt;</b></p>
        </aside>
        </aside>
        <p><a id="x"><em>d</em></a> <a href="y">e</a></p>

        """)
  }

  @Test func aHookMayRenderWhatIsBelow() throws {
    var renderer = HTMLRenderer()
    let inner = renderer
    renderer.hooks[.blockQuote] = { document, node in
      .html("<q>" + inner.html(below: node, in: document) + "</q>")
    }
    let html = renderer.html(of: Document(parsing: "> *a*\n> > b"))
    #expect(
      html
        == "<q><p><em>a</em></p>\n<blockquote>\n<p>b</p>\n</blockquote>\n</q>")
  }

  @Test func headingsGetIdentifiersWhenAsked() {
    var renderer = HTMLRenderer()
    renderer.identifiesHeadings = true
    let html = renderer.html(of: Document(parsing: "# A *b*\n\n# A b"))
    #expect(
      html == "<h1 id=\"a-b\">A <em>b</em></h1>\n<h1 id=\"a-b-1\">A b</h1>\n")
  }

  @Test func addressesAndTextAreEscaped() {
    let html = HTMLRenderer().html(
      of: Document(parsing: "[<&\"](</a b\"'[é%20&>) ```` `` ````"))
    #expect(
      html
        == "<p><a href=\"/a%20b%22&#x27;%5B%C3%A9%20&amp;\">&lt;&amp;&quot;</a> <code>``</code></p>\n"
    )
  }
}
