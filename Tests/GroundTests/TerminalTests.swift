import Testing

@testable import Ground

@Suite struct TerminalTests {
  @Test(
    "Colour is for terminals whose user wants it",
    arguments: [
      (true, [:], true), (false, [:], false),
      (true, ["NO_COLOR": "1"], false), (true, ["NO_COLOR": ""], true),
      (true, ["TERM": "dumb"], false), (true, ["TERM": "xterm"], true),
    ])
  func color(
    isTerminal: Bool, environment: [String: String], expected: Bool
  ) {
    let terminal = Terminal(
      descriptor: 1, isTerminal: isTerminal, environment: environment)
    #expect(terminal.wantsColor == expected)
    let isDumb = !isTerminal || environment["TERM"] == "dumb"
    #expect(terminal.canWipe == !isDumb)
    #expect(
      terminal.styled("a", .red) == (expected ? "\u{1B}[31ma\u{1B}[0m" : "a"))
  }

  @Test func linesAreBrokenBetweenWords() {
    #expect(
      wrapped("one two  three\nfour", width: 9) == ["one two", "three", "four"])
    #expect(wrapped("one two", width: 7) == ["one two"])
    #expect(wrapped("unbreakable a", width: 4) == ["unbreakable", "a"])
    #expect(wrapped(" ", width: 4) == [])
    #expect(wrapped("5\u{A0}% of it", width: 4) == ["5\u{A0}%", "of", "it"])
    #expect(wrapped("漢字 漢字", width: 6) { 2 * $0.count } == ["漢字", "漢字"])
  }

  @Test func timesAreForPeople() {
    #expect(text(seconds: 0.3404) == "340 ms")
    #expect(text(seconds: 2.31) == "2.3 s")
  }
}
