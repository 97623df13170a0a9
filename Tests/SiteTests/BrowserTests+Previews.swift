import Foundation
import Testing

@testable import Site

/// What a link shows before it is followed.
extension BrowserTests {
  private static let page = "02-saturation.html"

  /// Lets the pointer rest on an element, and waits for what may come.
  private func rest(on selector: String) throws {
    try browser.run(
      """
      {
        const trigger = document.querySelector("\(selector)");
        trigger.scrollIntoView({ block: "center" });
        trigger.dispatchEvent(new PointerEvent("pointerover",
          { bubbles: true, pointerType: "mouse" }));
      }
      new Promise((resolve) => setTimeout(resolve, 700))
      """)
  }

  /// What the preview says; nothing where it is closed.
  private func preview() throws -> String {
    try browser.evaluate(
      """
      (() => {
        const box = document.querySelector(".preview");
        return box.matches(":popover-open")
          ? box.innerText.replace(/\\s+/g, " ") : "";
      })()
      """)
  }

  @Test(arguments: [
    ("article .value", "the slope at 5 swift run saturation computes it as"),
    ("article .value", "chapters/02-saturation/code/Report.swift:12"),
    ("article a.term", "Where an activation’s slope is close to zero."),
    ("a.reference[href='#slope-vs-depth']", "Size of the gradient"),
    ("a[href='#claim-2.1']:not(.claim-number)", "never exceeds ¼"),
    (".footnote-reference", "They have, by less than a rounding error."),
  ])
  func aPreviewSaysWhereALinkLeads(
    selector: String, words: String
  ) throws {
    try browser.open(folder.appending(path: Self.page))
    try browser.run(
      "document.querySelectorAll('details').forEach((d) => d.open = true)")
    #expect(try preview() == "")
    try rest(on: selector)
    let shown = try preview()
    #expect(shown.contains(words), "\(shown)")
    #expect(browser.complaints.isEmpty, "\(browser.complaints)")
  }

  @Test func thePreviewDescribesWhatHasTheFocusAndEscapeClosesIt() throws {
    try browser.open(folder.appending(path: Self.page))
    try browser.run(
      """
      document.querySelector("article .value").focus({ focusVisible: true });
      new Promise((resolve) => setTimeout(resolve, 100))
      """)
    let described: String = try browser.evaluate(
      """
      document.getElementById(
        document.activeElement.getAttribute("aria-describedby")).innerText
      """)
    #expect(described.contains("slope-at-5"))
    try browser.run(
      """
      document.activeElement.dispatchEvent(new KeyboardEvent("keydown",
        { key: "Escape", bubbles: true, cancelable: true }))
      """)
    #expect(try preview() == "")
    let isClean: Bool = try browser.evaluate(
      """
      document.activeElement.matches(".value")
        && !document.activeElement.hasAttribute("aria-describedby")
      """)
    #expect(isClean)
  }

  @Test func thePreviewStaysWhileThePointerIsInItAndInTheWindow() throws {
    try browser.open(folder.appending(path: Self.page))
    try rest(on: "a.reference[href='#slope-vs-depth']")
    try browser.run(
      """
      document.querySelector("a.reference[href='#slope-vs-depth']")
        .dispatchEvent(new PointerEvent("pointerout", { bubbles: true }));
      document.querySelector(".preview p, .preview figcaption")
        .dispatchEvent(new PointerEvent("pointerover", { bubbles: true }));
      new Promise((resolve) => setTimeout(resolve, 500))
      """)
    #expect(try preview().contains("Figure 2.1"))
    let isInside: Bool = try browser.evaluate(
      """
      (() => {
        const box = document.querySelector(".preview").getBoundingClientRect();
        return box.left >= 0 && box.top >= 0 && box.right <= innerWidth
          && box.bottom <= innerHeight && box.height > 100;
      })()
      """)
    #expect(isInside)
    let repeated: Int = try browser.evaluate(
      """
      [...document.querySelectorAll("[id]")].map((element) => element.id)
        .filter((id, index, all) => all.indexOf(id) !== index).length
      """)
    #expect(repeated == 0)
    try browser.run(
      """
      document.querySelector(".preview").dispatchEvent(
        new PointerEvent("pointerout", { bubbles: true }));
      new Promise((resolve) => setTimeout(resolve, 500))
      """)
    #expect(try preview() == "")
  }

  @Test func aFingerGetsASheetAndTheLinkInIt() throws {
    try browser.show(width: 360)
    try browser.open(folder.appending(path: Self.page))
    try browser.run(
      """
      {
        const term = document.querySelector("article a.term");
        term.scrollIntoView({ block: "center" });
        term.dispatchEvent(new PointerEvent("pointerdown",
          { bubbles: true, pointerType: "touch" }));
        term.click();
      }
      new Promise((resolve) => setTimeout(resolve, 700))
      """)
    #expect(try preview().contains("slope is close to zero"))
    let path: String = try browser.evaluate("location.pathname")
    #expect(path.hasSuffix(Self.page), "the tap was not followed")
    let sheet: [Int] = try browser.evaluate(
      """
      (() => {
        const box = document.querySelector(".preview").getBoundingClientRect();
        return [box.left, document.documentElement.clientWidth - box.right,
          innerHeight - box.bottom]
          .map(Math.round);
      })()
      """)
    #expect(sheet == [0, 0, 0])
    try browser.follow("document.querySelector('.preview-foot a').click()")
    let target: String = try browser.evaluate(
      "location.pathname.split('/').pop() + location.hash")
    #expect(target == "glossary.html#saturation")
  }

  @Test func withoutTheScriptOfOtherPagesTheLinkWorks() throws {
    try FileManager.default.removeItem(
      at: folder.appending(path: Previews.path))
    try browser.open(folder.appending(path: Self.page))
    try rest(on: "article a.term")
    #expect(try preview() == "")
    try browser.follow(
      """
      {
        const term = document.querySelector("article a.term");
        term.dispatchEvent(new PointerEvent("pointerdown",
          { bubbles: true, pointerType: "touch" }));
        term.click();
      }
      """)
    let target: String = try browser.evaluate(
      "location.pathname.split('/').pop() + location.hash")
    #expect(target == "glossary.html#saturation")
  }
}
