import Ground
import Manuscript
import Markdown

/// Finds the numbers in a page's text that no run vouches for.
struct NumbersInProse {
  private(set) var problems = Problems()

  init(_ page: PageSource) {
    for passage in page.passages { check(passage.document) }
  }

  private mutating func check(_ document: Document) {
    // No mark within a number hides it: the prose of a block is one text.
    for prose in document.prose {
      for number in NumberInProse.all(in: prose.text) {
        complain(
          about: number.text,
          at: document.position(of: number.offset, in: prose))
      }
      for share in SpelledRatio.all(in: prose.text) where share.isShare {
        complain(
          about: share.text, at: document.position(of: share.offset, in: prose))
      }
    }
    for node in document.nodes(.code) { check(code: node, in: document) }
    for node in document.nodes(.directive) {
      guard let use = DirectiveUse(node, in: document),
        BookDirective.byName[use.name]?.rule.hasTitle == true
      else { continue }
      checkTitle(of: use)
    }
  }

  /// Code that is nothing but a number is a number in disguise.
  private mutating func check(code node: Node, in document: Document) {
    let text = document.literal(of: node)
    let numbers = NumberInProse.all(in: text)
    guard let number = numbers.first, numbers.count == 1,
      text.condensed.drop(while: { $0 == "-" || $0 == "+" }) == number.text
    else { return }
    complain(about: number.text, at: document.position(of: node))
  }

  /// The titles of boxes and exercises are prose too, but for the number that
  /// an exercise has.
  private mutating func checkTitle(of use: DirectiveUse) {
    for number in NumberInProse.all(in: use.argument)
    where number.offset > 0 || !Exercise.names.contains(use.name) {
      var position = use.argumentPosition
      position.column += number.offset
      complain(about: number.text, at: position)
    }
  }

  private mutating func complain(
    about number: String, at position: SourcePosition
  ) {
    let isShare = number.contains("%") || number.hasSuffix("cent")
    problems.error(
      "'\(number)' is typed by hand; write {value}`name` for what a run "
        + "computes, {published}`\(number) <key>` for what a work reports, or "
        + "$\(isShare ? "…" : number)$ for what is exact",
      at: position)
  }
}
