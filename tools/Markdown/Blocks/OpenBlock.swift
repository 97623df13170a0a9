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

/// The open blocks, from the document to the innermost.
struct OpenBlocks {
  private var all = [OpenBlock(node: 0, shape: .document)]

  /// The places of the blocks that a line has to do something for to continue
  /// them: all but the document and colon fences.
  private var steps: [Int] = []

  /// The places of the block quotes: what a blank line ends.
  private(set) var quotes: [Int] = []

  var count: Int { all.count }

  /// Returns the place of a step, counted from 0; behind the last, that is the
  /// number of blocks.
  func place(ofStep step: Int) -> Int {
    step < steps.count ? steps[step] : all.count
  }

  /// The innermost block.
  var last: OpenBlock {
    get { all[all.count - 1] }
    _modify { yield &all[all.count - 1] }
  }

  subscript(place: Int) -> OpenBlock {
    get { all[place] }
    _modify { yield &all[place] }
  }

  mutating func append(_ block: OpenBlock) {
    if block.shape != .colonFence { steps.append(all.count) }
    if block.shape == .quote { quotes.append(all.count) }
    all.append(block)
  }

  mutating func removeLast() -> OpenBlock {
    let block = all.removeLast()
    if block.shape != .colonFence { steps.removeLast() }
    if block.shape == .quote { quotes.removeLast() }
    return block
  }
}
