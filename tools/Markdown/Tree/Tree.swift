/// The nodes of a document, its text, and where the text came from.
///
/// The text is the source without the markers of containers: what belongs to
/// one paragraph or code block is contiguous in it, and lines end in a single
/// newline. Decoded entities and the like are appended behind it.
struct Tree: Sendable {
  var nodes: [NodeRecord] = []
  var text: [UInt8] = []
  var segments: [Segment] = []
  var lineStarts: [Int32] = []

  var lists: [ListRecord] = []
  var links: [LinkRecord] = []
  var fences: [FenceRecord] = []
  var directives: [DirectiveRecord] = []
  var footnotes: [FootnoteRecord] = []
  var footnoteReferences: [FootnoteReferenceRecord] = []
  var alignments: [[Alignment]] = []
  /// The names of roles, and the labels of mathematics and targets.
  var names: [ByteRange] = []

  /// How many steps parsing took, to show that they grow with the input only.
  var work = 0
}

/// A stretch of text that stands in the source as it is.
struct Segment: Sendable {
  var text: Int32
  var source: Int32
}

/// What is known about a list.
struct ListRecord: Sendable {
  var marker: UInt8
  var start: Int
  var isTight = true

  var isOrdered: Bool {
    marker == UInt8(ascii: ".") || marker == UInt8(ascii: ")")
  }
}

/// Where a link or an image leads.
struct LinkRecord: Sendable {
  var destination: ByteRange
  var title: ByteRange
}

/// What follows the fence of a code block.
struct FenceRecord: Sendable {
  var info: ByteRange
}

/// The parts of a directive.
struct DirectiveRecord: Sendable {
  var name: ByteRange
  var argument: ByteRange
  var options: [(key: ByteRange, value: ByteRange)] = []
  var isVerbatim: Bool
}

/// A footnote, and who refers to it.
struct FootnoteRecord: Sendable {
  var label: ByteRange
  var node: Int32
  /// The number that the reader sees, from 1; 0 while nobody refers to it.
  var number: Int32 = 0
  var references: Int32 = 0
}

/// One of the references to a footnote.
struct FootnoteReferenceRecord: Sendable {
  var footnote: Int
  /// Which of the references to this footnote it is, from 1.
  var ordinal: Int32 = 0
}

/// How the cells of a column are set.
public enum Alignment: UInt8, Sendable {
  case none, left, center, right
}

extension Tree {
  /// Adds `record` as the last child of `parent` and returns its index.
  mutating func append(_ record: NodeRecord, to parent: Int32) -> Int32 {
    let index = Int32(truncatingIfNeeded: nodes.count)
    var record = record
    record.parent = parent
    record.previous = nodes[Int(parent)].lastChild
    nodes.append(record)
    if record.previous >= 0 {
      nodes[Int(record.previous)].next = index
    } else {
      nodes[Int(parent)].firstChild = index
    }
    nodes[Int(parent)].lastChild = index
    return index
  }

  /// Takes a node, with what is below it, out of the tree.
  mutating func unlink(_ index: Int32) {
    let record = nodes[Int(index)]
    if record.previous >= 0 {
      nodes[Int(record.previous)].next = record.next
    } else if record.parent >= 0 {
      nodes[Int(record.parent)].firstChild = record.next
    }
    if record.next >= 0 {
      nodes[Int(record.next)].previous = record.previous
    } else if record.parent >= 0 {
      nodes[Int(record.parent)].lastChild = record.previous
    }
    nodes[Int(index)].parent = -1
    nodes[Int(index)].previous = -1
    nodes[Int(index)].next = -1
  }

  /// Moves the siblings from `first` to `last` below `parent`, which has no
  /// children yet and stands before or instead of them.
  ///
  /// - Complexity: O(*n*) for *n* siblings. As each node is adopted once, the
  ///   inlines of a paragraph cost O(their number) altogether.
  mutating func adopt(_ first: Int32, through last: Int32, by parent: Int32) {
    let before = nodes[Int(first)].previous
    let after = nodes[Int(last)].next
    let grandparent = nodes[Int(first)].parent
    if before >= 0 {
      nodes[Int(before)].next = after
    } else {
      nodes[Int(grandparent)].firstChild = after
    }
    if after >= 0 {
      nodes[Int(after)].previous = before
    } else {
      nodes[Int(grandparent)].lastChild = before
    }
    nodes[Int(first)].previous = -1
    nodes[Int(last)].next = -1
    nodes[Int(parent)].firstChild = first
    nodes[Int(parent)].lastChild = last
    var node = first
    while node >= 0 {
      nodes[Int(node)].parent = parent
      node = nodes[Int(node)].next
    }
  }

  /// Puts `record` behind `sibling` and returns its index.
  mutating func insert(_ record: NodeRecord, after sibling: Int32) -> Int32 {
    let index = Int32(truncatingIfNeeded: nodes.count)
    var record = record
    record.parent = nodes[Int(sibling)].parent
    record.previous = sibling
    record.next = nodes[Int(sibling)].next
    nodes.append(record)
    if record.next >= 0 {
      nodes[Int(record.next)].previous = index
    } else {
      nodes[Int(record.parent)].lastChild = index
    }
    nodes[Int(sibling)].next = index
    return index
  }
}
