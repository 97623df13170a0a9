import Ground
import Testing

@testable import Markdown

@Suite struct TreeTests {
  @Test func positionsCountBytes() {
    let document = Document(
      parsing: "# Größe *x*\n\n> - 日本 `y`\n>   [z](u)\n", path: "a.md")
    func position(_ kind: Node.Kind) -> String? {
      document.nodes(kind).first.map { document.position(of: $0).description }
    }
    #expect(position(.heading) == "a.md:1:1")
    #expect(position(.emphasis) == "a.md:1:11")
    #expect(position(.blockQuote) == "a.md:3:1")
    #expect(position(.list) == "a.md:3:3")
    #expect(position(.paragraph) == "a.md:3:5")
    #expect(position(.code) == "a.md:3:12")
    #expect(position(.link) == "a.md:4:5")
  }

  @Test func positionsOfCellsAndOfWhatIsInThem() {
    let document = Document(
      parsing: "| a |\n|---|\n|  b \\| `c` |\n", path: "a.md")
    let cells = document.nodes(.tableCell).map {
      document.position(of: $0).description
    }
    #expect(cells == ["a.md:1:3", "a.md:3:4"])
    let code = document.nodes(.code).map {
      document.position(of: $0).description
    }
    #expect(code == ["a.md:3:9"])
  }

  @Test func walkEntersAndLeavesEachNode() {
    let document = Document(parsing: "a *b*\n\n- c")
    var trace = ""
    document.walk { event in
      switch event {
      case .enter(let node): trace += "(\(document.kind(of: node))"
      case .leave: trace += ")"
      }
    }
    #expect(
      trace
        == "(document(paragraph(text)(emphasis(text)))(list(item(paragraph(text)))))"
    )
  }

  @Test func proseHasNoCodeNorMathematics() throws {
    let document = Document(
      parsing: """
        Of 1.*5* and `2.5`, $3.5$,
        {value}`4.5` <i a="5.5"> 6\\.5 [7.5](8.5) https://9.5.a/

        ```{code} 9.5
        10.5
        ```
        :::{claim} 11.5
        12.5 &times; 13.5
        :::
        """, path: "a.md")
    let prose = document.prose
    #expect(
      prose.map(\.text) == [
        "Of 1.5 and \u{FFFC}, \u{FFFC},\n\u{FFFC} \u{FFFC} 6.5 7.5 \u{FFFC}",
        "12.5 × 13.5",
      ])
    func position(_ text: String, _ index: Int) throws -> String {
      let range = try #require(prose[index].text.range(of: text))
      let offset = prose[index].text.utf8.distance(
        from: prose[index].text.startIndex, to: range.lowerBound)
      return document.position(of: offset, in: prose[index]).description
    }
    #expect(try position("1.5", 0) == "a.md:1:4")
    #expect(try position("5 and", 0) == "a.md:1:7")
    #expect(try position("7.5", 0) == "a.md:2:32")
    #expect(try position("12.5", 1) == "a.md:8:1")
    #expect(try position("13.5", 1) == "a.md:8:14")
  }

  @Test func slugsAreGitHubs() {
    #expect(slug(of: "Größe & Tiefe: 2.1, a_b-c!") == "größe--tiefe-21-a_b-c")
  }

  @Test func bytesThatAreNoTextAreReplaced() {
    let document = Document(parsing: [0x61, 0xFF, 0x62])
    #expect(document.plainText(of: .root) == "a\u{FFFD}b")
  }
}
