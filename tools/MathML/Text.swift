/// Returns a formula in TeX's notation as plain text.
///
///     try text(ofTeX: #"\sigma'(x) \le \tfrac14"#)  // "σ′(x) ≤ 1/4"
///
/// Scripts are Unicode's where it has them all, else they follow `^` or `_`.
/// Fonts are left out. Spaces are those of the author, and one on either side
/// of a relation.
///
/// - Parameter tex: The formula, without the dollars around it.
/// - Returns: The formula on one line; rows of a table end with semicolons.
/// - Throws: The first mistake, at its place: the one that ``render(_:display:number:)``
///   throws for a displayed formula.
/// - Complexity: O(*n*) in the length of the formula.
public func text(ofTeX tex: String) throws(FormulaError) -> String {
  try refuseControlCharacters(in: tex)
  var parser = Parser(tex, display: .block)
  return PlainText.row(try parser.formula())
}
