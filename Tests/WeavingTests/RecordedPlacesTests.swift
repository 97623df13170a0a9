import Testing

@testable import Weaving

@Suite struct RecordedPlacesTests {
  /// The place that the page gives to the value `slope-at-5`, if the chapter's
  /// program has this code.
  private func source(_ code: String) throws -> String? {
    var sample = SampleBook()
    sample.replace(
      "report.value(\"slope-at-5\", 0.00665)", with: code,
      in: "chapters/01-slopes/code/main.swift")
    let book = try SamplePackage(sample).weave()
    let page = try #require(book.text(of: "01-slopes.html"))
    let value = try #require(
      page.firstMatch(of: /<span class="value" data-name="slope-at-5"[^>]*>/))
    return value.output.firstMatch(of: /data-source="([^"]*)"/)
      .map { String($0.1) }
  }

  private let path = "chapters/01-slopes/code/main.swift"

  @Test func aNameIsFoundWhereItIsGiven() throws {
    #expect(
      try source("let a = 1\nreport.value(\"slope-at-5\", a)") == path + ":3")
  }

  @Test func aNameWithAValueInItIsFoundByTheRest() throws {
    #expect(
      try source("report.value(\"slope-at-\\(point(of: x))\", 1)")
        == path + ":2")
    #expect(try source("report.value(\"slope-at-\\(x)-b\", 1)") == nil)
  }

  @Test func whereSeveralPlacesCouldHaveGivenItNoneIsNamed() throws {
    #expect(
      try source("f(\"slope-\\(x)-5\")\nf(\"slope-\\(y)-5\")") == nil)
    #expect(
      try source("f(\"slope-\\(x)\")\nf(\"slope-at-\\(y)\")") == path + ":3",
      "the one that fixes more of it")
  }
}
