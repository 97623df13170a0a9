import LinearAlgebra
import Testing

@testable import MathML

@Suite struct RenderTests {
  /// Formulas of a text on deep learning, in the ways that authors write them.
  static let accepted = [
    #"\delta_l = (W_{l+1}^\top \delta_{l+1}) \odot \varphi'(z_l)"#,
    #"\frac{\partial L}{\partial x_i} = \frac{\gamma}{m\sqrt{\sigma^2+\epsilon}}"#
      + #"\left(m\,\frac{\partial L}{\partial y_i} - \sum_{j=1}^m"#
      + #"\frac{\partial L}{\partial y_j}\right)"#,
    #"\begin{aligned} f_t &= \sigma(W_f x_t + b_f) \\[2pt] "#
      + #"h_t &= o_t \odot \tanh(c_t) \end{aligned}"#,
    #"\chi_1 = \sigma_w^2\,\mathbb{E}_{z\sim\mathcal{N}(0,1)}"#
      + #"\bigl[\varphi'(\sqrt{q^*}\,z)^2\bigr]"#,
    #"\left\lVert\prod_{k=1}^{T} D_k W\right\rVert \le \|W\|^{T}"#,
    #"\operatorname{softmax}(z)_i = \frac{e^{z_i}}{\sum_j e^{z_j}}"#,
    #"\mathbf 1\{x > 0\} \quad \bm{x} \quad \rm{d}x \quad {\bf W}x"#,
    #"\iint_D f\,dA \to \oint_C"#,
    #"\text{Var}[x], \quad x_{\text{in}}, \quad \textbf{b} \text{``q''---`a'}"#,
    #"a \equiv b \pmod{n}, \quad \smash{\int} \rlap{x} \mathstrut \boxed{y}"#,
    #"\overbrace{a}^{n} \underset{x}{y} \stackrel{a}{=} \xleftarrow[b]{a}"#,
    #"\begin{array}{r|l}{[}a]&b\\\hline c&d\end{array}"#,
    #"\begin{pmatrix*}[r] -1 & 0 \\ 10 & 1 \end{pmatrix*}"#,
    "α + β ≤ 𝔼[δ] · ∑_i x_i × 模型",
    "a % a comment with \\nosuch }\n + b",
    #"x''''' + f^{(n)}(x) + {}_a x"#,
    #"\Big| \bigg/ \Biggr] \left\langle a \middle\vert b \right\rangle"#,
    #"\left.\left(\left\{x\right.\right]\right."#,
    #"\mathop{\mathrm{lim\,inf}}\limits_{n} \mathrel{R} \mathpunct{;}"#,
    #"\textstyle\sum_i \scriptstyle x \displaystyle y"#,
  ]

  @Test(arguments: accepted)
  func formulasOfDeepLearningAreAccepted(tex: String) throws {
    for display in [Display.inline, .block] {
      #expect(isWellFormed(try render(tex, display: display).markup))
    }
  }

