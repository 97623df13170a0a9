import Ground
import Manuscript
import Markdown
import Site

/// Turns a passage of a page into HTML, with what only a book has.
struct TextWriter {
  /// How some kinds of nodes are written; `nil` leaves a node as Markdown has
  /// it.
  typealias Hooks = [Node.Kind: @Sendable (TextWriter, Node) -> String?]

  /// What is found on the way.
  let state: PageState

  /// The text.
  let passage: Passage

  private let hooks: Hooks

  /// Writes the text of the page itself, or another of its passages.
  init(_ state: PageState, passage: Int = 0, hooks: Hooks) {
    self.state = state
    self.passage = state.source.passages[passage]
    self.hooks = hooks
  }

  /// The Markdown.
  var document: Document { passage.document }

  /// Returns the anchor of a node of the page.
  func anchor(of node: Node) -> String? {
    passage.isPart ? nil : state.outline.anchors[node]
  }

  /// Returns the number of a node of the page.
  func number(of node: Node) -> String? {
    passage.isPart ? nil : state.outline.numbers[node]
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
  func html(below node: Node) -> String {
    renderer.html(below: node, in: document)
  }

  /// Returns a node, and what it contains, as HTML.
  func html(of node: Node) -> String { renderer.html(of: node, in: document) }

  /// Returns an item of a list as HTML, without the tags of its paragraph if
  /// it is just one, and without its box.
  func inlineHTML(of item: Node) -> String {
    let blocks = Array(document.children(of: item))
    return blocks.count == 1 && document.kind(of: blocks[0]) == .paragraph
      ? html(below: blocks[0]) : blocks.map(html(of:)).joined()
  }

  /// Returns the writer of the passage that a body is in.
  func writer(of body: Body) -> TextWriter {
    TextWriter(state, passage: body.passage, hooks: hooks)
  }

  /// Returns the writer of another passage of the page.
  func writer(ofPassage passage: Int) -> TextWriter {
    TextWriter(state, passage: passage, hooks: hooks)
  }

  /// Returns a body as HTML: without the tags of a paragraph if it is just
  /// one.
  func html(of body: Body) -> String {
    let writer = writer(of: body)
    let blocks = Array(writer.document.children(of: body.node))
    if blocks.count == 1, writer.document.kind(of: blocks[0]) == .paragraph {
      return writer.html(below: blocks[0])
    }
    return writer.html(below: body.node)
  }

  /// Returns a heading of some page as HTML.
  func headingHTML(_ heading: Node?, on page: Int) -> String {
    guard let heading else { return "" }
    let aside = PageState(state.context, page: page, isAside: true)
    return TextWriter(aside, hooks: hooks).html(below: heading)
  }

  private var renderer: HTMLRenderer {
    var renderer = HTMLRenderer()
    renderer.writesValidTables = true
    for (kind, write) in hooks {
      renderer.hooks[kind] = { _, node in write(self, node).map { .html($0) } }
    }
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
