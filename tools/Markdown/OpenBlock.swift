/// A block that the next line may still belong to.
struct OpenBlock {
  /// What decides whether a line continues the block.
  enum Shape: UInt8 {
    case document, quote, list, item, footnote, colonFence
    case paragraph, table, indentedCode, fence, html, math

    /// Whether the block takes text and not other blocks.
    var isLeaf: Bool { rawValue >= Shape.paragraph.rawValue }

    /// Whether its lines are taken as they are, without a look for blocks.
    var isVerbatim: Bool { rawValue >= Shape.indentedCode.rawValue }
  }

  var node: Int32
  var shape: Shape

  /// The columns by which the content of an item or a fence is indented.
  var indentation = 0

  /// The character of a fence and how many of it there are; the kind of an
  /// HTML block, from 1 to 7 as the specification counts them.
  var fence: UInt8 = 0
  var length = 0

  /// Whether the closing fence has been seen.
  var isClosed = false

  /// Whether option lines may still follow.
  var takesOptions = false
}

/// The first and the last line of a block, from 1.
struct LineRange {
  var first: Int32
  var last: Int32
}
