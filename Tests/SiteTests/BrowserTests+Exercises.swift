import Testing

@testable import Site

extension BrowserTests {
  private func open(_ page: String) throws {
    try browser.open(folder.appending(path: page))
  }

  private func ticks() throws -> [Bool] {
    try browser.evaluate(
      "[...document.querySelectorAll('.tick input')].map((box) => box.checked)")
  }

  @Test func whatIsTickedOffInAChapterIsTickedOffInTheList() throws {
    try open("predictions.html")
    #expect(try ticks() == [false, false])
    try open("02-saturation.html")
    try browser.run("document.querySelector('.exercise .tick input').click()")
    try open("predictions.html")
    #expect(try ticks() == [true, false])
    let count: String = try browser.evaluate(
      "document.querySelector('.exercise-count').textContent")
    #expect(count == "You have ticked 1 of 2.")
    try browser.run("document.querySelector('.tick input').click()")
    try open("02-saturation.html")
    #expect(try ticks() == [false])
  }

  @Test func everyTickHasAName() throws {
    for page in ["predictions.html", "02-saturation.html"] {
      try open(page)
      let names: [String] = try browser.evaluate(
        """
        [...document.querySelectorAll(".tick input")].map((box) =>
          box.ariaLabel ?? box.closest("label").textContent)
        """)
      #expect(!names.isEmpty && names.allSatisfy { !$0.isEmpty }, "\(page)")
    }
  }
}
