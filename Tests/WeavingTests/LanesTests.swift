import Testing

@testable import Weaving

@Suite struct LanesTests {
  @Test func eachLaneIsCounted() throws {
    let book = try SamplePackage().weave()
    let lanes = try #require(book.lanes.first)
    #expect(lanes.folder == "01-slopes")
    #expect(lanes.openListings == 1)
    #expect(lanes.foldedListings == 1)
    // The deeper section with its heading, and the block: 3 + 4 + 2 words.
    #expect(lanes.everything.words - lanes.essential.words == 9)
    var sample = SampleBook()
    sample.replace(
      "Halve a half.", with: "Halve a $2$ and a [half](curve.svg), `x` too.",
      in: SampleBook.chapter)
    sample.replace(
      "Two words.", with: "Now there are *five* words.", in: SampleBook.chapter)
    sample.replace(
      "Two halves make it.", with: "Words of a hint are not counted.",
      in: SampleBook.chapter)
    let changed = try #require(try SamplePackage(sample).weave().lanes.first)
    #expect(changed.essential.words - lanes.essential.words == 5)
    #expect(changed.everything.words - lanes.everything.words == 8)
  }

  @Test func aStoryCutShortIsAWarning() throws {
    var sample = SampleBook()
    sample.replace(
      SampleBook.story, with: "Read on.", in: SampleBook.chapter)
    let book = try SamplePackage(sample).weave()
    let words = try #require(book.lanes.first).essential.words
    #expect(book.isGood)
    #expect(
      book.problems.map(\.description) == [
        "\(sample.place(of: "# Slopes", in: SampleBook.chapter)): warning: "
          + "the essential path has \(words) words, and a chapter that tells "
          + "its whole story takes 1500 or more; tell the rest, or unmark what "
          + "is {deeper}"
      ])
  }

  @Test func theDeeperFoldsAndTheRestDoesNot() throws {
    let page = try #require(
      try SamplePackage().weave().text(of: "01-slopes.html"))
    let open = "<details class=\"deeper\" open><summary>"
    let section = try #require(page.firstRange(of: open + "<h3 id=\"off-the"))
    let block = try #require(page.firstRange(of: open + "A word on twos"))
    #expect(block.lowerBound < section.lowerBound)
    let end = try #require(
      page[section.upperBound...].firstRange(of: "</details>\n<h3 id=\"the-run")
    )
    #expect(page[section.upperBound..<end.lowerBound].contains("Four more"))
    #expect(page.contains("<li class=\"deeper\"><a") == false)
  }

  @Test func aFoldedListingSaysWhatItDoes() throws {
    var sample = SampleBook()
    sample.replace(
      "  // snippet.slope",
      with: "  /// Returns the slope,\n  /// `s(1 - s)`. It is at most 1/4.\n"
        + "  @inlinable\n  // snippet.slope", in: SampleBook.code)
    let page = try #require(
      try SamplePackage(sample).weave().text(of: "01-slopes.html"))
    #expect(
      page.contains(
        "<span class=\"what\">Returns the slope, <code>s(1 - s)</code>.</span> "
          + "<code>func slope(at x: Double) -&gt; Double</code> "
          + "<span class=\"file\">Slope.swift</span></summary>"))
  }

  @Test func theBoxesSayWhatIsCounted() throws {
    let book = try SamplePackage().weave()
    let page = try #require(book.text(of: "01-slopes.html"))
    let lanes = try #require(book.lanes.first)
    #expect(page.contains("Builds on <a class=\"reference\""))
    #expect(page.contains("Essential: \(lanes.essential.minutes) min"))
    #expect(page.contains("everything: \(lanes.everything.minutes) min"))
    #expect(page.contains("<span>1 exercise</span></p>"))
    #expect(page.contains("What to keep"))
    #expect(page.contains("By hand"))
    let cover = try #require(book.text(of: "index.html"))
    let (short, long) = (lanes.essential.minutes, lanes.everything.minutes)
    let minutes =
      short == long ? "\(short) min" : "\(short) min, everything \(long) min"
    #expect(cover.contains("<p class=\"minutes\">\(minutes) · 1 exercise</p>"))
  }
}
