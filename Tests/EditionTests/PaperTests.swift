import Foundation
import Ground
import Testing

@testable import Edition

@Suite struct PaperTests {
  private static let reader = findProgram("pdftotext")

  private let book: PaperBook

  init() throws {
    book = PaperBook(
      try EditionText(SampleText.pages),
      styleSheet: "@page { margin: 2cm; @bottom-center { content: "
        + "\"folio \" counter(page) } } .leaf { break-before: page }")
  }

  @Test func theContentsHaveTheNumbersThatAreKnown() {
    let bare = book.html(theme: "x.css")
    #expect(bare.contains("<span class=\"folio\"></span>"))
    let html = book.html(
      folios: ["in-01-slopes-run": 7, "leaf-hints": 12], theme: "x.css")
    #expect(
      html.contains(
        "<a href=\"#in-01-slopes-run\"><span class=\"title\">The run</span>"
          + "<span class=\"leader\"></span><span class=\"folio\">7</span>"))
    #expect(html.contains("<span class=\"folio\">12</span>"))
  }

  @Test func runningHeadsCannotEndTheirString() {
    let html = book.html(theme: "x.css")
    #expect(html.contains("{ content: \"A \\3c Small> Book\"; }"))
    #expect(html.contains("{ content: \"1\u{2002}Slopes\"; }"))
  }

  @Test func onPaperCodeHasFewColoursAndLinksSayTheirAddress() {
    let html = book.html(theme: "x.css")
    #expect(html.contains("<span class=\"keyword\">func</span> T"))
    #expect(
      html.contains("a page</a><span class=\"address\"> (example.org/a)</span>")
    )
  }

  @Test func withoutABrowserItSaysSo() {
    #expect {
      _ = try Printer(program: nil)
    } throws: {
      "\($0)".contains("printing needs Chromium")
    }
  }

  @Test(
    "What is no PDF as it is known here is none",
    arguments: [
      "", "%PDF-1.4", "startxref\n9999\n%%EOF", "startxref\n0\n%%EOF",
      "xref\n0 99999\nstartxref\n0\n%%EOF",
      "xref\n0 1\ntrailer\n<</Root 7 0 R>>\nstartxref\n0\n%%EOF",
    ])
  func damagedFiles(text: String) {
    #expect(PDFDocument(Array(text.utf8)) == nil)
  }

  @Test(
    .enabled(
      if: chromiumProgram != nil, "there is no Chromium on this machine"))
  func thePrintHasPagesBookmarksAndNumbers() throws {
    let document = try FileSystem.withTemporaryDirectory("paper") { folder in
      try Printer().print(book, in: folder, theme: "x.css", date: "2026-01-02")
    }
    // Cover, title and contents, then six leaves, each on a page of its own.
    #expect((8...12).contains(document.pageCount), "\(document.pageCount)")
    let folios = document.folios
    let leaves = [
      "leaf-preface", "leaf-n01-slopes", "leaf-hints", "leaf-tests",
    ]
    .compactMap { folios[$0] }
    #expect(leaves.count == 4 && leaves == leaves.sorted(), "\(folios)")
    #expect(Set(leaves).count == 4 && leaves.last == document.pageCount)
    #expect(folios["in-01-slopes-run"] == folios["leaf-n01-slopes"])
    // Each leaf's heading, the chapter's two, one below each of the last four.
    #expect(document.bookmarkCount >= 12, "\(document.bookmarkCount)")
    #expect(
      String(decoding: document.bytes, as: UTF8.self)
        .contains("/CreationDate (D:20260102000000+00'00')"))
  }

  @Test(
    .enabled(
      if: chromiumProgram != nil && reader != nil,
      "there is no Chromium or no pdftotext on this machine"))
  func thePrintSaysWhatTheBookSays() throws {
    try FileSystem.withTemporaryDirectory("paper") { folder in
      let (document, text) = try printed(book, in: folder)
      for words in [
        "deeper · 3 min", "FIRST HINT", "THE SOLUTION", "Tests of the claims",
        "folio \(document.pageCount)", "A slope.",
      ] { #expect(text.contains(words), "\(words)") }
      #expect(!text.contains("DATA ROW"))
      // The answer stands behind the question, at the end.
      let question = try #require(text.firstRange(of: "How steep?"))
      let answer = try #require(text.firstRange(of: "SECRET ANSWER"))
      let solution = try #require(text.firstRange(of: "THE SOLUTION"))
      #expect(question.lowerBound < solution.lowerBound)
      #expect(solution.lowerBound < answer.lowerBound)
    }
  }

  /// In the sheets of the real book, in which a chart has two drawings.
  @Test(
    .enabled(
      if: chromiumProgram != nil && reader != nil,
      "there is no Chromium or no pdftotext on this machine"))
  func chartsAreDrawnOnPaper() throws {
    let sheets = try #require(PackageRoot.find()) + "/book/theme/"
    let paper = try #require(FileSystem.text(of: sheets + "paper.css"))
    let book = PaperBook(try EditionText(SampleText.pages), styleSheet: paper)
    try FileSystem.withTemporaryDirectory("paper") { folder in
      let charts = try #require(FileSystem.text(of: sheets + "charts.css"))
      try FileSystem.write(Array(charts.utf8), to: folder + "/x.css")
      #expect(try printed(book, in: folder).text.contains("steepness"))
    }
  }

  /// Prints in the sheet `x.css` of `folder`, and has the text read.
  private func printed(
    _ book: PaperBook, in folder: String
  ) throws -> (document: PDFDocument, text: String) {
    let reader = try #require(Self.reader)
    let document = try Printer().print(
      book, in: folder, theme: "x.css", date: "2026-01-02")
    try FileSystem.write(document.bytes, to: folder + "/book.pdf")
    let (outcome, _) = ProcessRunner().capture(
      Invocation(
        executable: reader, arguments: ["book.pdf", "book.txt"],
        directory: folder, timeout: 60))
    #expect(outcome == .exited(0))
    return (document, FileSystem.text(of: folder + "/book.txt") ?? "")
  }
}
