import Testing

@testable import Site

/// What happens on the page that a search leads to.
extension BrowserTests {
  private func type(_ query: String) throws {
    try browser.run(
      """
      {
        const field = document.querySelector("input[type=search]");
        field.focus();
        field.value = \(json(query));
        field.dispatchEvent(new Event("input"));
      }
      """)
  }

  private func marks() throws -> [String] {
    try browser.evaluate(
      """
      [...document.querySelectorAll("mark.hit")]
        .map((mark) => mark.textContent.toLowerCase())
      """)
  }

  private var enter: String {
    """
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown",
      { key: "Enter", bubbles: true, cancelable: true }));
    """
  }

  @Test func whatWasFoundIsMarkedAndInTheWindow() throws {
    try browser.open(folder.appending(path: "01-chain-rule.html"))
    try type("quarer anywhere")
    try browser.follow(enter)
    #expect(
      Array(try marks().prefix(2)) == ["quarter", "anywhere"],
      "a mistake is forgiven")
    let isSeen: Bool = try browser.evaluate(
      """
      (({ top, bottom }) => top > 0 && bottom < innerHeight)(
        document.querySelector("mark.hit").getBoundingClientRect())
      """)
    #expect(isSeen)
    try browser.run(
      """
      document.body.dispatchEvent(new KeyboardEvent("keydown",
        { key: "Escape", bubbles: true, cancelable: true }))
      """)
    #expect(try marks().isEmpty)
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  @Test func onTheSamePageNothingIsLoadedAndWhatIsFoldedOpens() throws {
    try browser.open(folder.appending(path: "01-chain-rule.html"))
    try browser.run("window.isTheSame = true")
    try type("because changes")
    try browser.run(
      "\(enter) new Promise((resolve) => setTimeout(resolve, 200))")
    #expect(try marks() == ["because", "changes"])
    let state: [Bool] = try browser.evaluate(
      """
      [window.isTheSame === true,
        document.querySelector("mark.hit").checkVisibility(),
        document.querySelector("input[type=search]").value === ""]
      """)
    #expect(state == [true, true, true])
  }

  @Test func aFindInTheAddressThatIsNoPatternDoesNoHarm() throws {
    let page = folder.appending(path: "02-saturation.html")
    try browser.open(page)
    try browser.follow(
      "location.href = location.pathname + '?find=%5B(%2B&find=%20#nowhere'")
    #expect(try marks().isEmpty)
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }
}
