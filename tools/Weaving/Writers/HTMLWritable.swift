import Manuscript
import Markdown

/// Something of the manuscript that a page shows.
protocol HTMLWritable {
  /// Returns it as HTML, where it stands as a node of a text; empty if it
  /// cannot be shown, which the page has been told.
  func html(_ node: Node, in text: TextWriter) -> String
}

extension TextWriter {
  /// The writer of a page of the book.
  static func page(_ state: PageState) -> TextWriter {
    TextWriter(state, hooks: bookHooks)
  }

  private static let bookHooks: Hooks = [
    .directive: { text, node in
      text.passage.directives[node]?.html(node, in: text) ?? ""
    },
    .role: { text, node in
      text.passage.roles[node]?.html(node, in: text) ?? ""
    },
    .heading: { HeadingWriter(text: $0).html($1) },
    .mathBlock: { FormulaWriter(text: $0).html($1) },
    .math: { FormulaWriter(text: $0).html($1) },
    .codeBlock: { CodeBlockWriter(text: $0).html($1) },
    .htmlBlock: { RawHTMLWriter(text: $0).html($1) },
    .html: { RawHTMLWriter(text: $0).html($1) },
    .link: { LinkWriter(text: $0).html($1) },
    .image: { ImageWriter(text: $0).html($1) },
  ]
}
