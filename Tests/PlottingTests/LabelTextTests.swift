import Testing

@testable import Plotting

@Suite struct LabelTextTests {
  struct LabelCase: CustomTestStringConvertible {
    var label: String
    /// What is in italics, and what is an index, in their order.
    var italics: [String] = []
    var indices: [String] = []
    var testDescription: String { label }
  }

  @Test(arguments: [
    LabelCase(label: "weight scale σ_w", italics: ["σ", "w"], indices: ["w"]),
    LabelCase(label: "σ_w²", italics: ["σ", "w"], indices: ["w"]),
    LabelCase(label: "bias b", italics: ["b"]),
    LabelCase(label: "T = 50", italics: ["T"]),
    LabelCase(label: "∂L/∂z", italics: ["L", "z"]),
    LabelCase(label: "x_1 and x_2", italics: ["x", "x"], indices: ["1", "2"]),
    LabelCase(label: "χ₁", italics: ["χ"]),
    LabelCase(label: "6ξ", italics: ["ξ"]),
    // Words, units, names and genitives are no quantities.
    LabelCase(label: "a layer of Glorot's"), LabelCase(label: "time (s)"),
    LabelCase(label: "clip_norm"), LabelCase(label: "FP8 E5M2"),
    LabelCase(label: "1e-5"), LabelCase(label: "x_"),
    LabelCase(label: ""), LabelCase(label: "網絡"),
  ])
  func quantitiesAreToldFromWords(label: LabelCase) {
    let runs = LabelText(label.label).runs
    #expect(runs.filter(\.isItalic).map(\.text) == label.italics)
    #expect(runs.filter(\.isIndex).map(\.text) == label.indices)
    // Nothing is lost but the underline before an index.
    let text = runs.map(\.text).joined()
    #expect(
      text
        == (label.indices.isEmpty
          ? label.label : label.label.filter { $0 != "_" }))
  }

  @Test func anIndexIsSmallerAndLowerAndWhatFollowsIsNot() {
    #expect(
      LabelText("σ_w², <b>").svg
        == "<tspan font-style=\"italic\">σ</tspan>"
        + "<tspan dy=\"0.31em\" font-size=\"0.78em\" font-style=\"italic\">w"
        + "</tspan><tspan dy=\"-0.24em\">², &lt;</tspan>"
        + "<tspan font-style=\"italic\">b</tspan>&gt;")
    #expect(textWidth("σ_w") < textWidth("σw"))
    #expect(LabelText("layer & unit").svg == "layer &amp; unit")
  }
}
