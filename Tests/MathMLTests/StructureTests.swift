import Testing

@testable import MathML

/// What formulas come to, each for a reason in MathML Core or in TeX's rules
/// for the space between atoms (*The TeXbook*, chapter 18).
@Suite struct StructureTests {
  struct Case: CustomTestStringConvertible {
    var reason: String
    var display: Display
    var tex: String
    var markup: String

    init(_ reason: String, _ display: Display, _ tex: String, _ markup: String)
    {
      self.reason = reason
      self.display = display
      self.tex = tex
      self.markup = markup
    }

    var testDescription: String { "\(tex): \(reason)" }
  }

  static let cases = [
    Case(
      "a single letter is italic by MathML's own rule", .inline, #"x"#,
      #"<mi>x</mi>"#),
    Case(
      "letters beside each other are a product, one identifier each", .inline,
      #"xy"#,
      #"<mi>x</mi><mi>y</mi>"#),
    Case(
      "digits and point are one number, the letter is another element", .inline,
      #"3.14x"#,
      #"<mn>3.14</mn><mi>x</mi>"#),
    Case(
      "capital Greek and nabla are upright in TeX, small Greek and partial italic",
      .inline, #"\alpha\Gamma\nabla\partial"#,
      #"<mi>α</mi><mi mathvariant="normal">Γ</mi>"#
        + #"<mi mathvariant="normal">∇</mi><mi>∂</mi>"#),
    Case(
      "a minus with nothing to its left is a sign: no space", .inline, #"-x"#,
      #"<mo lspace="0" rspace="0">−</mo><mi>x</mi>"#),
    Case(
      "a minus between operands is binary: the dictionary's own spaces",
      .inline, #"a - b"#,
      #"<mi>a</mi><mo>−</mo><mi>b</mi>"#),
    Case(
      "after a relation, minus is a sign", .inline, #"a = -b"#,
      #"<mi>a</mi><mo>=</mo><mo lspace="0" rspace="0">−</mo><mi>b</mi>"#),
    Case(
      "after an opening bracket, minus is a sign", .inline, #"(-1)"#,
      #"<mo stretchy="false">(</mo><mo lspace="0" rspace="0">−</mo>"#
        + #"<mn>1</mn><mo stretchy="false">)</mo>"#),
    Case(
      "after a binary operator, minus is a sign; the product sign has TeX's space",
      .inline, #"a \times -b"#,
      #"<mi>a</mi><mo lspace="0.2222em" rspace="0.2222em">×</mo>"#
        + #"<mo lspace="0" rspace="0">−</mo><mi>b</mi>"#),
    Case(
      "a comma has its space to the right only, as in the dictionary", .inline,
      #"x, y"#,
      #"<mi>x</mi><mo>,</mo><mi>y</mi>"#),
    Case(
      "brackets that do not grow say so", .inline, #"f(x)"#,
      #"<mi>f</mi><mo stretchy="false">(</mo><mi>x</mi>"#
        + #"<mo stretchy="false">)</mo>"#),
    Case(
      "mid is a relation; the braces are fences", .inline, #"\{x \mid x > 0\}"#,
      #"<mo stretchy="false">{</mo><mi>x</mi>"#
        + #"<mo stretchy="false" lspace="0.2778em" rspace="0.2778em">∣</mo>"#
        + #"<mi>x</mi><mo>&gt;</mo><mn>0</mn><mo stretchy="false">}</mo>"#),
    Case(
      "a bar where an operand is due opens, and the minus after it is a sign",
      .inline, #"|-x|"#,
      #"<mo stretchy="false" lspace="0" rspace="0">|</mo>"#
        + #"<mo lspace="0" rspace="0">−</mo><mi>x</mi>"#
        + #"<mo stretchy="false" lspace="0" rspace="0">|</mo>"#),
    Case(
      "a bar after an operand with none open is like a letter", .inline,
      #"p(y|x)"#,
      #"<mi>p</mi><mo stretchy="false">(</mo><mi>y</mi>"#
        + #"<mo stretchy="false" lspace="0" rspace="0">|</mo><mi>x</mi>"#
        + #"<mo stretchy="false">)</mo>"#),
    Case(
      "numerator and denominator", .inline, #"\frac{a}{b}"#,
      #"<mfrac><mi>a</mi><mi>b</mi></mfrac>"#),
    Case(
      "the display style of dfrac, and the size of the text even in scripts",
      .inline, #"\dfrac{a}{b}"#,
      #"<mfrac displaystyle="true" scriptlevel="0"><mi>a</mi>"#
        + #"<mi>b</mi></mfrac>"#),
    Case(
      "arguments without braces are one digit each", .inline, #"\tfrac12"#,
      #"<mfrac displaystyle="false" scriptlevel="0"><mn>1</mn>"#
        + #"<mn>2</mn></mfrac>"#),
    Case(
      "two rows without a rule in growing brackets", .inline, #"\binom{n}{k}"#,
      #"<mrow><mo>(</mo><mfrac linethickness="0"><mi>n</mi><mi>k</mi>"#
        + #"</mfrac><mo>)</mo></mrow>"#),
    Case(
      "a root without index holds a row without mrow", .inline, #"\sqrt{x}"#,
      #"<msqrt><mi>x</mi></msqrt>"#),
    Case(
      "MathML puts the index second", .inline, #"\sqrt[3]{x+1}"#,
      #"<mroot><mrow><mi>x</mi><mo>+</mo><mn>1</mn></mrow><mn>3</mn>"#
        + #"</mroot>"#),
    Case(
      "superscript", .inline, #"x^2"#,
      #"<msup><mi>x</mi><mn>2</mn></msup>"#),
    Case(
      "subscript", .inline, #"x_i"#,
      #"<msub><mi>x</mi><mi>i</mi></msub>"#),
    Case(
      "both at once are one element", .inline, #"x_i^2"#,
      #"<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>"#),
    Case(
      "a prime is a superscript operator without space", .inline, #"x'"#,
      #"<msup><mi>x</mi><mo lspace="0" rspace="0">′</mo></msup>"#),
    Case(
      "primes come before the superscript", .inline, #"x''^2"#,
      #"<msup><mi>x</mi><mrow><mo lspace="0" rspace="0">″</mo>"#
        + #"<mn>2</mn></mrow></msup>"#),
    Case(
      "a sign in a script has no space", .inline, #"x^{-1}"#,
      #"<msup><mi>x</mi><mrow><mo lspace="0" rspace="0">−</mo>"#
        + #"<mn>1</mn></mrow></msup>"#),
    Case(
      "an empty base for what stands before", .inline, #"{}^{t}A"#,
      #"<msup><mrow></mrow><mi>t</mi></msup><mi>A</mi>"#),
    Case(
      "scripts of scripts", .inline, #"e^{-x^2}"#,
      #"<msup><mi>e</mi><mrow><mo lspace="0" rspace="0">−</mo>"#
        + #"<msup><mi>x</mi><mn>2</mn></msup></mrow></msup>"#),
    Case(
      "inline bounds stand beside; in scripts relations have no space; op to ord is thin",
      .inline, #"\sum_{i=1}^n x_i"#,
      #"<msubsup><mo lspace="0" rspace="0">∑</mo><mrow><mi>i</mi>"#
        + #"<mo lspace="0" rspace="0">=</mo><mn>1</mn></mrow><mi>n</mi>"#
        + #"</msubsup><mspace width="0.1667em"/><msub><mi>x</mi><mi>i</mi>"#
        + #"</msub>"#),
    Case(
      "displayed bounds stand below and above", .block, #"\sum_{i=1}^n x_i"#,
      #"<munderover><mo lspace="0" rspace="0">∑</mo><mrow><mi>i</mi>"#
        + #"<mo lspace="0" rspace="0">=</mo><mn>1</mn></mrow><mi>n</mi>"#
        + #"</munderover><mspace width="0.1667em"/><msub><mi>x</mi>"#
        + #"<mi>i</mi></msub>"#),
    Case(
      "limits inline needs movablelimits off, or the browser would move them",
      .inline, #"\sum\limits_i x"#,
      #"<munder><mo movablelimits="false" lspace="0" rspace="0">∑</mo>"#
        + #"<mi>i</mi></munder><mspace width="0.1667em"/><mi>x</mi>"#),
    Case(
      "nolimits in display", .block, #"\sum\nolimits_i x"#,
      #"<msub><mo lspace="0" rspace="0">∑</mo><mi>i</mi>"#
        + #"</msub><mspace width="0.1667em"/><mi>x</mi>"#),
    Case(
      "integrals have their bounds beside in display too", .block,
      #"\int_0^1 f\,dx"#,
      #"<msubsup><mo lspace="0" rspace="0">∫</mo><mn>0</mn><mn>1</mn>"#
        + #"</msubsup><mspace width="0.1667em"/><mi>f</mi>"#
        + #"<mspace width="0.1667em"/><mi>d</mi><mi>x</mi>"#),
    Case(
      "a named limit has its bound below in display", .block,
      #"\lim_{n\to\infty} a_n"#,
      #"<munder><mi>lim</mi><mrow><mi>n</mi>"#
        + #"<mo lspace="0" rspace="0">→</mo>"#
        + #"<mi mathvariant="normal">∞</mi></mrow>"#
        + #"</munder><mo rspace="0.1667em">\#u{2061}</mo><msub><mi>a</mi>"#
        + #"<mi>n</mi></msub>"#),
    Case(
      "and beside inline", .inline, #"\max_i x_i"#,
      #"<msub><mi>max</mi><mi>i</mi>"#
        + #"</msub><mo rspace="0.1667em">\#u{2061}</mo><msub><mi>x</mi>"#
        + #"<mi>i</mi></msub>"#),
    Case(
      "a function applies to its argument, a thin space away", .inline,
      #"\log x"#,
      #"<mi>log</mi><mo rspace="0.1667em">\#u{2061}</mo><mi>x</mi>"#),
    Case(
      "no space before an opening bracket", .inline, #"\log(x)"#,
      #"<mi>log</mi><mo>\#u{2061}</mo><mo stretchy="false">(</mo>"#
        + #"<mi>x</mi><mo stretchy="false">)</mo>"#),
    Case(
      "no application before a relation", .inline, #"\log = 1"#,
      #"<mi>log</mi><mo>=</mo><mn>1</mn>"#),
    Case(
      "a script on a function's name", .inline, #"\sin^2 x"#,
      #"<msup><mi>sin</mi><mn>2</mn>"#
        + #"</msup><mo rspace="0.1667em">\#u{2061}</mo><mi>x</mi>"#),
    Case(
      "an author's function", .inline, #"\operatorname{diag}(v)"#,
      #"<mi>diag</mi><mo>\#u{2061}</mo><mo stretchy="false">(</mo>"#
        + #"<mi>v</mi><mo stretchy="false">)</mo>"#),
    Case(
      "a starred operator takes bounds below; its words are a thin space apart",
      .block, #"\operatorname*{arg\,max}_x f"#,
      #"<munder><mrow><mi>arg</mi><mspace width="0.1667em"/>"#
        + #"<mi>max</mi></mrow><mi>x</mi>"#
        + #"</munder><mo rspace="0.1667em">\#u{2061}</mo><mi>f</mi>"#),
    Case(
      "accents do not stretch", .inline, #"\hat{x}"#,
      #"<mover accent="true"><mi>x</mi><mo stretchy="false">ˆ</mo>"#
        + #"</mover>"#),
    Case(
      "wide accents stretch", .inline, #"\widehat{xy}"#,
      #"<mover accent="true"><mrow><mi>x</mi><mi>y</mi></mrow>"#
        + #"<mo stretchy="true">&#x302;</mo></mover>"#),
    Case(
      "an overline is a border, as fonts' overlines do not stretch everywhere",
      .inline, #"\overline{x}"#,
      #"<mrow style="border-top:0.06em solid;padding-top:0.12em"><mi>x</mi>"#
        + #"</mrow>"#),
    Case(
      "the label belongs below the brace", .block, #"\underbrace{a+b}_{n}"#,
      #"<munder><munder accentunder="true"><mrow><mi>a</mi><mo>+</mo>"#
        + #"<mi>b</mi></mrow><mo stretchy="true">⏟</mo></munder><mi>n</mi>"#
        + #"</munder>"#),
    Case(
      "a relation with something above keeps its class, and does not stretch",
      .inline, #"\overset{!}{=}"#,
      #"<mover><mo stretchy="false" lspace="0" rspace="0">=</mo>"#
        + #"<mo lspace="0" rspace="0">!</mo></mover>"#),
    Case(
      "stackrel makes a relation, whose space is outside the element", .inline,
      #"a \stackrel{f}{\to} b"#,
      #"<mi>a</mi><mspace width="0.2778em"/>"#
        + #"<mover><mo stretchy="false" lspace="0" rspace="0">→</mo>"#
        + #"<mi>f</mi></mover><mspace width="0.2778em"/><mi>b</mi>"#),
    Case(
      "labelled arrows stretch over their label, with room on both sides",
      .inline, #"\xrightarrow{f}"#,
      #"<mover><mo stretchy="true" lspace="0" rspace="0">→</mo>"#
        + #"<mrow><mspace width="0.5em"/><mi>f</mi><mspace width="0.5em"/>"#
        + #"</mrow></mover>"#),
    Case(
      "left and right make a row of their own in which the brackets grow",
      .inline, #"\left(x\right)"#,
      #"<mrow><mo>(</mo><mi>x</mi><mo>)</mo></mrow>"#),
    Case(
      "an empty delimiter leaves nothing", .inline, #"\left.x\right|_0"#,
      #"<msub><mrow><mi>x</mi>"#
        + #"<mo stretchy="true" lspace="0" rspace="0">|</mo></mrow>"#
        + #"<mn>0</mn></msub>"#),
    Case(
      "a bar in the middle grows too", .inline, #"\left(a\middle|b\right)"#,
      #"<mrow><mo>(</mo><mi>a</mi>"#
        + #"<mo stretchy="true" lspace="0" rspace="0">|</mo><mi>b</mi>"#
        + #"<mo>)</mo></mrow>"#),
    Case(
      "sized brackets have a least and a greatest size", .inline,
      #"\bigl(x\bigr)"#,
      #"<mo stretchy="true" symmetric="true" minsize="1.2em" maxsize="1.2em">(</mo>"#
        + #"<mi>x</mi>"#
        + #"<mo stretchy="true" symmetric="true" minsize="1.2em" maxsize="1.2em">)</mo>"#
    ),
    Case(
      "bold letters are characters of their own; each is a factor", .inline,
      #"\mathbf{Wx}"#,
      #"<mrow><mi>𝐖</mi><mi>𝐱</mi></mrow>"#),
    Case(
      "upright letters in one command are one word", .inline, #"\mathrm{ReLU}"#,
      #"<mi>ReLU</mi>"#),
    Case(
      "script L was there before the alphabet", .inline, #"\mathcal{L}"#,
      #"<mi>ℒ</mi>"#),
    Case(
      "and so was R", .inline, #"\mathbb{R}"#,
      #"<mi>ℝ</mi>"#),
    Case(
      "bold Greek is bold italic", .inline, #"\boldsymbol{\theta}"#,
      #"<mi>𝜽</mi>"#),
    Case(
      "mathbf takes capital Greek; boldsymbol digits", .inline,
      #"\mathbf{\Gamma}\boldsymbol{0}"#,
      #"<mi>𝚪</mi><mn>𝟎</mn>"#),
    Case(
      "words keep their spaces; a formula among them is a formula", .inline,
      #"\text{if $x>0$}"#,
      #"<mrow><mtext>if\#u{A0}</mtext><mrow><mi>x</mi><mo>&gt;</mo>"#
        + #"<mn>0</mn></mrow></mrow>"#),
    Case(
      "the negated relation is one of the dictionary's", .inline, #"a \ne b"#,
      #"<mi>a</mi><mo>≠</mo><mi>b</mi>"#),
    Case(
      "not combines with what follows", .inline, #"a \not\in b"#,
      #"<mi>a</mi><mo lspace="0.2778em" rspace="0.2778em">∉</mo>"#
        + #"<mi>b</mi>"#),
    Case(
      "spaces; a negative one is a margin, as MathML's width cannot be negative",
      .inline, #"a\quad b\!c"#,
      #"<mi>a</mi><mspace width="1em"/><mi>b</mi>"#
        + #"<mspace style="margin-left:-0.1667em"/><mi>c</mi>"#),
    Case(
      "a phantom takes the room", .inline, #"\phantom{x}"#,
      #"<mphantom><mi>x</mi></mphantom>"#),
    Case(
      "rows and columns within brackets; a column's gap is TeX's 2 × 5 pt",
      .block, #"\begin{pmatrix}a&b\\c&d\end{pmatrix}"#,
      #"<mrow><mo>(</mo>"#
        + #"<mtable><mtr><mtd style="padding-left:0;padding-right:0"><mi>a</mi>"#
        + #"</mtd><mtd style="padding-left:1em;padding-right:0"><mi>b</mi>"#
        + #"</mtd></mtr>"#
        + #"<mtr><mtd style="padding-left:0;padding-right:0"><mi>c</mi>"#
        + #"</mtd><mtd style="padding-left:1em;padding-right:0"><mi>d</mi>"#
        + #"</mtd></mtr></mtable><mo>)</mo></mrow>"#),
    Case(
      "left-aligned columns after a growing brace", .block,
      #"\begin{cases}x&y\\0&z\end{cases}"#,
      #"<mrow><mo>{</mo>"#
        + #"<mtable><mtr><mtd style="text-align:left;text-align:-webkit-left;padding-left:0;padding-right:0"><mi>x</mi>"#
        + #"</mtd>"#
        + #"<mtd style="text-align:left;text-align:-webkit-left;padding-left:1em;padding-right:0"><mi>y</mi>"#
        + #"</mtd></mtr>"#
        + #"<mtr><mtd style="text-align:left;text-align:-webkit-left;padding-left:0;padding-right:0"><mn>0</mn>"#
        + #"</mtd>"#
        + #"<mtd style="text-align:left;text-align:-webkit-left;padding-left:1em;padding-right:0"><mi>z</mi>"#
        + #"</mtd></mtr></mtable></mrow>"#),
    Case(
      "pairs meet at the relation, which has its space though it starts the cell",
      .block, #"\begin{aligned}a&=b\\&=c\end{aligned}"#,
      #"<mtable displaystyle="true"><mtr><mtd style="text-align:right;text-align:-webkit-right;padding-left:0;padding-right:0"><mi>a</mi>"#
        + #"</mtd>"#
        + #"<mtd style="text-align:left;text-align:-webkit-left;padding-left:0;padding-right:0"><mo lspace="0.2778em" rspace="0.2778em">=</mo>"#
        + #"<mi>b</mi></mtd></mtr>"#
        + #"<mtr><mtd style="text-align:right;text-align:-webkit-right;padding-left:0;padding-right:0"></mtd>"#
        + #"<mtd style="text-align:left;text-align:-webkit-left;padding-left:0;padding-right:0"><mo lspace="0.2778em" rspace="0.2778em">=</mo>"#
        + #"<mi>c</mi></mtd></mtr></mtable>"#),
    Case(
      "lines of a bound are a table", .inline, #"\sum_{\substack{i\\j}} x"#,
      #"<msub><mo lspace="0" rspace="0">∑</mo>"#
        + #"<mtable><mtr><mtd style="padding-left:0;padding-right:0"><mi>i</mi>"#
        + #"</mtd></mtr>"#
        + #"<mtr><mtd style="padding-left:0;padding-right:0"><mi>j</mi>"#
        + #"</mtd></mtr></mtable></msub><mspace width="0.1667em"/>"#
        + #"<mi>x</mi>"#),
    Case(
      "mod as a binary operator", .inline, #"a \bmod b"#,
      #"<mi>a</mi><mspace width="0.2222em"/><mi>mod</mi>"#
        + #"<mspace width="0.2222em"/><mi>b</mi>"#),
    Case(
      "dots before a comma are low", .inline, #"x_1, \dots, x_n"#,
      #"<msub><mi>x</mi><mn>1</mn></msub><mo>,</mo>"#
        + #"<mo lspace="0" rspace="0.1667em">…</mo><mo>,</mo>"#
        + #"<msub><mi>x</mi><mi>n</mi></msub>"#),
    Case(
      "dots before a plus are centred", .inline, #"x_1 + \dots + x_n"#,
      #"<msub><mi>x</mi><mn>1</mn></msub><mo>+</mo>"#
        + #"<mo lspace="0" rspace="0.2222em">⋯</mo><mo lspace="0">+</mo>"#
        + #"<msub><mi>x</mi><mi>n</mi></msub>"#),
    Case(
      "display style within a line", .inline, #"\displaystyle\sum_i x"#,
      #"<mstyle displaystyle="true" scriptlevel="0"><munder><mo lspace="0" rspace="0">∑</mo>"#
        + #"<mi>i</mi></munder><mspace width="0.1667em"/><mi>x</mi>"#
        + #"</mstyle>"#),
    Case(
      "a comma in braces has no space after it: a number's separator", .inline,
      #"1{,}000"#,
      #"<mn>1</mn><mo rspace="0">,</mo><mn>000</mn>"#),
    Case(
      "what XML reserves is escaped", .inline, #"a<b\&c"#,
      #"<mi>a</mi><mo>&lt;</mo><mi>b</mi>"#
        + #"<mi mathvariant="normal">&amp;</mi><mi>c</mi>"#),
    Case(
      "a transpose is an upright sign", .inline, #"W^\top"#,
      #"<msup><mi>W</mi><mi mathvariant="normal">⊤</mi></msup>"#),
    Case(
      "a class given by the author decides the space", .inline,
      #"a \mathbin{!} b"#,
      #"<mi>a</mi><mo lspace="0.2222em" rspace="0.2222em">!</mo>"#
        + #"<mi>b</mi>"#),
    Case(
      "a hyphen in an operator's name is one", .inline,
      #"\operatorname{soft-max}z"#,
      #"<mi>soft-max</mi><mo rspace="0.1667em">\#u{2061}</mo>"#
        + #"<mi>z</mi>"#),
    Case(
      "bars of a determinant stand a little off", .block,
      #"\begin{vmatrix}a\end{vmatrix}"#,
      #"<mrow><mo stretchy="true" lspace="0" rspace="0">|</mo>"#
        + #"<mspace width="0.1667em"/>"#
        + #"<mtable><mtr><mtd style="padding-left:0;padding-right:0"><mi>a</mi>"#
        + #"</mtd></mtr></mtable><mspace width="0.1667em"/>"#
        + #"<mo stretchy="true" lspace="0" rspace="0">|</mo></mrow>"#),
    Case(
      "column lines and row lines are borders", .block,
      #"\begin{array}{l|r}a&b\\\hline c&d\end{array}"#,
      #"<mtable><mtr><mtd style="text-align:left;text-align:-webkit-left;padding-left:0;padding-right:0.5em"><mi>a</mi>"#
        + #"</mtd>"#
        + #"<mtd style="text-align:right;text-align:-webkit-right;padding-left:0.5em;padding-right:0;border-left:0.06em solid"><mi>b</mi>"#
        + #"</mtd></mtr>"#
        + #"<mtr><mtd style="text-align:left;text-align:-webkit-left;padding-left:0;padding-right:0.5em;border-top:0.06em solid"><mi>c</mi>"#
        + #"</mtd>"#
        + #"<mtd style="text-align:right;text-align:-webkit-right;padding-left:0.5em;padding-right:0;border-left:0.06em solid;border-top:0.06em solid"><mi>d</mi>"#
        + #"</mtd></mtr></mtable>"#),
    Case(
      "a numbered formula is a table of one row", .block, #"x\tag{1}"#,
      #"<mtable displaystyle="true"><mtr><mtd><mi>x</mi></mtd>"#
        + #"<mtd class="tag" style="padding-left:2em"><mtext>(1)</mtext></mtd>"#
        + #"</mtr></mtable>"#),
    Case(
      "a displayed sum among words has its bounds beside", .block,
      #"\text{at $\sum_i$}"#,
      #"<mrow><mtext>at\#u{A0}</mtext><mstyle displaystyle="false"><msub><mo lspace="0" rspace="0">∑</mo>"#
        + #"<mi>i</mi></msub></mstyle></mrow>"#),
    Case(
      "words in a script are as small as scripts, and so are formulas in them",
      .inline, #"x_{\text{a $b$}}"#,
      #"<msub><mi>x</mi><mrow><mtext>a\#u{A0}</mtext><mi>b</mi></mrow>"#
        + #"</msub>"#),
    Case(
      "scripts stand on the accented letter", .inline, #"\tilde{x}_i"#,
      #"<msub><mover accent="true"><mi>x</mi>"#
        + #"<mo stretchy="false">˜</mo></mover><mi>i</mi></msub>"#),
    Case(
      "an arrow is a relation", .inline, #"a \to b"#,
      #"<mi>a</mi><mo>→</mo><mi>b</mi>"#),
    Case(
      "a function and a group in growing brackets are a thin space apart",
      .inline, #"\exp\left(x\right)"#,
      #"<mi>exp</mi><mo rspace="0.1667em">\#u{2061}</mo>"#
        + #"<mrow><mo>(</mo><mi>x</mi><mo>)</mo></mrow>"#),
    Case(
      "a factorial closes", .inline, #"n!"#,
      #"<mi>n</mi><mo lspace="0" rspace="0">!</mo>"#),
    Case(
      "a vector's arrow is the font's own", .inline, #"\vec{x}"#,
      #"<mover accent="true"><mi>x</mi>"#
        + #"<mo stretchy="true">&#x20d7;</mo></mover>"#),
    Case(
      "a sized bar takes scripts, in a row in which it is stretched", .inline,
      #"\Bigl|_{0}"#,
      #"<msub><mrow><mo stretchy="true" symmetric="true" minsize="1.8em" maxsize="1.8em" lspace="0" rspace="0">|</mo>"#
        + #"</mrow><mn>0</mn></msub>"#),
  ]

  @Test(arguments: cases)
  func formulasHaveTheStructureThatTheRulesGiveThem(_ example: Case) throws {
    let markup = try render(example.tex, display: example.display).markup
    let expected =
      example.markup.hasPrefix("<mtable displaystyle=\"true\"><mtr><mtd><mi>x")
      ? example.markup : "<mrow>\(example.markup)</mrow>"
    #expect(presentation(of: markup) == expected)
    #expect(isWellFormed(markup))
  }

  @Test func theElementNamesItsDisplayAndItsTeX() throws {
    #expect(
      try render("a<b\n\"c\"".replacing("\"", with: "'"), display: .block)
        .markup
        == #"<math display="block" alttext="a&lt;b 'c'"><semantics>"#
        + #"<mrow><mi>a</mi><mo>&lt;</mo><msup><mi>b</mi>"#
        + #"<mo lspace="0" rspace="0">′</mo></msup><msup><mi>c</mi>"#
        + #"<mo lspace="0" rspace="0">′</mo></msup></mrow>"#
        + "<annotation encoding=\"application/x-tex\">a&lt;b\n'c'</annotation>"
        + "</semantics></math>")
    #expect(
      try render("x").markup.hasPrefix(#"<math alttext="x"><semantics>"#))
  }
}
