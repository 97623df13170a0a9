import Browsers
import Foundation
import Testing

/// The path of the script of axe, if there is one.
private let axeScript = ProcessInfo.processInfo.environment["AXE"]

/// The pages of the book under axe, the checker of accessibility, where `AXE`
/// names its script; `.ci/validity` brings it.
@Suite(
  .serialized,
  .enabled(if: axeScript != nil, "AXE names no script of axe"),
  .enabled(if: Chromium.program != nil, "there is no Chromium on this machine"))
struct AxeTests {
  private static let folder = SampleBook.package.appending(path: "book/html")

  /// What axe leaves to others.
  ///
  /// Colours have tests of their own, which take a hundredth of the time. And
  /// axe takes a heading that is a formula for an empty one.
  private static let options = """
    { rules: { "color-contrast": { enabled: false },
      "empty-table-header": { enabled: false } } }
    """

  @Test(arguments: [360, 1280])
  func axeFindsNothing(width: Int) throws {
    let axe = try String(
      contentsOf: URL(filePath: try #require(axeScript)), encoding: .utf8)
    let pages = try FileManager.default.contentsOfDirectory(
      at: Self.folder, includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "html" }
    #expect(!pages.isEmpty, "'swift run book' makes the pages")
    let browser = try Chromium()
    try browser.show(width: width, height: 800)
    for page in pages {
      try browser.open(page)
      try browser.run(
        "document.querySelectorAll('details').forEach((d) => d.open = true);"
          + "\(axe);0")
      let found: [String] = try browser.evaluate(
        """
        axe.run(document, \(Self.options)).then(({ violations }) =>
          violations.flatMap(({ id, nodes }) =>
            nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`)))
        """)
      #expect(found.isEmpty, "\(page.lastPathComponent) at \(width)")
    }
  }
}