  @Test func everyCommandOfTheTablesIsAcceptedSomewhere() throws {
    // Each is tried with what its kind needs around it.
    let frames = [
      #"\?"#, #"\?{a}"#, #"\?{a}{b}"#, #"\left( a \? ) \right)"#,
      #"\?( a \right)"#,
      #"\left( a \?"#, #"\sum\?_a"#, #"\?("#, #"\?="#,
      #"\?{matrix}a\end{matrix}"#,
      #"\begin{matrix}a\?{matrix}"#, #"\begin{array}{c}\? a\end{array}"#,
      #"\begin{matrix}a\? b\end{matrix}"#, #"\?{1em}"#, #"a \?{\xyz}{a}"#,
      #"a \?\xyz{a}"#, #"a \?{\alpha}{b}"#, #"a \?"#, #"\left( a \?| b\right)"#,
    ]
    for name in Commands.names {
      let isAccepted = frames.contains { frame in
        let tex = frame.replacing("\\?", with: "\\\(name) ")
        guard let formula = try? render(tex, display: .block) else {
          return name == "right"
            && (try? render(#"\left( a \right)"#)) != nil
        }
        return isWellFormed(formula.markup)
      }
      #expect(isAccepted, "\\\(name)")
    }
  }

  @Test func linesCarryTheirLabelsAndNumbers() throws {
    let align = try render(
      #"\begin{align} a &= b \label{eq:a} \\ c &= d \notag \\ "#
        + #"e &= f \tag{7} \\ g &= h \end{align}"#, display: .block,
      number: { line in line.label == nil ? "(2)" : "(1)" })
    #expect(align.lines.map(\.label) == ["eq:a", nil, nil, nil])
    #expect(align.lines.map(\.tag) == ["(1)", nil, "(7)", "(2)"])
    #expect(align.lines.map(\.isNumbered) == [true, false, false, true])
    #expect(align.lines[0].labelOffset == 21)
    #expect(align.markup.contains("<mtext>(7)</mtext>"))
    #expect(align.markup.contains("<mtext>(2)</mtext>"))
    let starred = try render(
      #"\begin{align*} a \\ b \end{align*}"#, display: .block,
      number: { _ in "(1)" })
    #expect(starred.lines.map(\.tag) == [nil, nil])
    let plain = try render(#"a = b \label{x}"#, display: .block)
    #expect(plain.labels == ["x"])
    #expect(plain.lines.map(\.isNumbered) == [false])
    let equation = try render(
      #"\begin{equation} a \end{equation}"#, display: .block,
      number: { _ in "(3)" })
    #expect(equation.lines.map(\.tag) == ["(3)"])
  }

  @Test(arguments: [
    "{", #"\frac{"#, #"\sqrt{"#, "x^{", #"\left("#, #"\begin{matrix}"#,
    #"\text{$"#, #"\displaystyle "#, #"\sqrt"#, #"\hat"#, #"\text{"#, "x_",
    #"\mathbf{"#, #"\not"#, #"\begin{cases}{"#, #"\substack{"#, #"\sqrt["#,
  ])
  func endlessNestingIsAnErrorInLinearTime(_ opening: String) {
    let tex = String(repeating: opening, count: 50_000)
    let duration = ContinuousClock().measure {
      #expect(throws: FormulaError.self) { _ = try render(tex) }
    }
    // Quadratic time would be minutes.
    #expect(duration < .seconds(5))
  }

  @Test func nestingUpToTheLimitIsAccepted() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: #"\frac{1}{"#, count: depth) + "x"
        + String(repeating: "}", count: depth)
    }
    #expect(isWellFormed(try render(nested(Parser.depthLimit - 1)).markup))
    let error = #expect(throws: FormulaError.self) {
      _ = try render(nested(Parser.depthLimit))
    }
    #expect(error?.message.contains("100 deep") ?? false)
  }

  @Test(arguments: [
    "x", "-", "x'", "x^2", "'", "+", "1", #"\alpha "#, #"\frac12"#, "{x}", " ",
    "|", #"\,"#, #"\left(x\right)"#, #"\text{a}"#, "a,", #"\log "#, "é",
  ])
  func longFormulasTakeLinearTime(_ part: String) throws {
    let tex = "x" + String(repeating: part, count: 50_000)
    let duration = ContinuousClock().measure { _ = try? render(tex) }
    #expect(duration < .seconds(5))
  }

  @Test func longTablesTakeLinearTime() throws {
    let rows = String(repeating: #"a &= b \label{x} \\"#, count: 20_000)
    let labelled = rows.split(separator: "x").enumerated()
      .map { "\($1)\($0)" }.joined().dropLast(5)
    let duration = ContinuousClock().measure {
      _ = try? render(
        #"\begin{align}"# + labelled + #"\end{align}"#, display: .block)
    }
    #expect(duration < .seconds(5))
  }

  @Test func whateverIsTypedIsMarkupOrAnErrorInsideTheFormula() {
    let pieces =
      Commands.names.sorted().map { "\\\($0) " }
      + [
        "{", "}", "{", "}", "{", "}", "[", "]", "^", "_", "&", "\\\\", "$",
        "#1",
        "%", "\n", " ", "x", "1.5", "-", "=", "(", ")", "|", "'", "é", "∑", "~",
        #"\begin{matrix}"#, #"\end{matrix}"#, #"\begin{aligned}"#,
        #"\end{aligned}"#, #"\left("#, #"\right)"#, #"\text{"#, "\u{0}", "\"",
        #"\newcommand{\a}[1]{#1#1}"#, #"\a"#, "<", "\u{301}",
      ]
    var generator = SplitMix64(seed: 7)
    var accepted = 0
    for _ in 0..<20_000 {
      let count = Int.random(in: 1...12, using: &generator)
      let tex = (0..<count).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      do throws(FormulaError) {
        let markup = try render(tex, display: .block).markup
        accepted += 1
        #expect(isWellFormed(markup), "\(tex)")
      } catch {
        let lines = tex.utf8.split(
          separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        #expect(error.offset <= tex.utf8.count, "\(tex): \(error)")
        #expect(1...lines.count ~= error.line, "\(tex): \(error)")
        #expect(
          1...lines[min(error.line, lines.count) - 1].count + 1 ~= error.column,
          "\(tex): \(error)")
      }
    }
    // The fuzz means something only if it reaches both outcomes.
    #expect(accepted > 500)
  }
}
