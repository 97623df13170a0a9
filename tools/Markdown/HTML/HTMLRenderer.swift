/// Writes a document as HTML.
///
///     var renderer = HTMLRenderer()
///     renderer.hooks[.role] = { document, node in
///       guard let role = document.role(of: node) else { return nil }
///       return .html("<i>\(role.text.text)</i>")
///     }
///     renderer.html(of: Document(parsing: "On {term}`depth`."))
///     // <p>On <i>depth</i>.</p>
///
/// Without hooks the result is, byte for byte, that of the CommonMark
/// specification, and for GitHub's extensions that of GitHub.
public struct HTMLRenderer {
  /// What to write for a node instead of the usual.
  public enum Replacement {
    /// This, for the node and all below it.
    case html(String)

    /// The one before, and the other behind, what is written for the nodes
    /// below this one.
    case around(String, String)
  }

  /// Returns what to write for a node, or nil for the usual.
  ///
  /// A hook may ask a renderer, this or another, for the HTML of nodes below.
  public typealias Hook = (Document, Node) -> Replacement?

  /// What to write for nodes of a kind.
  public var hooks: [Node.Kind: Hook] = [:]

  /// Whether headings get `id`s; see `Document.headings`.
  public var identifiesHeadings = false

  /// Whether tables are as validators want them: columns are aligned by
  /// classes, `left`, `center` and `right`, and a corner without a word is no
  /// heading.
  public var writesValidTables = false

  /// Creates a renderer that writes the usual.
  public init() {}

  /// Returns a document as HTML, its footnotes at the end.
  public func html(of document: Document) -> String {
    String(decoding: bytes(of: document), as: UTF8.self)
  }

  /// Returns a document as HTML in UTF-8.
  public func bytes(of document: Document) -> [UInt8] {
    var writer = HTMLWriter(document, self)
    writer.write(.root)
    writer.writeFootnotes()
    return writer.output
  }

  /// Returns a node, and what is below it, as HTML.
  public func html(of node: Node, in document: Document) -> String {
    var writer = HTMLWriter(document, self)
    writer.write(node)
    return String(decoding: writer.output, as: UTF8.self)
  }

  /// Returns what is below a node as HTML.
  public func html(below node: Node, in document: Document) -> String {
    var writer = HTMLWriter(document, self)
    for child in document.children(of: node) { writer.write(child) }
    return String(decoding: writer.output, as: UTF8.self)
  }

  /// Returns the footnotes to which the text refers, as a section of HTML;
  /// empty if there are none.
  public func footnotes(of document: Document) -> String {
    var writer = HTMLWriter(document, self)
    writer.writeFootnotes()
    return String(decoding: writer.output, as: UTF8.self)
  }
}
