import Diagnostics
import Markdown

extension TextWeaver {
  /// Finds the numbers in the text that no run vouches for.
  func checkNumbers() {
    // No mark within a number hides it: the prose of a block is one text.
    for prose in document.prose {
      for number in NumberInProse.all(in: prose.text) {
        complain(
          about: number.text,
          at: document.position(of: number.offset, in: prose))
      }
    }
    for node in document.nodes(.code) { checkNumbers(inCode: node) }
    for node in document.nodes(.directive) {
      if let directive = read(node) { checkNumbers(inArgumentOf: directive) }
    }
  }

  /// Code that is nothing but a number is a number in disguise.
  private func checkNumbers(inCode node: Node) {
    let text = document.literal(of: node)
    let numbers = NumberInProse.all(in: text)
    guard let number = numbers.first, numbers.count == 1,
      text.condensed.drop(while: { $0 == "-" || $0 == "+" }) == number.text
    else { return }
    complain(about: number.text, at: document.position(of: node))
  }

  /// The titles of boxes and exercises are prose too.
  private func checkNumbers(inArgumentOf directive: DirectiveUse) {
    guard ["note", "warning", "exercise"].contains(directive.name) else {
      return
    }
    let isNumbered = directive.name == "exercise"
    for number in NumberInProse.all(in: directive.argument)
    where !isNumbered || number.offset > 0 {
      var position = directive.argumentPosition
      position.column += number.offset
      complain(about: number.text, at: position)
    }
  }

  private func complain(about number: String, at position: SourcePosition) {
    error(
      "'\(number)' is typed by hand; write {value}`name` for what a run "
        + "computes, {published}`\(number) <key>` for what a work reports, or "
        + "$\(number.contains("%") ? "…" : number)$ for what is exact",
      at: position)
  }
}
