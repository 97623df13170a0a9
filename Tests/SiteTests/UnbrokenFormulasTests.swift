import Testing

import Site

@Suite struct UnbrokenFormulasTests {
  private let formula = #"<math alttext="x"><mi>x</mi></math>"#

  @Test(arguments: [
    (",", "<span class=\"unbroken\">X,</span>"),
    (").", "<span class=\"unbroken\">X).</span>"),
    ("”", "<span class=\"unbroken\">X”</span>"),
    ("–1", "X–1"),
    (" and", "X and"),
    ("", "X"),
    ("-th", "X-th"),
  ])
  func punctuationStaysWithItsFormula(behind: String, expected: String) {
    let html = "<p>" + formula + behind + "</p>"
    let kept = keepingFormulasUnbroken(html)
    #expect(
      kept
        == "<p>" + expected.replacing("X", with: formula) + "</p>")
  }

  @Test func eachFormulaIsLookedAt() {
    let html = "\(formula), \(formula) \(formula)."
    #expect(
      keepingFormulasUnbroken(html)
        == "<span class=\"unbroken\">\(formula),</span> \(formula) "
        + "<span class=\"unbroken\">\(formula).</span>")
  }

  @Test func formulasOnLinesOfTheirOwnAreLeftAlone() {
    let html = #"<math display="block"><mi>x</mi></math>."#
    #expect(keepingFormulasUnbroken(html) == html)
  }
}
