import Foundation
import Testing

@testable import Site

/// The box about other frameworks: tabs for those who have scripts.
extension BrowserTests {
  /// The frameworks of the sample's box that are shown.
  private func shownFrameworks() throws -> [String] {
    try browser.evaluate(
      """
      [...document.querySelectorAll(".framework")]
        .filter((part) => part.checkVisibility())
        .map((part) => part.dataset.framework)
      """)
  }

  @Test func frameworksAreTabsThatTheMouseAndTheKeysChoose() throws {
    func press(_ key: String) throws {
      try browser.run(
        """
        document.activeElement.dispatchEvent(new KeyboardEvent("keydown",
          { key: "\(key)", bubbles: true, cancelable: true }))
        """)
    }
    try openChapter()
    #expect(try shownFrameworks() == ["pytorch"])
    try browser.run("document.querySelectorAll('[role=tab]')[1].click()")
    #expect(try shownFrameworks() == ["keras"])
    try browser.run("document.querySelectorAll('[role=tab]')[1].focus()")
    for (key, framework) in [
      ("ArrowRight", "jax"), ("ArrowRight", "pytorch"), ("ArrowLeft", "jax"),
      ("Home", "pytorch"), ("End", "jax"),
    ] {
      try press(key)
      #expect(try shownFrameworks() == [framework], "after \(key)")
    }
    // Roles say what is seen, and one tab is a stop for the keyboard.
    let states: [String] = try browser.evaluate(
      """
      [...document.querySelectorAll("[role=tablist] > [role=tab]")]
        .map((tab) => {
          const panel = document.getElementById(
            tab.getAttribute("aria-controls"));
          return [tab.textContent, tab.ariaSelected, tab.tabIndex, panel.role,
            panel.getAttribute("aria-labelledby") === tab.id,
            tab === document.activeElement].join(" ");
        })
      """)
    #expect(
      states == [
        "PyTorch false -1 tabpanel true false",
        "Keras false -1 tabpanel true false", "JAX true 0 tabpanel true true",
      ])
    let path: String = try browser.evaluate("location.pathname")
    #expect(path.hasSuffix("02-saturation.html"), "the page was not turned")
  }

  @Test func theFrameworkIsRememberedOnOtherPages() throws {
    try openChapter()
    try browser.run("document.querySelectorAll('[role=tab]')[2].click()")
    try browser.open(folder.appending(path: "appendix/glossary.html"))
    #expect(try shownFrameworks() == ["jax"])
    try browser.run("localStorage.setItem('framework', 'mxnet')")
    try openChapter()
    #expect(try shownFrameworks() == ["pytorch"], "one that is not there")
  }

  @Test func allFrameworksStandWithoutScriptsAndOnPaper() throws {
    let all = ["pytorch", "keras", "jax"]
    let names = """
      [...document.querySelectorAll(".framework-name")]
        .filter((name) => name.checkVisibility()).length
      """
    try openChapter()
    #expect(try browser.evaluate(names) as Int == 0)
    try browser.show(width: 700, printed: true)
    #expect(try shownFrameworks() == all)
    #expect(try browser.evaluate(names) as Int == 3)
    let tabs: Bool = try browser.evaluate(
      "document.querySelector('.tab-list').checkVisibility()")
    #expect(!tabs)
    try browser.show(width: 1280)
    try browser.disableScripts()
    try openChapter()
    #expect(try shownFrameworks() == all)
    #expect(try browser.evaluate(names) as Int == 3)
  }
}
