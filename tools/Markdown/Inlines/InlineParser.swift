import Ground

/// Divides the text of a paragraph, heading or cell into inlines.
///
/// One pass over the bytes; emphasis and links are found with a stack each,
/// as in CommonMark's appendix. Whatever looks ahead either uses what it has
/// looked at, or remembers that there is nothing to be found, so that no byte
/// is looked at more than a fixed number of times.
struct InlineParser {
  let bytes: UnsafePointer<UInt8>
  let options: Extensions
  let path: String
  /// The bytes that may start something, by value.
  let isSpecial: UnsafePointer<Bool>

  var tree: Tree
  var problems: [Diagnostic]
  var references: References
  let footnotes: [[UInt8]: Int]

  /// Text that does not stand in the source; `extraBase` is the place in the
  /// document's text that its first byte will have.
  var extra: [UInt8] = []
  let extraBase: Int
  /// How far references may be expanded.
  let expansionLimit: Int

  // The leaf at hand.
  var leaf: Int32 = 0
  var start = 0
  var end = 0
  var position = 0
  /// The start of the text that no node has been made for yet.
  var pending = 0

  var delimiters: [Delimiter] = []
  var openersBottom = [Int](repeating: -1, count: Delimiter.classCount)
  var brackets: [Bracket] = []
  /// Brackets before this place cannot open a link, which would hold a link.
  var linkFloor = 0
  /// Bare addresses found so far, to be undone within a link.
  var bareAddresses: [Int32] = []
  /// The last run of backticks of each length, where they have been sought.
  var backtickRuns: [Int] = []
  var hasSoughtBackticks = false
  /// What is known not to come any more.
  var absent = Absent()
  /// The end of a domain that was none.
  var failedDomainEnd = 0

  /// Divides the text of a leaf.
  mutating func parse(_ leaf: Int32) {
    let record = tree.nodes[Int(leaf)]
    self.leaf = leaf
    start = Int(record.start)
    end = Int(record.end)
    while start < end, bytes[start].isWhitespace { start += 1 }
    while end > start, bytes[end - 1].isWhitespace { end -= 1 }
    if record.kind == .paragraph, options.contains(.taskLists) { takeTask() }
    position = start
    pending = start
    brackets.removeAll(keepingCapacity: true)
    linkFloor = 0
    bareAddresses.removeAll(keepingCapacity: true)
    backtickRuns.removeAll(keepingCapacity: true)
    hasSoughtBackticks = false
    absent = Absent()
    failedDomainEnd = 0

    while true {
      var i = position
      while i < end, !isSpecial[Int(bytes[i])] { i += 1 }
      position = i
      tree.work += 1
      if i == end { break }
      parseSpecial(bytes[i])
    }
    flush(to: end)
    processEmphasis(above: -1)
  }

  /// Reads what starts with a special byte at `position`.
  private mutating func parseSpecial(_ byte: UInt8) {
    let isFound: Bool
    switch byte {
    case 0x0A: isFound = parseLineEnd()
    case UInt8(ascii: "\\"): isFound = parseEscape()
    case UInt8(ascii: "&"): isFound = parseEntity()
    case UInt8(ascii: "`"): isFound = parseCodeSpan()
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      isFound = parseDelimiters(byte)
    case UInt8(ascii: "["): isFound = parseOpeningBracket()
    case UInt8(ascii: "!"): isFound = parseImageBracket()
    case UInt8(ascii: "]"): isFound = parseClosingBracket()
    case UInt8(ascii: "<"):
      isFound = parseAngleAddress() || parseHTML()
    case UInt8(ascii: ":"), UInt8(ascii: "w"), UInt8(ascii: "W"),
      UInt8(ascii: "@"):
      isFound = parseBareAddress(byte)
    case UInt8(ascii: "$"): isFound = parseMath()
    case UInt8(ascii: "{"): isFound = parseRole()
    default: isFound = false
    }
    if !isFound { position += 1 }
  }

  /// Makes a node of the pending text before `place`.
  mutating func flush(to place: Int) {
    if place > pending {
      append(.text, pending, place, at: pending)
    }
    pending = place
  }

