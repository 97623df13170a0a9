/// The sentence of a claim as it is compared with the name of its test.
///
/// What is a matter of typography does not count: backticks and dollars,
/// straight or curly quotation marks, the amount of white space.
struct ClaimText: Equatable, CustomStringConvertible {
  /// The sentence in its common form.
  let description: String

  init(_ text: String) {
    var result = ""
    for character in text {
      switch character {
      case "`", "$": continue
      case "“", "”", "„": result.append("\"")
      case "‘", "’": result.append("'")
      case "\u{2212}": result.append("-")
      case _ where character.isWhitespace:
        if !result.isEmpty, result.last != " " { result.append(" ") }
      default: result.append(character)
      }
    }
    if result.last == " " { result.removeLast() }
    description = result
  }
}
