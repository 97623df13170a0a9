import Diagnostics
import Markdown
import Site

/// Turns a Markdown text of a page into HTML.
///
/// A page is one such text; the body of a directive between backticks is
/// another, with the same page's state.
struct TextWeaver {
  /// What is found on the way.
  let state: PageState

  /// The text.
  let document: Document

  /// Whether the text is not the page but a verbatim body of a directive.
  var isPart = false

  /// Returns the anchor of a node of the page.
  func anchor(of node: Node) -> String? {
    isPart ? nil : state.outline.anchors[node]
  }

  /// Returns the number of a node of the page.
  func number(of node: Node) -> String? {
    isPart ? nil : state.outline.numbers[node]
  }

  /// Notes an error.
  func error(_ message: String, at position: SourcePosition) {
    state.error(message, at: position)
  }

  /// Returns the whole text, with its footnotes, as HTML.
  func html() -> String {
    keepingFormulasUnbroken(renderer.html(of: document))
  }

  /// Returns what a node contains as HTML.
  func html(of node: Node) -> String {
    renderer.html(below: node, in: document)
  }

  /// Returns a node, and what it contains, as HTML.
  func htmlOfNode(_ node: Node) -> String {
    renderer.html(of: node, in: document)
  }

  /// Returns an item of a list as HTML, without the tags of its paragraph if
  /// it is just one, and without its box.
  func inlineHTML(of item: Node) -> String {
    let blocks = Array(document.children(of: item))
    return blocks.count == 1 && document.kind(of: blocks[0]) == .paragraph
      ? html(of: blocks[0])
      : blocks.map(htmlOfNode).joined()
  }

  /// Renders the text with what only a book has.
  private var renderer: HTMLRenderer {
    var renderer = HTMLRenderer()
    func hook(
      _ kinds: Node.Kind..., body: @escaping (TextWeaver, Node) -> String?
    ) {
      for kind in kinds {
        renderer.hooks[kind] = { _, node in
          body(self, node)
            .map { .html($0) }
        }
      }
    }
    hook(.directive) { $0.directive($1) }
    hook(.role) { $0.role($1) }
    hook(.heading) { $0.heading($1) }
    hook(.mathBlock, .math) { $0.formula($1) }
    hook(.codeBlock) { $0.codeBlock($1) }
    hook(.htmlBlock, .html) { $0.rawHTML($1) }
    hook(.link) { $0.link($1) }
    hook(.image) { $0.image($1) }
    // Within its box, a table is as usual.
    let usual = renderer
    renderer.hooks[.table] = { document, node in
      .html(
        Fragment.scrolling(
          label: "Table", class: "scroll table",
          html: usual.html(of: node, in: document)) + "\n")
    }
    return renderer
  }
}
