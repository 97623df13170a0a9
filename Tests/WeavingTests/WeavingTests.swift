import Engine
import Site
import Synchronization
import Testing

@testable import Weaving

@Suite struct SampleBookTests {
  @Test func theSampleBookHasNothingWrong() throws {
    let book = try SamplePackage().weave()
    #expect(book.problems.map(\.description) == [])
    #expect(book.pageCount == 8)
    #expect(
      book.files.keys.filter {
        $0.hasSuffix(".html") && !$0.hasPrefix("source/")
      }.sorted() == [
        "01-slopes.html", "exercises.html", "glossary.html", "index.html",
        "predictions.html", "preface.html", "published.html", "sources.html",
      ])
  }

  @Test func everythingIsOnThePage() throws {
    let book = try SamplePackage().weave()
    let page = try #require(book.text(of: "01-slopes.html"))
    let parts = [
      // code, with its place
      "Code: chapters/01-slopes/code/Slope.swift",
      "<span class=\"scope\">Sigmoid.slope(at:)</span>",
      "lines 3–9", "data-lines=\"3-4 8-9\"", "class=\"gap\"",
      // values, citations, terms, references
      "computed by: swift run slopes\">0.00665</span>",
      "href=\"#source-nielsen2015\">Nielsen, 2015</a>",
      "Glorot and Bengio (<a class=\"citation\"",
      "href=\"glossary.html#saturation\">saturated</a>",
      "href=\"#eq-slope-law\">(1.1)</a>", "(1.1)</span>",
      "href=\"#figure-slope\">Figure\u{A0}1.1</a>",
      "href=\"#how-steep\">How steep?</a>",
      "href=\"#claim-1.1\">claim\u{A0}1.1</a>", "<mn>0.25</mn>",
      // claim and prediction
      "The slope <em>never</em> exceeds 1/4", "slopeIsAtMostAQuarter",
      "<b>B</b>: 1/4",
      // the run
      "<kbd>swift run slopes</kbd>", "Hello,\nslope &lt;1&gt;",
      "Table 1.1</span> Slopes", "<svg></svg>", "data-explorer=\"slopes\"",
      // other frameworks
      "<section class=\"frameworks\" id=\"in-your-framework\"",
      "data-framework=\"pytorch\"", "<p class=\"framework-name\">JAX</p>",
      "<span class=\"needs\">PyTorch 2.13.0</span>",
      "language-python\" data-lines=\"4-5\"",
      "<span class=\"comment\"># &lt;measured&gt;</span>",
      "<kbd>python chapters/01-slopes/frameworks/with_jax.py</kbd>",
      "frameworks/with_pytorch.py\">0.00666</span>", ">4.10×10⁻⁸</span>",
      "within 1 % of it: slope (0.00665).",
      // the rest
      "cannot convert value of type", "A remark",
      "src=\"pictures/slopes-curve.svg\"", "swift run exercises check 1.1",
      "It is a quarter.", "<h2 id=\"sources\">Sources",
    ]
    for part in parts { #expect(page.contains(part), "\(part)") }
    #expect(!page.contains("count += 1"))
    let preface = try #require(book.text(of: "preface.html"))
    #expect(preface.contains(">0.25</span>"))
    #expect(preface.contains("href=\"01-slopes.html#how-steep\""))
    #expect(preface.contains("href=\"01-slopes.html\">chapter\u{A0}1</a>"))
    let published = try #require(book.text(of: "published.html"))
    #expect(published.contains("its slope at 0"))
    #expect(published.contains("href=\"01-slopes.html#published-1\""))
    #expect(
      try #require(book.text(of: "sources.html")).contains(
        "\u{201C}Understanding the difficulty of training deep networks\u{201D}."
      ))
    #expect(book.text(of: "pictures/slopes-curve.svg") != nil)
  }

  @Test func theEngineIsPartOfABookWhereSomethingMoves() throws {
    let script = EngineScript(
      explorers: ["slopes"], module: Array("\0asm".utf8)
    ).text
    let moving = try SamplePackage()
    #expect(try moving.weave().text(of: EngineScript.path) == script)
    // Without a toolchain for the browser the same figure stands still.
    var weaver = moving.weaver()
    weaver.engine = { _, _ in .unsupported("not here") }
    let reasons = Mutex<[String]>([])
    let output = BookInMemory()
    let book = try weaver.weave(into: output) { event in
      if case .standStill(let reason) = event {
        reasons.withLock { $0.append(reason) }
      }
    }
    #expect(book.problems == [])
    let still = SampleResult(book: book, files: output.files)
    #expect(still.text(of: EngineScript.path) == nil)
    #expect(reasons.withLock { $0 } == ["not here"])
    let page = try #require(still.text(of: "01-slopes.html"))
    #expect(!page.contains("data-explorer"))
  }

  @Test func theShareOfLinesShownIsCounted() throws {
    let coverage = try SamplePackage().weave().coverage
    #expect(
      coverage.parts.map { "\($0.directory) \($0.shown)/\($0.total)" } == [
        "Sources/LinearAlgebra 3/6", "chapters/01-slopes/code 4/7",
        "chapters/01-slopes/model 0/1", "chapters: main and reports 0/6",
      ])
    #expect(coverage.missing.contains("Sources/LinearAlgebra/Matrix.swift:7-9"))
  }

  @Test func weavingTwiceGivesTheSameBytes() throws {
    let package = try SamplePackage()
    let first = try package.weave().files
    #expect(try first == package.weave().files)
    #expect(try first == SamplePackage().weave().files)
  }
}
