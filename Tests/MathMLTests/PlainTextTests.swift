import Testing

@testable import MathML

@Suite struct PlainTextTests {
  /// A formula, and what it is as text.
  static let cases = [
    (#"\sigma'(x) \le \tfrac14"#, "σ′(x) ≤ 1/4"),
    (#"a\le b"#, "a ≤ b"),
    ("a+b - c", "a+b − c"),
    (#"64 s^2/(12 \cdot 144\,h^2)"#, "64 s²/(12 · 144 h²)"),
    (#"\frac{8 f(x + h)}{12 h}"#, "(8 f(x + h))/(12 h)"),
    (#"\sqrt k \sqrt{v + \varepsilon} \sqrt[3]{2}"#, "√k √(v + ε) ³√2"),
    (#"h_{t-1}^{\mathsf T}\, dz"#, "hₜ₋₁ᵀ dz"),
    (#"R^{2/(L - 1)} e^{(\ln g)/L} h_T"#, "R^(2/(L−1)) e^((ln g)/L) h_T"),
    (#"f''' f^{(5)} q^* x_-^2"#, "f‴ f⁽⁵⁾ q* x₋²"),
    (#"\tanh z + \tanh(z) + 2\ln2"#, "tanh z + tanh(z) + 2ln 2"),
    (#"\ln\bigl(1 + \tfrac{a + b}{2}\bigr)"#, "ln (1 + (a + b)/2)"),
    (
      #"\mathbb{E}\,\mathbf{x}\,\mathrm{relu}(\boldsymbol{\phi})"#,
      "E x relu(φ)"
    ),
    (
      #"\hat x\,\overline{xy}\,\widehat{ab}\,\vec v"#,
      "x\u{302} x\u{305}y\u{305} (ab)\u{302} v\u{20D7}"
    ),
    (
      #"\operatorname{soft-max} z \to \operatorname*{max}_i z"#,
      "soft-max z → maxᵢ z"
    ),
    (#"\lVert x \rVert \langle a, b\rangle"#, "‖x‖ ⟨a, b⟩"),
    (#"\left(\begin{matrix} a & b \\ c & d \end{matrix}\right)"#, "(a b; c d)"),
    (#"\begin{aligned} a &= b, \\ c &= d. \end{aligned}"#, "a = b, c = d."),
    (
      #"\binom{n}{k} \overset{!}{=} \sum_{i=1}^n i"#,
      "(n over k) =^! ∑_(i=1)ⁿ i"
    ),
    (#"\text{if ``$x > 0$''}\quad a\!b \phantom{x}"#, "if “x > 0” ab"),
    (#"a \boxed{b} \smash{c} \displaystyle d"#, "a b c d"),
    ("x \\tag{1}", "x"),
  ]

  @Test(arguments: cases)
  func formulasReadAsInATerminal(tex: String, expected: String) throws {
    #expect(try text(ofTeX: tex) == expected)
  }

  @Test(arguments: [#"\nosuch x"#, #"\newcommand{\a}{b}"#, "", "{", "\u{7}"])
  func whatIsRefusedAsMarkupIsRefusedAsTextWithTheSameMessage(tex: String) {
    let asText = #expect(throws: FormulaError.self) { try text(ofTeX: tex) }
    let asMarkup = #expect(throws: FormulaError.self) {
      try render(tex, display: .block)
    }
    #expect(asText == asMarkup)
  }

  @Test func everyFormulaWithMarkupHasText() throws {
    for tex in RenderTests.accepted + StructureTests.cases.map(\.tex) {
      let text = try text(ofTeX: tex)
      #expect(!text.contains("\\"), "\(tex)")
      #expect(!text.contains("  "), "\(tex)")
    }
  }

  @Test func longFormulasTakeLinearTime() throws {
    let tex = String(repeating: #"\frac{x_1}{2} + \hat x "#, count: 20_000)
    let duration = ContinuousClock().measure { _ = try? text(ofTeX: tex) }
    #expect(duration < .seconds(5))
  }
}
