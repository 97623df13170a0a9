import Ground
import Markdown

/// A directive where an author uses it.
package struct DirectiveUse {
  /// Its place in the document.
  package let node: Node

  /// Where it starts.
  package let position: SourcePosition

  /// The text that it stands in.
  let document: Document

  /// The number of the passage that it stands in.
  let passage: Int

  private let directive: Directive

  /// Looks at a node, which is a directive or gives nothing.
  package init?(_ node: Node, in document: Document, passage: Int = 0) {
    guard let directive = document.directive(of: node) else { return nil }
    self.node = node
    self.directive = directive
    self.document = document
    self.passage = passage
    position = document.position(of: node)
  }

  /// The name between the braces.
  package var name: String { directive.name.text }

  /// What follows the name on its line.
  package var argument: String { directive.argument.text }

  /// Where the argument starts.
  package var argumentPosition: SourcePosition { directive.argument.position }

  /// The lines `:key: value` under it.
  package var options: [Directive.Option] { directive.options }

  /// The body, if it is verbatim.
  package var verbatim: [Located]? { directive.body }

  /// Whether there is nothing between the fences.
  var isEmpty: Bool {
    verbatim.map { $0.allSatisfy(\.text.isBlank) }
      ?? (document.firstChild(of: node) == nil)
  }

  /// Returns the value of an option; an empty one, at the directive itself, if
  /// it is not given.
  package func option(
    _ key: String
  ) -> (text: String, position: SourcePosition) {
    directive[key].map { ($0.text, $0.position) } ?? ("", position)
  }

  /// Returns the Markdown between the fences, be they colons or backticks.
  func body(_ reader: PageReader) -> Body {
    verbatim.map(reader.part) ?? Body(passage: passage, node: node)
  }
}