  /// Adds an inline to the leaf.
  @discardableResult
  mutating func append(
    _ kind: Node.Kind, _ start: Int, _ end: Int, at position: Int
  ) -> Int32 {
    var record = NodeRecord(kind: kind)
    record.start = Int32(truncatingIfNeeded: start)
    record.end = Int32(truncatingIfNeeded: end)
    record.position = Int32(truncatingIfNeeded: position)
    return tree.append(record, to: leaf)
  }

  /// Goes on behind an inline that ends at `place`.
  mutating func proceed(to place: Int) {
    position = place
    pending = place
  }

  /// Reads the end of a line, and the spaces that make it a hard one.
  private mutating func parseLineEnd() -> Bool {
    let i = position
    var textEnd = i
    while textEnd > pending, bytes[textEnd - 1].isBlank { textEnd -= 1 }
    let isHard =
      i - textEnd >= 2 && bytes[i - 1] == 0x20 && bytes[i - 2] == 0x20
    flush(to: textEnd)
    append(isHard ? .lineBreak : .softBreak, i, i, at: i)
    var next = i + 1
    while next < end, bytes[next].isBlank { next += 1 }
    proceed(to: next)
    return true
  }

  private mutating func parseEscape() -> Bool {
    let i = position
    guard i + 1 < end else { return false }
    if bytes[i + 1] == 0x0A {
      flush(to: i)
      append(.lineBreak, i, i, at: i)
      var next = i + 2
      while next < end, bytes[next].isBlank { next += 1 }
      proceed(to: next)
      return true
    }
    guard bytes[i + 1].isPunctuation else { return false }
    flush(to: i)
    pending = i + 1
    position = i + 2
    return true
  }

  private mutating func parseEntity() -> Bool {
    guard let entity = Entity(in: bytes, at: position, end: end) else {
      return false
    }
    flush(to: position)
    let start = extraBase + extra.count
    entity.append(to: &extra)
    append(.text, start, extraBase + extra.count, at: position)
    proceed(to: position + entity.length)
    return true
  }

  /// Takes `[ ]` or `[x]` off the start of an item's first paragraph.
  private mutating func takeTask() {
    let record = tree.nodes[Int(leaf)]
    guard record.previous < 0, end - start > 3,
      tree.nodes[Int(record.parent)].kind == .item,
      bytes[start] == UInt8(ascii: "["),
      bytes[start + 2] == UInt8(ascii: "]"),
      bytes[start + 3].isWhitespace
    else { return }
    let isDone = bytes[start + 1] | 0x20 == UInt8(ascii: "x")
    guard isDone || bytes[start + 1] == 0x20 else { return }
    tree.nodes[Int(record.parent)].level = isDone ? 2 : 1
    start += 3
    while start < end, bytes[start].isWhitespace { start += 1 }
  }

  /// Returns the range of the same text with escapes and entities resolved.
  mutating func unescaped(_ range: ByteRange) -> ByteRange {
    let isPlain = !range.indices.contains {
      bytes[$0] == UInt8(ascii: "\\") || bytes[$0] == UInt8(ascii: "&")
    }
    if isPlain { return range }
    let start = extraBase + extra.count
    var i = range.indices.lowerBound
    let end = range.indices.upperBound
    while i < end {
      if bytes[i] == UInt8(ascii: "\\"), i + 1 < end,
        bytes[i + 1].isPunctuation
      {
        extra.append(bytes[i + 1])
        i += 2
      } else if bytes[i] == UInt8(ascii: "&"),
        let entity = Entity(in: bytes, at: i, end: end)
      {
        entity.append(to: &extra)
        i += entity.length
      } else {
        extra.append(bytes[i])
        i += 1
      }
    }
    return ByteRange(start, extraBase + extra.count)
  }

  /// Records a mistake at a place in the text.
  mutating func report(_ message: String, at offset: Int) {
    let (line, column) = tree.lineAndColumn(
      ofSource: tree.sourceOffset(ofText: Int32(offset)))
    problems.append(
      Diagnostic(
        .error, message,
        at: SourcePosition(path: path, line: line, column: column)))
  }
}

/// Closing marks that a search has not found up to the end of the leaf.
struct Absent {
  var commentEnd = false
  var instructionEnd = false
  var declarationEnd = false
  var dataEnd = false
  var dollar = false
  var doubleDollar = false
}
