import Testing

@testable import Ground

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("", "", 0), ("kitten", "sitting", 3), ("slope", "slop", 1),
    ("", "abc", 3), ("flaw", "lawn", 2), ("µ-law", "u-law", 1),
    ("slpoe", "slope", 1), ("ca", "abc", 3),
  ])
  func editDistanceCountsTheWaysToMistype(
    a: String, b: String, distance: Int
  ) {
    #expect(editDistance(a, b) == distance)
    #expect(editDistance(b, a) == distance)
  }

  @Test func theNearestNameIsSuggested() {
    let names = ["slope-at-5", "slope", "factor"]
    #expect(nearest(to: "slop", in: names) == "slope")
    #expect(suggestion(for: "facto", in: names) == " Did you mean 'factor'?")
  }

  @Test func aNameThatResemblesNothingGetsNoSuggestion() {
    #expect(nearest(to: "width", in: ["slope", "factor"]) == nil)
    #expect(suggestion(for: "width", in: []) == "")
  }
}
