import Foundation
import Testing

@testable import Site

/// Whether a browser shows the book in the book's fonts.
extension BrowserTests {
  /// The list says of the font files what a browser finds in them.
  @Test(arguments: [
    ("text", "serif", ["normal 400", "italic 400", "normal 700"]),
    ("sans", "sans", ["normal 400", "normal 600"]),
    ("code", "mono", ["normal 400", "italic 400", "normal 600"]),
    ("math", "math", ["normal 400"]),
  ])
  func everyListedCharacterIsInTheFont(
    family: String, variable: String, styles: [String]
  ) throws {
    let fonts = try #require(FontTests.characters)
    let characters = try #require(fonts.families[family]).sorted()
      // A mark needs a letter, and what is invisible no glyph.
      .filter { ![0x20, 0xA0, 0xAD].contains($0) }
      .compactMap(Unicode.Scalar.init)
      .filter { !$0.properties.isDefaultIgnorableCodePoint }
    let name =
      "Gradients " + family.prefix(1).uppercased()
      + family.dropFirst()
    try browser.open(folder.appending(path: "index.html"))
    for style in styles {
      let words = style.split(separator: " ")
      let text = characters.map { "o\($0)" }.joined(separator: " ")
      try browser.run(
        """
        document.body.innerHTML = '<p id="all" style="font-family:'
          + 'var(--\(variable));font-style:\(words[0]);'
          + 'font-weight:\(words[1])"></p>';
        document.getElementById("all").textContent = \(json(text));
        document.fonts.ready
        """)
      let used = try browser.fonts(of: "#all")
      #expect(used.keys.allSatisfy { $0.isOwn }, "\(style): \(used)")
      #expect(used.keys.map(\.family) == [name], "\(style): \(used)")
    }
  }

  /// Each text element of each page is set in one of the book's fonts.
  @Test func pagesAreSetInTheBooksFonts() throws {
    var families: Set<String> = []
    for page in SampleBook.pages {
      try browser.open(folder.appending(path: page.path))
      try browser.run(
        """
        document.querySelectorAll('details').forEach((d) => d.open = true);
        // The scripts of East Asia are left to the system.
        const texts = document.createTreeWalker(
          document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const text = texts.currentNode;
          if (/\\p{Script=Han}/u.test(text.data)) text.data = "";
        }
        """)
      let used = try browser.fonts(of: "body, body *")
      #expect(used.count >= 2)
      #expect(used.keys.allSatisfy { $0.isOwn }, "\(page.path): \(used)")
      families.formUnion(used.keys.map(\.family))
    }
    #expect(
      families == [
        "Gradients Text", "Gradients Sans", "Gradients Code", "Gradients Math",
      ])
  }

  /// A page that is first shown with its fonts on the way shows no other, and
  /// nothing on it moves when they come.
  @Test func theFontsAreOnTheWayBeforeThereIsText() throws {
    try browser.call(
      "Page.addScriptToEvaluateOnNewDocument",
      [
        "source": """
        new MutationObserver((changes, observer) => {
          if (!document.body) return;
          observer.disconnect();
          window.early = [...document.fonts].map((face) => face.status);
        }).observe(document, { childList: true, subtree: true });
        """
      ])
    try browser.open(folder.appending(path: "02-saturation.html"))
    let early: [String] = try browser.evaluate("window.early")
    #expect(early.count == FontTests.characters?.files.count)
    #expect(early.allSatisfy { $0 != "unloaded" }, "\(early)")
    let late: [String] = try browser.evaluate(
      "document.fonts.ready.then((all) => [...all].map((f) => f.status))")
    #expect(late.allSatisfy { $0 == "loaded" }, "\(late)")
  }

  /// A letter of a formula is as tall as one of the text around it, and so is
  /// one of code.
  @Test func smallLettersAreEquallyTall() throws {
    try browser.open(folder.appending(path: "index.html"))
    let heights: [Double] = try browser.evaluate(
      """
      document.fonts.ready.then(() => {
        const context = document.createElement("canvas").getContext("2d");
        return ["Text", "Math", "Code"].map((name) => {
          context.font = `1000px "Gradients ${name}"`;
          return context.measureText("x").actualBoundingBoxAscent;
        });
      })
      """)
    #expect(heights.count == 3 && heights[0] > 400)
    #expect(abs(heights[1] - heights[0]) <= 5, "\(heights)")
    #expect(abs(heights[2] - heights[0]) <= 10, "\(heights)")
  }
}
