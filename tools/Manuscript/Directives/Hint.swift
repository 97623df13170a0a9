import Markdown

/// `{hint}`: help with an exercise.
package struct Hint: DirectiveType {
  package static let names = ["hint"]
  package static let rule = DirectiveRule(
    argument: .none, content: .required("the hint"))

  /// What it says.
  package let body: Body

  package init?(_ use: DirectiveUse, _ reader: PageReader) {
    let parent = use.document.parent(of: use.node)
      .flatMap { DirectiveUse($0, in: use.document) }
    guard let parent, Exercise.names.contains(parent.name) else {
      reader.error(
        "a hint belongs into an {exercise}; put it there", at: use.position)
      return nil
    }
    body = use.body(reader)
  }

  package var directive: BookDirective { .hint(self) }
}
