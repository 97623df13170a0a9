import Diagnostics
import Markdown

/// A directive where an author uses it.
struct DirectiveUse {
  /// Its place in the document.
  let node: Node

  /// Where it starts.
  let position: SourcePosition

  private let directive: Directive

  init(_ node: Node, _ directive: Directive, in document: Document) {
    self.node = node
    self.directive = directive
    position = document.position(of: node)
  }

  /// The name between the braces.
  var name: String { directive.name.text }

  /// What follows the name on its line.
  var argument: String { directive.argument.text }

  /// Where the argument starts.
  var argumentPosition: SourcePosition { directive.argument.position }

  /// The lines `:key: value` under it.
  var options: [Directive.Option] { directive.options }

  /// The body, if it is verbatim.
  var verbatim: [Located]? { directive.body }

  /// Returns the value of an option; an empty one, at the directive itself, if
  /// it is not given.
  func option(_ key: String) -> (text: String, position: SourcePosition) {
    directive[key].map { ($0.text, $0.position) } ?? ("", position)
  }
}
