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
}
