import Testing

@testable import Weaving

@Suite struct GlossaryTests {
  @Test func anEntryHasItsTranslationAndLeadsBack() throws {
    var sample = SampleBook()
    sample.replace(
      "## Saturation", with: "## Saturation · 饱和", in: SampleBook.glossary)
    let book = try SamplePackage(sample).weave()
    #expect(book.problems.map(\.description) == [])
    let glossary = try #require(book.text(of: "glossary.html"))
    #expect(
      glossary.contains(
        "<h2 id=\"saturation\" class=\"entry\">Saturation "
          + "<span lang=\"zh\">饱和</span>"))
    #expect(
      glossary.contains(
        "<p class=\"uses\">Used in <a class=\"reference\" "
          + "href=\"01-slopes.html#term-saturation\">chapter\u{A0}1</a></p>"))
    let chapter = try #require(book.text(of: "01-slopes.html"))
    #expect(
      chapter.contains(
        "id=\"term-saturation\" href=\"glossary.html#saturation\">saturated"))
  }

  @Test func afterTheLinkTheWordIsFree() throws {
    var sample = SampleBook()
    sample.replace(
      "Four more words here.", with: "Saturation again, here.",
      in: SampleBook.chapter)
    let problems = try SamplePackage(sample).weave().problems
    #expect(problems.map(\.description) == [])
  }
}
