import Testing

@testable import Site

extension BrowserTests {
  private static let key = "0123456789abcdef"

  private func openQuestion() throws {
    try browser.open(folder.appending(path: "02-saturation.html"))
  }

  private func openRecord() throws {
    try browser.open(folder.appending(path: "predictions.html"))
  }

  /// Chooses an answer, unless there is none, and says how sure of it.
  private func commit(_ choice: Int?, sure level: Int) throws {
    if let choice {
      try browser.run(
        "document.querySelectorAll('.prediction input')[\(choice)].click()")
    }
    try browser.run(
      "document.querySelectorAll('.prediction .commit button')[\(level)].click()"
    )
  }

  /// The letters of the reasons that show, those that are marked right after
  /// an asterisk.
  private func reasons() throws -> String {
    try browser.evaluate(
      """
      [...document.querySelectorAll(".prediction .choices > li")].map(
        (item, place) => (item.matches(".right") ? "*" : "")
          + (item.querySelector(".reason")?.checkVisibility()
            ? "ABC"[place] : "-")).join("")
      """)
  }

  private func text(_ selector: String) throws -> String {
    try browser.evaluate(
      "[...document.querySelectorAll('\(selector)')]"
        + ".filter((part) => part.checkVisibility())"
        + ".map((part) => part.textContent).join('|')")
  }

  /// Puts something under a key of the browser's memory.
  private func remember(_ key: String, _ value: String) throws {
    try browser.run("localStorage.setItem('prediction \(key)', '\(value)')")
  }

  @Test func aPredictionIsAnsweredOnlyToThoseWhoCommit() throws {
    try openQuestion()
    #expect(try reasons() == "---")
    #expect(try text(".prediction .folded") == "")
    try commit(nil, sure: 0)
    #expect(try reasons() == "---", "nothing is chosen")
    try commit(0, sure: 1)
    #expect(try reasons() == "AB*C")
    let said = "You said A, likely. The run says C. See claim 2.1."
    #expect(try text(".outcome").hasPrefix(said))
    #expect(try text(".mine .reason").hasPrefix("A tenth a layer"))
    try openQuestion()
    #expect(try reasons() == "AB*C", "the answer is remembered")
    #expect(try text(".outcome").hasPrefix(said))
    try browser.run("document.querySelector('.outcome button').click()")
    #expect(try reasons() == "---")
    #expect(try text(".commit") != "")
    try commit(2, sure: 2)
    #expect(
      try text(".outcome").hasPrefix(
        "You said C, sure; so does the run. See claim 2.1."))
  }

  @Test func whoLooksFirstSeesTheAnswerAndIsNotCounted() throws {
    try openQuestion()
    try browser.run("document.querySelector('.commit .quiet').click()")
    #expect(try reasons() == "AB*C")
    try openRecord()
    #expect(try text(".predicted").hasPrefix("looked first|not yet"))
    #expect(try text(".prediction-record").contains("none of them yet"))
  }

  @Test func theRecordCountsAndComparesWithWhatWasPromised() throws {
    try openQuestion()
    try commit(0, sure: 2)
    try remember("b", #"{"choice":2,"sure":1}"#)
    try remember("c", #"{"choice":2,"sure":1}"#)
    try remember("d", #"{"choice":1,"sure":0}"#)
    try openRecord()
    #expect(
      try text(".predicted")
        == "wrong, sure|right, likely|right, likely|wrong, a guess")
    // 19/20 + 2/3 + 2/3 + 1/3 = 2.62, and 2 is not far from it.
    let score = try text(".score")
    #expect(score.hasPrefix("2 of 4 right."), "\(score)")
    #expect(score.contains("it would be 2.6."), "\(score)")
    #expect(score.contains("within what chance allows"), "\(score)")
    #expect(
      try text(".prediction-record td")
        == "2 Saturation|2|2|1|3 Rectifiers|2|2|1"
    )
    // Wilson's interval for none of one: from 0 to z²/(1 + z²).
    let ends: [Double] = try browser.evaluate(
      """
      (() => {
        const grid = [...document.querySelectorAll(".calibration .grid")]
          .map((line) => line.x1.baseVal.value);
        const share = (x) => (x - grid[0]) / (grid.at(-1) - grid[0]);
        return [...document.querySelectorAll(".calibration .reach")].at(-1)
          .getAttribute("x1") === null ? [] : [
            ...document.querySelectorAll(".calibration .reach")].flatMap(
            (line) => [share(line.x1.baseVal.value),
              share(line.x2.baseVal.value)]);
      })()
      """)
    let square = 1.6448536269514722 * 1.6448536269514722
    try #require(ends.count == 6)
    #expect(abs(ends[0]) < 1e-6 && abs(ends[4]) < 1e-6)
    #expect(abs(ends[5] - square / (1 + square)) < 1e-6)
    // Two of two are the mirror image of none of two.
    #expect(abs(ends[2] - 2 / (2 + square)) < 1e-6)
    #expect(abs(ends[3] - 1) < 1e-6)
  }

  @Test func whoIsSurerThanRightIsTold() throws {
    try openRecord()
    for key in [Self.key, "b", "c", "d"] {
      try remember(key, #"{"choice":0,"sure":2}"#)
    }
    try openRecord()
    #expect(try text(".score").contains("You are surer than you are right."))
  }

  @Test func anotherBooksAnswersAndDamageAreNeitherCountedNorLost() throws {
    try openRecord()
    let foreign = #"{"choice":1,"sure":1}"#
    try remember("gone", foreign)
    for (key, value) in [
      (Self.key, "x{"), ("b", #"{"choice":3,"sure":0}"#),
      ("c", #"{"choice":1,"sure":"1"}"#), ("d", #"{"choice":2,"sure":0}"#),
    ] { try remember(key, value) }
    try openRecord()
    #expect(
      try text(".predicted") == "not yet|not yet|not yet|right, a guess")
    try browser.run(
      "document.querySelector('.prediction-record .quiet').click()")
    #expect(try text(".predicted").hasSuffix("right, a guess"), "pressed once")
    try browser.run(
      "document.querySelector('.prediction-record .quiet').click()")
    #expect(try text(".predicted") == "not yet|not yet|not yet|not yet")
    let kept: String = try browser.evaluate(
      "localStorage.getItem('prediction gone')")
    #expect(kept == foreign)
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  @Test func withoutScriptsTheAnswerIsFoldedUnderTheChoices() throws {
    try browser.disableScripts()
    try openQuestion()
    #expect(try text(".prediction .choices > li").hasPrefix("About ten|"))
    #expect(try text(".prediction summary") == "The answer")
    #expect(try text(".prediction .folded") == "")
    try browser.run("document.querySelector('.prediction details').open = true")
    #expect(try text(".reasons > .right").hasPrefix("A quarter to the tenth"))
  }

  @Test func onPaperTheChoicesStandWithoutButtonsAndAnswers() throws {
    try openQuestion()
    try browser.show(width: 700, printed: true)
    #expect(try text(".prediction .choices > li").hasPrefix("About ten|"))
    #expect(try text(".reasons > .right") == "")
    #expect(try text(".commit") == "")
  }
}
