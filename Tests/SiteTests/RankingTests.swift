import Foundation
import Testing

@testable import Site

/// What a query finds first, in a browser.
@Suite(
  .serialized,
  .enabled(if: Browser.program != nil, "there is no Chromium on this machine"))
struct RankingTests {
  private static func page(
    _ path: String, _ title: String, _ number: String? = nil,
    _ sections: (title: String, body: String)..., isGlossary: Bool = false
  ) -> Page {
    let headings = sections.map {
      Page.Heading(
        level: 2, id: $0.title.lowercased().replacing(" ", with: "-"),
        title: $0.title, isEntry: isGlossary)
    }
    return Page(
      path: path, title: title, number: number,
      kind: number == nil ? .appendix : .chapter,
      body: zip(headings, sections).map {
        Fragment.heading(level: 2, id: $0.id, html: $0.title) + $1.body
      }.joined(), headings: headings)
  }

  private static func claim(_ number: String, _ words: String) -> String {
    Fragment.claim(
      number: number, id: "claim-\(number)", html: words, test: "<pre></pre>")
  }

  private static let pages = [
    page(
      "2.html", "Saturation", "2",
      (
        "Two slopes",
        "<p>The slope of tanh. Learning stops; see claim 2.3.</p>"
          + claim("2.3", "Two units pass 0.0117 of a gradient.")
          + claim("2.31", "It is less than one.")
      ),
      ("In a network", "<p>Saturation slows learning, layer by layer.</p>"),
      ("Sources", source)),
    page(
      "7.html", "LSTM", "7",
      (
        "The cell",
        "<p>The forget gate multiplies. To forget, the gate must "
          + "close. An Élan of the gate.</p>"
          + Fragment.figure(
            id: "figure-cell", number: "7.1", svg: "<svg></svg>",
            caption: "The cell through time.")
      ),
      (
        "Two tasks",
        "<p>A gate that may forget, and 2.303.</p>"
          + Fragment.exercise(
            number: "7.2", id: "exercise-7.2", title: "A bias of one",
            html: "<p>Write it.</p>", file: "A.swift", hints: [],
            solution: nil, command: "check")
          + Fragment.output(
            id: "table-lags", command: "swift run lstm",
            html: Fragment.table(
              label: "Lags", caption: "Table 7.3 Lags", columns: ["lag"],
              rows: [["50"]]), isTable: true)
      )),
    page(
      "glossary.html", "Glossary", nil,
      ("vanishing gradient · 梯度消失", "<p>One that shrinks.</p>"),
      ("saturation · 饱和", "<p>A flat slope.</p>"), isGlossary: true),
    page("sources.html", "Sources", nil, ("All", source)),
  ]

  private static let source =
    "<ol class=\"bibliography\"><li id=\"source-nielsen2015\">Nielsen, M. "
    + "(2015). Neural Networks and Deep Learning. Learning, learning.</li></ol>"

  /// A query, and what is found, from the first on.
  private static let cases: [(query: String, first: [String])] = [
    ("claim 2.3", ["2.html#claim-2.3"]),
    ("Claim 2.3", ["2.html#claim-2.3"]),
    ("figure 7.1", ["7.html#figure-cell"]),
    ("table 7.3", ["7.html#table-lags"]),
    ("exercise 7.2", ["7.html#exercise-7.2"]),
    ("saturaton", ["2.html#", "glossary.html#saturation-·-饱和"]),
    ("forgte gate", ["7.html#the-cell", "7.html#two-tasks"]),
    ("satuation", ["2.html#"]),
    ("saturetion", ["2.html#"]),
    ("saturatoin", ["2.html#"]),
    ("sarutation", []),
    ("forg", ["7.html#the-cell"]),
    ("\"forget gate\"", ["7.html#the-cell"]),
    ("“forget gate”", ["7.html#the-cell"]),
    ("\"gate forget\"", []),
    ("\"forget ga", ["7.html#the-cell"]),
    ("梯度消失", ["glossary.html#vanishing-gradient-·-梯度消失"]),
    ("梯度", ["glossary.html#vanishing-gradient-·-梯度消失"]),
    ("vanishing gradient", ["glossary.html#vanishing-gradient-·-梯度消失"]),
    ("learning", ["2.html#", "2.html#"]),
    ("nielsen", ["sources.html#source-nielsen2015"]),
    ("elan", ["7.html#the-cell"]),
    ("2.303", ["7.html#two-tasks"]),
    ("0.0117", ["2.html#claim-2.3"]),
    ("slope of tanh", ["2.html#two-slopes"]),
    ("(+)+$ \\", []),
    ("", []),
    ("   ", []),
  ]

  @Test func queriesFindWhatTheyShould() throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "ranking-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let index = SearchIndex(Self.pages.map(SearchIndex.Entry.init)).bytes
    let ranking = try String(
      contentsOf: SampleBook.package.appending(
        path: "book/theme/ranking.js"), encoding: .utf8)
    let file = folder.appending(path: "a.html")
    try
      ("<!doctype html><script>" + String(decoding: index, as: UTF8.self)
      + ranking
      + "window.find = bookRanking(bookIndex.sections, bookIndex.pages);"
      + "</script>")
      .write(to: file, atomically: true, encoding: .utf8)
    let browser = try Browser()
    try browser.open(file)
    for (query, first) in Self.cases {
      let found: [String] = try browser.evaluate(
        """
        window.find(\(json(query))).map(({ entry }) =>
          `${entry.page[0]}#${entry.id}`)
        """)
      if first.isEmpty {
        #expect(found.isEmpty, "\(query)")
      } else if query == "learning" {
        #expect(found.last == "sources.html#source-nielsen2015", "\(found)")
        #expect(found.count == 3, "\(found)")
      } else {
        #expect(
          Array(found.prefix(first.count)) == first, "\(query): \(found)")
      }
    }
  }

  @Test func aSourceIsIndexedOnceAndPartsLeaveTheirSection() {
    let entries = Self.pages.map(SearchIndex.Entry.init)
    let script = String(
      decoding: SearchIndex(entries).bytes, as: UTF8.self)
    #expect(script.matches(of: /"source-nielsen2015"/).count == 1)
    let section = entries[0].sections.first { $0.id == "two-slopes" }
    #expect(
      section?.text == "The slope of tanh. Learning stops; see claim 2.3.")
    let claim = entries[0].sections.first { $0.id == "claim-2.3" }
    #expect(claim?.title == "Claim 2.3" && claim?.kind == .claim)
    #expect(claim?.text == "Two units pass 0.0117 of a gradient.")
  }
}
