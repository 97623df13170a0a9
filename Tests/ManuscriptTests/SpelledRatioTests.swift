import Manuscript
import Testing

@Suite struct SpelledRatioTests {
  @Test(arguments: [
    ("Each is about five times as fast.", ["about five", "five times as"]),
    ("It is twice as large.", ["twice as"]),
    ("Unscaled: about ten.", ["about ten"]),
    ("100 times the width", ["100 times the"]),
    ("nearly half of them", ["nearly half"]),
    ("four hidden layers, each half open", []),
    ("the number of times that each digit is shown", []),
    ("30 layers", []),
  ])
  func measuredRatiosAreFound(text: String, ratios: [String]) {
    #expect(SpelledRatio.all(in: text).map(\.text) == ratios)
  }

  @Test func offsetsAreInBytes() {
    #expect(SpelledRatio.all(in: "σ is twice as wide").first?.offset == 6)
  }
}
