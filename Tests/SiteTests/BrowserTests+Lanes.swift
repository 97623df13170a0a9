import Testing

@testable import Site

extension BrowserTests {
  private static let page = "01-chain-rule.html"

  private func shows(_ selector: String) throws -> Bool {
    try browser.evaluate(
      "document.querySelector('\(selector)').checkVisibility()")
  }

  private func press(_ value: String, in group: String) throws {
    try browser.run(
      "document.querySelector('\(group) button[value=\(value)]').click()")
  }

  @Test func theEssentialPathComesFirstAndTheChoiceIsRemembered() throws {
    try browser.open(folder.appending(path: Self.page))
    #expect(try shows("#why") && !shows("#because") && shows("#end"))
    try press("everything", in: ".overview")
    #expect(try shows("#because"))
    let pressed: String = try browser.evaluate(
      "[...document.querySelectorAll('[aria-pressed=true]')]"
        + ".map((button) => button.value).sort().join(' ')")
    #expect(pressed == "auto everything everything")
    try browser.open(folder.appending(path: Self.page))
    #expect(try shows("#because"), "the choice is remembered")
    try press("essential", in: ".lane-switch")
    #expect(try !shows("#because"))
  }

  @Test func whatLeadsIntoTheDeeperOpensIt() throws {
    try browser.open(folder.appending(path: Self.page))
    #expect(try !shows("#because"))
    try browser.run(
      """
      location.hash = "because";
      new Promise((resolve) => setTimeout(resolve, 100))
      """)
    #expect(try shows("#because"))
  }

  @Test func listingsUnfoldOneByOneAndAllAtOnce() throws {
    try browser.open(folder.appending(path: Self.page))
    #expect(try !shows(".fold .listing"))
    try browser.run("document.querySelector('.fold summary').click()")
    #expect(try shows(".fold .listing"))
    try browser.run("document.querySelector('.fold summary').click()")
    #expect(try !shows(".fold .listing"))
    try press("open", in: ".overview")
    #expect(try shows(".fold .listing"))
    try browser.open(folder.appending(path: Self.page))
    #expect(try shows(".fold .listing"), "the choice is remembered")
  }

  @Test func theContentsSayWhatIsDeeper() throws {
    try browser.open(folder.appending(path: Self.page))
    let deeper: String = try browser.evaluate(
      "document.querySelector('.sections .deeper a').textContent")
    #expect(deeper == "Why")
  }

  @Test func withoutScriptsAndOnPaperTheDeeperShows() throws {
    try browser.disableScripts()
    try browser.open(folder.appending(path: Self.page))
    #expect(try shows("#because") && shows(".deeper .mark"))
    #expect(try !shows(".fold .listing"))
    try browser.show(width: 700, printed: true)
    #expect(try shows("#because") && shows(".fold .listing"))
  }
}
