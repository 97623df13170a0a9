import Foundation
import Ground
import Testing

@testable import Weaving

/// What the cover shows beside its text.
@Suite struct CoverTests {
  /// A book whose cover has one of everything.
  static var sample: SampleBook {
    var sample = SampleBook()
    sample.replace(
      "A book about slopes.",
      with: """
        {button}`Start <slopes>` {button}`Exercises <exercises>`
        {button}`EPUB <small.epub>`

        ::::{grid}
        :::{card} New here
        :link: slopes
        Begin with it.
        :::

        :::{card}
        {count}`claims` claims, {count}`chapters` chapter, {count}`exercises`
        exercise, {count}`predictions` prediction.
        :::
        ::::
        """, in: SampleBook.contents)
    sample.replace(
      ":needs: preface",
      with: ":needs: preface\n:number: slope-at-5\n:meaning: is little",
      in: SampleBook.chapter)
    return sample
  }

  private func cover(
    _ sample: SampleBook = CoverTests.sample
  ) throws -> String {
    try #require(SamplePackage(sample).weave().text(of: "index.html"))
  }

  @Test func buttonsLeadToPages() throws {
    let cover = try cover()
    #expect(
      cover.contains("<a class=\"button\" href=\"01-slopes.html\">Start</a>"))
    #expect(cover.contains("href=\"exercises.html\">Exercises</a>"))
  }

  @Test func countsAreThoseOfTheBook() throws {
    let cover = try cover()
    // There is no evidence yet that claims could lead to.
    #expect(cover.contains("<span class=\"count\">3</span> claims"))
    #expect(cover.contains("<span class=\"count\">1</span> chapter"))
    #expect(cover.contains("href=\"exercises.html\">1</a>\nexercise"))
    #expect(cover.contains("href=\"predictions.html\">1</a> prediction"))
    var more = Self.sample
    more.replace(
      "@Test(\"1.3 Half of 1/2 is 1/4.\")",
      with: "@Test(\"1.4 Two.\")\n  func two() {}\n\n  "
        + "@Test(\"1.3 Half of 1/2 is 1/4.\")", in: SampleBook.tests)
    more.replace(
      ":::{deeper} A word on twos",
      with: ":::{claim} 1.4\nTwo.\n:::\n\n:::{deeper} A word on twos",
      in: SampleBook.chapter)
    #expect(
      try self.cover(more).contains("<span class=\"count\">4</span> claims"))
  }

  @Test func cardsMayLeadSomewhere() throws {
    let cover = try cover()
    #expect(
      cover.contains(
        "<p class=\"card-title\"><a href=\"01-slopes.html\">New here</a></p>"))
    #expect(cover.contains("<div class=\"grid\">\n<div class=\"card\">"))
  }

  @Test func aChapterHasItsQuestionItsNumberAndItsWork() throws {
    let cover = try cover()
    #expect(cover.contains("<div class=\"question\"><p>How steep is a slope?"))
    #expect(
      cover.contains(
        "computed by: swift run slopes\">0.00665</span></b> is little</p>"))
    #expect(cover.contains("min · 1 exercise</p>"))
  }

  @Test func anExerciseAndItsLineInTheListLeadToEachOther() throws {
    let book = try SamplePackage().weave()
    let (page, list) = (
      try #require(book.text(of: "01-slopes.html")),
      try #require(book.text(of: "exercises.html"))
    )
    #expect(page.contains("<a href=\"exercises.html#listed-1.1\">All"))
    #expect(
      list.contains(
        "class=\"reference\" id=\"listed-1.1\" href=\"01-slopes.html#exercise-1.1\">1.1</a>"
      ))
    #expect(list.contains("<kbd>swift run exercises check 1.1</kbd>"))
    #expect(list.contains("data-exercise=\"1.1\""))
    #expect(list.contains("1 are hard") == false && list.contains("1 is hard"))
  }

  @Test func aFileHasAButtonOnlyIfItLiesBesideTheCover() throws {
    #expect(try !cover().contains("EPUB"))
    let package = try SamplePackage(Self.sample)
    var weaver = package.weaver()
    weaver.editions = ["small.epub"]
    let output = BookInMemory()
    let book = SampleResult(
      book: try weaver.weave(into: output), files: output.files)
    #expect(book.book.problems == [])
    #expect(
      try #require(book.text(of: "index.html")).contains(
        "<a class=\"button\" href=\"small.epub\">EPUB</a>"))
  }
}
