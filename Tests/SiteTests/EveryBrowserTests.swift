import Browsers
import Foundation
import Testing

@testable import Site

/// What a page does in each of the engines that browsers are made of; the
/// tests of an engine that is not here skip, and say so.
@Suite(.serialized, OpenBrowsers(), .timeLimit(.minutes(5)))
final class EveryBrowserTests {
  private let folder = FileManager.default.temporaryDirectory
    .appending(path: "engines-\(UUID().uuidString)")

  init() throws { try SampleBook.write(to: folder) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Opens a page as for the first time.
  private func open(
    _ path: String = "02-saturation.html", in engine: BrowserEngine,
    width: Int = 1280
  ) throws -> any WebBrowser {
    let browser = try OpenBrowsers.browser(engine)
    try browser.show(width: width, height: 800)
    let page = folder.appending(path: path)
    try browser.open(page)
    let kept: Int = try browser.evaluate(
      "(() => { const kept = localStorage.length; localStorage.clear();"
        + " return kept; })()")
    if kept > 0 { try browser.open(page) }
    return browser
  }

  @Test(arguments: BrowserEngine.allCases, [360, 1280])
  func noPageScrollsSideways(engine: BrowserEngine, width: Int) throws {
    for page in SampleBook.pages {
      let browser = try open(page.path, in: engine, width: width)
      #expect(try browser.evaluate("innerWidth") == width)
      let excess: Int = try browser.evaluate(
        """
        (document.querySelectorAll("details").forEach((part) => {
          part.open = true;
        }), document.documentElement.scrollWidth
          - document.documentElement.clientWidth)
        """)
      #expect(excess <= 0, "\(page.path) at \(width) in \(engine)")
    }
  }

  @Test(arguments: BrowserEngine.allCases)
  func theKeysTurnThePageAndOpenTheSearch(engine: BrowserEngine) throws {
    let browser = try open(in: engine)
    try browser.press(.arrowRight)
    try browser.wait(until: "location.pathname.endsWith('glossary.html')")
    try browser.press(.arrowLeft)
    try browser.wait(until: "location.pathname.endsWith('saturation.html')")
    try browser.wait(until: "document.querySelector('[type=search]')")
    try browser.press(.character("/"))
    try browser.type("quarter anywhere")
    try browser.wait(
      until: "document.querySelector('.results [aria-selected=true]')")
    try browser.press(.enter)
    try browser.wait(until: "location.hash === '#question'")
  }

  @Test(arguments: BrowserEngine.allCases)
  func aFigureMovesWithTheKeys(engine: BrowserEngine) throws {
    try #require(SampleBook.engine != nil, "the toolchain has no WebAssembly")
    let browser = try open(in: engine)
    let chart = "document.querySelector('.explorer .chart').innerHTML"
    let still: String = try browser.evaluate(chart)
    _ = try browser.evaluate(
      "(document.querySelector('.explorer').scrollIntoView(), true)",
      as: Bool.self)
    let slider = "document.querySelector('.explorer [type=range]')"
    try browser.wait(until: slider)
    _ = try browser.evaluate("(\(slider).focus(), true)", as: Bool.self)
    try browser.press(.arrowRight)
    try browser.wait(until: "\(chart) !== \(try quoted(still))")
    let moved: String = try browser.evaluate(chart)
    try browser.press(.arrowRight)
    try browser.wait(until: "\(chart) !== \(try quoted(moved))")
    // It is said once the reader's hand rests.
    try browser.wait(
      until: """
        document.querySelector('.explorer .unheard').textContent
          .includes(document.querySelector('.control output').value)
        """)
  }

  @Test(arguments: BrowserEngine.allCases)
  func themeAndLaneAreRemembered(engine: BrowserEngine) throws {
    let browser = try open("01-chain-rule.html", in: engine)
    func isShown() throws -> Bool {
      try browser.evaluate(
        "document.querySelector('#because').checkVisibility()")
    }
    let color = "getComputedStyle(document.body).backgroundColor"
    #expect(try !isShown())
    for (theme, other) in [("dark", "light"), ("light", "dark")] {
      try browser.click("button[value=\(other)]")
      let before: String = try browser.evaluate(color)
      try browser.click("button[value=\(theme)]")
      let chosen: String = try browser.evaluate(color)
      #expect(chosen != before)
      try browser.open(folder.appending(path: "02-saturation.html"))
      #expect(try browser.evaluate(color) == chosen, "\(engine)")
      try browser.open(folder.appending(path: "01-chain-rule.html"))
    }
    try browser.click(".lane-switch button[value=everything]")
    try browser.open(folder.appending(path: "01-chain-rule.html"))
    #expect(try isShown(), "\(engine)")
  }

  @Test(arguments: BrowserEngine.allCases)
  func theFirstStopOfTheKeyboardLeadsToTheText(engine: BrowserEngine) throws {
    let browser = try open(in: engine)
    try browser.press(.tab)
    try browser.wait(until: "document.activeElement.matches('.skip')")
    #expect(
      try browser.evaluate(
        "document.activeElement.getBoundingClientRect().top >= 0"),
      "\(engine)")
    try browser.press(.enter)
    try browser.wait(until: "document.activeElement.matches('main')")
  }

