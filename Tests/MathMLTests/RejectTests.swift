import Ground
import Testing

@testable import MathML

@Suite struct RejectTests {
  /// A formula with a mistake, the column where it is, and a part of what the
  /// message must say.
  struct Case: CustomTestStringConvertible {
    var tex: String
    var column: Int
    var says: String

    init(_ tex: String, _ column: Int, _ says: String) {
      self.tex = tex
      self.column = column
      self.says = says
    }

    var testDescription: String { tex }
  }

  static let cases = [
    Case("", 1, "empty"),
    Case("  % only a comment", 1, "empty"),
    Case(#"a + \alhpa"#, 5, #"Did you mean '\alpha'?"#),
    Case(#"\frc{a}{b}"#, 1, #"Did you mean '\frac'?"#),
    Case(#"\qwertyuiop"#, 1, #"unknown command \qwertyuiop"#),
    Case(#"x\"#, 2, "at the end"),
    Case("{a", 1, "never closed"),
    Case("a}", 2, "without a '{'"),
    Case(#"\frac{a}{b"#, 9, "never closed"),
    Case(#"\frac{a}"#, 1, "needs an argument"),
    Case(#"\sqrt"#, 1, "needs an argument"),
    Case(#"\sqrt[3{x}"#, 6, "never closed"),
    Case(#"\frac^2 3"#, 6, "needs an argument before"),
    Case("x^", 2, "needs an argument"),
    Case("x^a^b", 4, "double superscript"),
    Case("x_a_b", 4, "double subscript"),
    Case("x^a'", 4, "double superscript"),
    Case("a & b", 3, "outside a table"),
    Case(#"a \\ b"#, 3, "outside a table"),
    Case(#"\begin{matrix}{a & b}\end{matrix}"#, 18, "outside a table"),
    Case("a $ b", 3, #"write \$"#),
    Case("#1", 1, "write \\#"),
    Case("a # b", 3, "write \\#"),
    Case("é\u{1F600}", 3, #"put it in \text"#),
    Case("a \" b", 3, "no meaning"),
    Case("a\u{7}", 2, "control character U+0007"),
    Case(#"\left( x"#, 1, #"without a \right"#),
    Case(#"{\left( x} \right)"#, 2, #"without a \right"#),
    Case(#"x \right)"#, 3, #"without a \left"#),
    Case(#"x \middle| y"#, 3, #"without a \left"#),
    Case(#"\left x \right)"#, 7, "not a delimiter"),
    Case(#"\left{ x \right}"#, 6, #"write \{"#),
    Case(#"\left\lfloof x \right)"#, 6, #"Did you mean '\lfloor'?"#),
    Case(#"\left"#, 1, "needs a delimiter"),
    Case(#"\big x"#, 6, "not a delimiter"),
    Case(#"\begin{foo}x\end{foo}"#, 7, "unknown environment"),
    Case(#"\begin{algined}x\end{algined}"#, 7, "Did you mean 'aligned'?"),
    Case(#"\begin{matrix} a"#, 1, #"add \end{matrix}"#),
    Case(#"\begin{matrix} a \end{pmatrix}"#, 18, "is due"),
    Case(#"x \end{matrix}"#, 3, #"without a \begin"#),
    Case(#"\begin{matrix} a } \end{matrix}"#, 18, "without a '{'"),
    Case(#"\begin{matrix} {a \end{matrix}"#, 16, "not closed before"),
    Case(#"\begin{cases} a & b & c \end{cases}"#, 21, "column 3"),
    Case(#"\begin{array}{cc} a & b & c \end{array}"#, 25, "column 3"),
    Case(#"\begin{array}{cx} a \end{array}"#, 16, "not a column"),
    Case(#"\begin{array}{} a \end{array}"#, 1, "no columns"),
    Case(#"\begin{alignedat}{x} a \end{alignedat}"#, 1, "column pairs"),
    Case(#"\begin{matrix}[x] a \end{matrix}"#, 16, "no option"),
    Case(#"a \\[2kg] b"#, 3, "outside a table"),
    Case(#"\begin{matrix} a \\[2kg] b \end{matrix}"#, 18, "needs a length"),
    Case(#"\begin{align} a \end{align}"#, 1, "use {aligned}"),
    Case(#"\hspace{3}"#, 8, "needs a length"),
    Case(#"\hspace{0x1pt}"#, 8, "needs a length"),
    Case(#"\text x"#, 1, "words in braces"),
    Case(#"\text{a"#, 6, "never closed"),
    Case(#"\text{a_b}"#, 8, "among words"),
    Case(#"\text{$x}"#, 9, "without a '{'"),
    Case(#"\text{\alpha}"#, 7, "put it between dollars"),
    Case(#"x\limits"#, 2, "follows an operator"),
    Case(#"\limits x"#, 1, "follows an operator"),
    Case(#"\not{ab}"#, 1, "negates one sign"),
    Case(#"\textcolor{red}{x}"#, 1, "theme"),
    Case(#"a \over b"#, 3, #"\frac"#),
    Case(#"\cancel{x}"#, 1, "not supported"),
    Case(#"\ce{H2O}"#, 1, "write the formula in \\mathrm"),
    Case(#"a \choose b"#, 3, "write \\binom"),
    Case(#"\color{red} x"#, 1, "colours would not follow"),
    Case(#"\colorbox{red}{x}"#, 1, "colours would not follow"),
    Case(#"x \tag{1}"#, 3, "displayed"),
    Case(#"x \label{a}"#, 3, "displayed"),
    Case(#"\hline"#, 1, "start of a row"),
    Case(#"\newcommand{\foo}{x} \foo"#, 1, "defines no commands"),
    Case(#"x \def\foo{x}"#, 3, "defines no commands"),
    Case(#"\DeclareMathOperator{\foo}{foo}"#, 1, #"\operatorname"#),
    Case("a\n b \\foo", 4, "unknown command"),
    Case("δδ \\foo", 6, "unknown command"),
  ]

  @Test(arguments: cases)
  func mistakesAreReportedAtTheirPlace(_ example: Case) {
    let error = #expect(throws: FormulaError.self) {
      _ = try render(example.tex)
    }
    #expect(error?.column == example.column)
    #expect(
      error?.message.contains(example.says) ?? false,
      "\(String(describing: error))")
  }

  @Test(arguments: [
    (#"\begin{align} a & b \\ c \end{align} x"#, 38, "nothing may follow"),
    (#"x \begin{align} a \end{align}"#, 3, "use {aligned}"),
    (#"\tag{1} x \tag{2}"#, 11, "a second \\tag"),
    (#"\label{a} x \label{b}"#, 13, "a second \\label"),
    (#"{x \tag{1}}"#, 4, "outside braces"),
    (#"\begin{align} a \label{x} \\ b \label{x} \end{align}"#, 32, "twice"),
  ])
  func mistakesInDisplayedLinesAreReported(
    tex: String, column: Int, says: String
  ) {
    let error = #expect(throws: FormulaError.self) {
      _ = try render(tex, display: .block)
    }
    #expect(error?.column == column)
    #expect(
      error?.message.contains(says) ?? false, "\(String(describing: error))")
  }

  @Test func linesAndColumnsCountFromTheStartOfTheFormula() throws {
    let error = #expect(throws: FormulaError.self) {
      _ = try render("a\nδ + \\nosuch")
    }
    #expect(error?.line == 2)
    #expect(error?.column == 6)
    #expect(error?.offset == 7)
    let start = SourcePosition(path: "chapter.md", line: 10, column: 3)
    #expect(
      error?.diagnostic(startingAt: start).position
        == SourcePosition(path: "chapter.md", line: 11, column: 6))
    let onFirstLine = #expect(throws: FormulaError.self) {
      _ = try render("a }")
    }
    #expect(
      onFirstLine?.diagnostic(startingAt: start).position
        == SourcePosition(path: "chapter.md", line: 10, column: 5))
  }
}
