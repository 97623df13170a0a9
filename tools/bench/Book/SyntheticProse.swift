import LinearAlgebra

/// Words, sentences and formulas without a meaning, the same for the same
/// seed.
struct SyntheticProse {
  private var random: SplitMix64

  init(seed: Int) { random = SplitMix64(seed: UInt64(seed)) }

  /// Returns one of some things.
  mutating func pick<Things: Collection>(_ things: Things) -> Things.Element {
    things[
      things.index(
        things.startIndex, offsetBy: number(in: 0...things.count - 1))]
  }

  /// Returns a whole number.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + (Int(random.next() >> 32) * range.count) >> 32
  }

  /// Returns a word.
  mutating func word() -> String { pick(Self.words) }

  /// Returns words with a capital at the first.
  mutating func title(words count: Int) -> String {
    let text = (0..<count).map { _ in word() }.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Returns a paragraph of so many words in lines of about 100 characters,
  /// with `marks` among its words.
  mutating func paragraph(words count: Int, with marks: [String] = [])
    -> String
  {
    var text = ""
    var column = 0
    var sentence = 0
    var left = marks[...]
    for index in 0..<count {
      var piece = word()
      if sentence == 0 {
        sentence = number(in: 8...20)
        piece = piece.prefix(1).uppercased() + piece.dropFirst()
      } else if number(in: 0...24) == 0 {
        piece = pick(["*\(piece)*", "**\(piece)**", "`\(piece)`"])
      } else if index * (marks.count + 1) / count > marks.count - left.count,
        let mark = left.popFirst()
      {
        piece += " " + mark
      }
      sentence -= 1
      let isLast = index == count - 1
      if sentence == 0 || isLast {
        piece += isLast && left.isEmpty ? "." : pick([".", ".", "?"])
        sentence = 0
      } else if number(in: 0...9) == 0 {
        piece += pick([",", ",", ";", ":"])
      }
      let isFull = column + piece.count > 100
      text += column == 0 ? "" : isFull ? "\n" : " "
      column = isFull ? piece.count : column + piece.count + 1
      text += piece
    }
    return text + left.map { " \($0)" }.joined() + "\n"
  }

  /// Returns TeX for a formula within a sentence.
  mutating func inlineFormula() -> String {
    let (a, b, n) = (pick(Self.letters), pick(Self.letters), number(in: 2...9))
    return pick([
      "\(a)_{\(n)} = \(b)^2", "\\sigma'(\(a))", "\\frac{1}{\(n)}",
      "\(a) \\le \(b) + \(n)", "\\sqrt{\(a) \(b)}", "\(a)^{-\(n)}",
      "\(a) \\in \\mathbb{R}^{\(n) \\times m}", "\\log_2 \(a)",
      "\\lVert \(a) \\rVert_\(n)", "\\bar \(a)_i \\to \(n)0",
    ])
  }

  /// Returns TeX for a formula on lines of its own.
  mutating func displayedFormula() -> String {
    let (a, b, n) = (pick(Self.letters), pick(Self.letters), number(in: 2...9))
    return pick([
      "\(a)_{l+1} = \\sum_{i=1}^{n} w_{li}\\, \(b)_i^{\(n)} + c_l",
      "\\frac{\\partial \(a)}{\\partial \(b)} = \\prod_{l=1}^{\(n)} W_l^\\top "
        + "\\operatorname{diag}\\bigl(\\varphi'(z_l)\\bigr)",
      "\\mathbb{E}\\bigl[\(a)^2\\bigr] = \\frac{1 + \(b)^2}{\(n)}\\, q "
        + "\\quad\\text{for all } q > 0",
      "\\begin{aligned} \(a) &= \(b)_\(n) - \\mu \\\\ "
        + "\\hat{\(a)} &= \\frac{\(a)}{\\sqrt{\\sigma^2 + \\varepsilon}} "
        + "\\end{aligned}",
      "\\int_{-\\infty}^{\\infty} e^{-\(a)^2 / \(n)}\\, d\(a) = \\sqrt{\(n)\\pi}",
      "\(a)(\(b)) = \\begin{cases} \(b) & \\text{if } \(b) > 0 \\\\ "
        + "e^{\(b)} - \(n) & \\text{otherwise} \\end{cases}",
      "\\begin{pmatrix} \(a) & \(n) \\\\ 0 & \(b) \\end{pmatrix}^{\(n)} "
        + "\\le \\max_{\(a)} \\left| \\frac{\(b)}{\(n)} \\right|",
      "\\lim_{n \\to \\infty} \\left( 1 + \\frac{\(a)}{n} \\right)^n = e^{\(a)}",
    ])
  }

  private static let letters = [
    "x", "y", "z", "q", "g", "h", "u", "v", "\\alpha", "\\beta", "\\gamma",
    "\\delta", "\\theta", "\\lambda", "\\rho", "\\tau", "\\omega",
  ]

  private static let words = """
    a about after again all also and answer any apart are array as at average \
    backward batch because been before between bias book bound but by can cell \
    chain change chapter choice claim compute constant cost count curve data \
    deep depth derivative does each edge effect either end error every example \
    explode factor falls figure first fixed for forward found from function \
    gate gives gradient grows half has have hidden how if in input into is it \
    its just keeps kernel large last layer learning less level limit line long \
    loss makes many matrix mean measured memory middle model more most network \
    never next no noise normal not number of on one only optimizer or order \
    other output over own parameter path place point product question rate \
    rather ratio reader reason result right root rounding row rule run same \
    sample scale second seed shape shows side signal size slope small so some \
    square stands step still sum table takes test than that the them then \
    theory there these they this time to too training two under unit until \
    update value vanish variance vector very was way weight what when where \
    which width with without word would year zero
    """.split(separator: " ").map(String.init)
}