  @Test(arguments: BrowserEngine.allCases, [360, 1280])
  func nothingCoversAnythingElse(engine: BrowserEngine, width: Int) throws {
    for page in SampleBook.pages {
      let browser = try open(page.path, in: engine, width: width)
      let covered: [String] = try browser.evaluate(
        """
        (() => {
          const found = [];
          const box = (element) => element.getBoundingClientRect();
          const isBlock = (element) => element.getClientRects().length > 0
            && !/absolute|fixed/.test(getComputedStyle(element).position)
            && getComputedStyle(element).float === "none"
            && !element.matches(".anchor");
          for (const parent of document.querySelectorAll("main, main *")) {
            if (parent.closest("svg, math, p, table, pre, summary, .controls"))
              continue;
            const blocks = [...parent.children].filter(isBlock);
            if (!/block|list-item/.test(getComputedStyle(parent).display)
              || blocks.some((each) => getComputedStyle(each).display
                .startsWith("inline"))) continue;
            blocks.slice(1).forEach((block, index) => {
              if (box(block).top < box(blocks[index]).bottom - 1) {
                found.push(block.outerHTML.slice(0, 80));
              }
            });
          }
          if (innerWidth >= 1000 && box(document.querySelector(".sidebar"))
            .right > box(document.querySelector("article")).left) {
            found.push("the contents");
          }
          return found;
        })()
        """)
      #expect(covered.isEmpty, "\(page.path) at \(width) in \(engine)")
    }
  }

  /// A letter that is drawn outside of its own box lies on another.
  @Test(arguments: BrowserEngine.allCases)
  func theLettersOfAFormulaStandInTheirBoxes(engine: BrowserEngine) throws {
    let browser = try open(in: engine)
    let letters: Int = try browser.evaluate(
      "document.querySelectorAll('math :is(mi, mo, mn)').length")
    #expect(letters > 20)
    let astray: [String] = try browser.evaluate(
      """
      [...document.querySelectorAll("math :is(mi, mo, mn)")]
        .filter((letter) => letter.textContent.trim()).filter((letter) => {
          const box = letter.getBoundingClientRect();
          const range = document.createRange();
          range.selectNodeContents(letter);
          const text = range.getBoundingClientRect();
          return box.width === 0 || box.height === 0
            || text.left < box.left - 1 || text.right > box.right + 1;
        }).map((letter) => letter.parentElement.textContent)
      """)
    #expect(astray.isEmpty, "\(engine)")
  }

  /// Else the reader would have to scroll it, which the keyboard cannot.
  @Test(arguments: BrowserEngine.allCases)
  func noFormulaIsTallerThanItsBox(engine: BrowserEngine) throws {
    let browser = try open(in: engine)
    let heights: [[Int]] = try browser.evaluate(
      """
      [...document.querySelectorAll(".equation .scroll")]
        .map((box) => [box.scrollHeight, box.clientHeight])
      """)
    #expect(heights.count >= 2)
    #expect(heights.allSatisfy { $0[0] <= $0[1] }, "\(engine): \(heights)")
  }

  @Test(arguments: BrowserEngine.allCases)
  func computedNumbersAreUnderlinedWithDots(engine: BrowserEngine) throws {
    let browser = try open(in: engine)
    let lines: [String] = try browser.evaluate(
      """
      [...document.querySelectorAll(".value")].map((value) => {
        const style = getComputedStyle(value);
        return `${style.textDecorationLine} ${style.textDecorationStyle}`;
      })
      """)
    #expect(!lines.isEmpty)
    #expect(lines.allSatisfy { $0 == "underline dotted" }, "\(engine)")
  }

  private func quoted(_ text: String) throws -> String {
    String(decoding: try JSONEncoder().encode(text), as: UTF8.self)
  }
}
