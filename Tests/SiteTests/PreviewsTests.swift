import Testing

@testable import Site

@Suite struct PreviewsTests {
  private func page(_ path: String, _ body: String) -> Page {
    Page(path: path, title: "T", kind: .chapter, body: body, headings: [])
  }

  private func script(_ pages: Page...) -> String {
    String(
      decoding: Previews(pages.map(Previews.Entry.init)).bytes, as: UTF8.self)
  }

  @Test func whatIsFoldedIsLeftOutAndAClaimKeepsHowItStands() {
    let claim = Fragment.claim(
      number: "1.1", id: "claim-1.1", html: "It holds.", test: "<p>code</p>",
      evidence: Fragment.evidence(
        summary: "Noticed 3 of 3", isStale: false, seeds: nil,
        mutants: ["one"]))
    let parts = previewParts(of: claim)
    #expect(parts.map(\.id) == ["claim-1.1"])
    let html = parts[0].html
    #expect(html.contains("It holds."))
    #expect(html.contains("<p class=\"standing\">Noticed 3 of 3</p>"))
    #expect(!html.contains("code") && !html.contains("<details"))
    #expect(html.hasSuffix("</section>"))
  }

  @Test func ofAnExerciseHintsAndSolutionStayFolded() {
    let exercise = Fragment.exercise(
      number: "1.1", id: "exercise-1.1", title: "A title",
      html: "<p>Do it.</p>", file: "A.swift", hints: ["<p>a nudge</p>"],
      solution: "<p>the answer</p>", command: "check")
    let html = previewParts(of: exercise)[0].html
    #expect(html.contains("Do it."))
    #expect(!html.contains("nudge") && !html.contains("answer"))
    #expect(!html.contains("Hint"))
  }

  @Test func ofAChartTheSmallDrawingIsKept() {
    let figure = Fragment.figure(
      id: "f", number: "1.1",
      svg: "<svg class=\"plot-wide\"><svg></svg>wide</svg>"
        + "<svg class=\"plot-narrow\">narrow</svg>",
      caption: "A caption.", table: "<table></table>")
    let html = previewParts(of: figure)[0].html
    #expect(html.contains("narrow") && html.contains("A caption."))
    #expect(!html.contains("wide") && !html.contains("<table"))
  }

  @Test func underAHeadingStandTheFirstTwoParagraphs() {
    let html = """
      <h2 id="a">A</h2><p class="uses">no</p><p>one</p>\
      <section class="claim"><p>boxed</p></section><p>two</p><p>three</p>\
      <h2 id="b">B</h2><h3 id="c">C</h3><p>four</p>
      """
    #expect(
      previewParts(of: html) == [
        .init(id: "a", html: "<h2 id=\"a\">A</h2><p>one</p><p>two</p>"),
        .init(id: "b", html: "<h2 id=\"b\">B</h2>"),
        .init(id: "c", html: "<h3 id=\"c\">C</h3><p>four</p>"),
      ])
  }

  @Test func onlyWhatAnotherPageLinksToIsKept() {
    let text = script(
      page(
        "x/a.html",
        "<h2 id=\"own\">Own</h2><a href=\"#own\">1</a>"
          + "<a href=\"../b.html#seen\">2</a><a href=\"https://c.org/#d\">3</a>"
      ),
      page("b.html", "<h2 id=\"seen\">Seen</h2><h2 id=\"unseen\">No</h2>"))
    #expect(
      text == """
        window.bookPreviews = {
        "b.html#seen": "\\u003ch2 id=\\"seen\\">Seen\\u003c/h2>",
        };

        """)
  }

  @Test func aSourceIsShownWhereItIsCitedNotWhereItsCitationsAreListed() {
    let list = "<ol><li id=\"source-x\">X (2000)</li></ol>"
    #expect(
      !script(
        page("a.html", "<a class=\"reference\" href=\"b.html#source-x\">b</a>"),
        page("b.html", list)
      ).contains("2000"))
    #expect(
      script(
        page("a.html", "<a class=\"citation\" href=\"b.html#source-x\">b</a>"),
        page("b.html", list)
      ).contains("2000"))
  }

  @Test(arguments: ["<h2 id=\"a\">", "<section class=\"claim\" id=\"a\"><p>x"])
  func whatDoesNotEndStopsNothing(html: String) {
    #expect(previewParts(of: html).map(\.id) == ["a"])
  }
}
