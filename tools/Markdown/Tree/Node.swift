/// A node of a document: a number that means something to its document only.
///
/// Nodes are kept in one array, so a document of any depth is made, visited
/// and freed without recursion.
public struct Node: Hashable, Sendable {
  /// The place in the document's array of nodes.
  let index: Int32

  init(_ index: Int32) { self.index = index }

  /// The root of every document.
  public static let root = Node(0)
}

extension Node {
  /// What a node stands for.
  public enum Kind: UInt8, CaseIterable, Sendable {
    // Blocks.
    case document, blockQuote, list, item, footnoteDefinition, table, tableRow
    case paragraph, heading, tableCell
    case codeBlock, htmlBlock, thematicBreak
    /// A fenced directive, whose body is verbatim, or a colon-fenced one,
    /// whose body is Markdown.
    case directive
    /// `$$…$$` as a block of its own.
    case mathBlock
    /// `(label)=`, which names the block that follows.
    case target

    // Inlines.
    case text, softBreak, lineBreak
    case emphasis, strong, strikethrough, link, image
    /// An address that stands for itself, in angle brackets or bare.
    case autolink
    case code, html, footnoteReference
    /// `` {name}`text` ``.
    case role
    /// `$…$` or, for display, `$$…$$` within a paragraph.
    case math

    /// Whether nodes of this kind stand within a line of text.
    public var isInline: Bool { rawValue >= Kind.text.rawValue }
  }
}

/// A half-open range of bytes in a document's text.
struct ByteRange: Hashable, Sendable {
  var start: Int32
  var end: Int32

  init(_ start: Int, _ end: Int) {
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
  }

  static let empty = ByteRange(0, 0)

  var isEmpty: Bool { start == end }
  var count: Int { Int(end) - Int(start) }
  var indices: Range<Int> { Int(start)..<Int(end) }
}

/// What a document stores for a node.
struct NodeRecord: Sendable {
  var kind: Node.Kind

  /// The level of a heading; whether a row is the header (1); the column of a
  /// cell's alignment; the state of a task (0 none, 1 open, 2 done); what to
  /// put before an autolink's address (0 nothing, 1 `mailto:`, 2 `http://`);
  /// whether inline mathematics is for display (1).
  var level: UInt8 = 0

  var parent: Int32 = -1
  var firstChild: Int32 = -1
  var lastChild: Int32 = -1
  var previous: Int32 = -1
  var next: Int32 = -1

  /// The content, in the document's text.
  var start: Int32 = 0
  var end: Int32 = 0

  /// Where the node starts: for blocks a place in the source, for inlines one
  /// in the text.
  var position: Int32 = 0

  /// The place of what else is known, in the table for the node's kind.
  var data: Int32 = -1
}
