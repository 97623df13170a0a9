/// Returns a formula in TeX's notation as MathML Core.
///
///     try render("x^2").markup
///     // <math alttext="x^2"><semantics><mrow>
///     // <msup><mi>x</mi><mn>2</mn></msup></mrow>…
///
/// The markup carries the TeX as an annotation, for copying, and as its
/// alternative text.
///
/// - Parameters:
///   - tex: The formula, without the dollars around it.
///   - display: Whether it stands within a line of text or on its own.
///   - number: Called for each line that TeX would number, in order; returns
///     the number to show, with its parentheses, or nil to show none.
/// - Returns: The markup, and the lines with their labels and numbers.
/// - Throws: The first mistake, at its place. A formula is whole or not at all.
/// - Complexity: O(*n*) in the length of the formula.
public func render(
  _ tex: String, display: Display = .inline,
  number: (EquationLine) -> String? = { _ in nil }
) throws(FormulaError) -> Formula {
  try refuseControlCharacters(in: tex)
  var parser = Parser(tex, display: display)
  let items = try parser.formula()
  let lines = parser.lines.all.map { line in
    var line = line
    if line.isNumbered { line.tag = number(line) }
    return line
  }
  var writer = Writer(lines: lines)
  writer.formula(items, tex: tex, display: display)
  return Formula(markup: writer.markup, lines: lines)
}

/// Stops at characters that XML cannot carry, even escaped.
func refuseControlCharacters(
  in tex: String
) throws(FormulaError) {
  var offset = 0
  for scalar in tex.unicodeScalars {
    switch scalar.value {
    case 0x9, 0xA, 0xD, 0x20..<0x7F, 0xA0..<0xFFFE, 0x1_0000...:
      offset += UTF8.width(scalar)
    default:
      throw FormulaError(
        "control character U+\(hexadecimal(scalar.value)); delete it",
        at: offset, in: tex)
    }
  }
}

private func hexadecimal(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
