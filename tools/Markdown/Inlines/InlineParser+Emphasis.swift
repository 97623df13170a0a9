/// A run of stars, underscores or tildes that may start or end emphasis.
struct Delimiter {
  var node: Int32
  var byte: UInt8
  var canOpen: Bool
  var canClose: Bool
  /// How many there were, and how many have not been used.
  var length: Int
  var count: Int
  var previous: Int
  var next: Int

  /// The kinds of closers for which failed searches are remembered apart.
  static let classCount = 15

  /// Which searches for an opener can fail where this one's did.
  var searchClass: Int {
    switch byte {
    case UInt8(ascii: "*"): (canOpen ? 3 : 0) + length % 3
    case UInt8(ascii: "_"): 6 + (canOpen ? 3 : 0) + length % 3
    default: 12 + length
    }
  }

  /// Whether `closer` ends what this run starts.
  func opens(_ closer: Delimiter) -> Bool {
    guard byte == closer.byte, canOpen else { return false }
    if byte == UInt8(ascii: "~") { return length == closer.length }
    // The rule of three.
    return !(canClose || closer.canOpen) || closer.length % 3 == 0
      || (length + closer.length) % 3 != 0
  }
}

extension InlineParser {
  /// Reads a run of delimiters.
  mutating func parseDelimiters(_ byte: UInt8) -> Bool {
    let i = position
    var next = i
    while next < end, bytes[next] == byte { next += 1 }
    let length = next - i
    let before = characterClass(before: i)
    let after = characterClass(at: next)
    let isLeftFlanking =
      after != .space && (after == .other || before != .other)
    let isRightFlanking =
      before != .space && (before == .other || after != .other)
    var canOpen = isLeftFlanking
    var canClose = isRightFlanking
    if byte == UInt8(ascii: "_") {
      canOpen = isLeftFlanking && (!isRightFlanking || before == .punctuation)
      canClose = isRightFlanking && (!isLeftFlanking || after == .punctuation)
    } else if byte == UInt8(ascii: "~"), length > 2 {
      canOpen = false
      canClose = false
    }
    guard canOpen || canClose else {
      position = next
      return true
    }
    flush(to: i)
    let node = append(.text, i, next, at: i)
    delimiters.append(
      Delimiter(
        node: node, byte: byte, canOpen: canOpen, canClose: canClose,
        length: length, count: length, previous: delimiters.count - 1,
        next: delimiters.count + 1))
    proceed(to: next)
    return true
  }

  /// Pairs the delimiters above `bottom` and forgets them.
  ///
  /// - Complexity: O(their number). What a search passes over in vain, no
  ///   search of its class passes over again; what lies between a pair goes.
  mutating func processEmphasis(above bottom: Int) {
    guard delimiters.count > bottom + 1 else { return }
    for i in openersBottom.indices { openersBottom[i] = bottom }
    var closer = bottom + 1
    while closer < delimiters.count {
      tree.work += 1
      let delimiter = delimiters[closer]
      guard delimiter.canClose else {
        closer = delimiter.next
        continue
      }
      let searchClass = delimiter.searchClass
      var opener = delimiter.previous
      while opener > openersBottom[searchClass],
        !delimiters[opener].opens(delimiter)
      {
        opener = delimiters[opener].previous
        tree.work += 1
      }
      if opener > openersBottom[searchClass] {
        closer = pair(opener, closer)
      } else {
        openersBottom[searchClass] = delimiter.previous
        if !delimiter.canOpen { removeDelimiter(closer) }
        closer = delimiter.next
      }
    }
    delimiters.removeLast(delimiters.count - bottom - 1)
    if bottom >= 0 { delimiters[bottom].next = bottom + 1 }
  }

  /// Puts what stands between two runs into a node, and returns the delimiter
  /// to go on with.
  private mutating func pair(_ opener: Int, _ closer: Int) -> Int {
    let isDeletion = delimiters[opener].byte == UInt8(ascii: "~")
    let isStrong =
      delimiters[opener].count >= 2 && delimiters[closer].count >= 2
    let used = isDeletion ? delimiters[opener].length : isStrong ? 2 : 1
    delimiters[opener].count -= used
    delimiters[closer].count -= used
    let openerNode = delimiters[opener].node
    let closerNode = delimiters[closer].node
    tree.nodes[Int(openerNode)].end -= Int32(used)
    tree.nodes[Int(closerNode)].start += Int32(used)
    tree.nodes[Int(closerNode)].position += Int32(used)

    var record = NodeRecord(
      kind: isDeletion ? .strikethrough : isStrong ? .strong : .emphasis)
    record.position = tree.nodes[Int(openerNode)].end
    let first = tree.nodes[Int(openerNode)].next
    let node = tree.insert(record, after: openerNode)
    if first != closerNode {
      let last = tree.nodes[Int(closerNode)].previous
      tree.adopt(first, through: last, by: node)
    }

    delimiters[opener].next = closer
    delimiters[closer].previous = opener
    if delimiters[opener].count == 0 {
      tree.unlink(openerNode)
      removeDelimiter(opener)
    }
    guard delimiters[closer].count == 0 else { return closer }
    let next = delimiters[closer].next
    tree.unlink(closerNode)
    removeDelimiter(closer)
    return next
  }

  private mutating func removeDelimiter(_ index: Int) {
    let (previous, next) =
      (delimiters[index].previous, delimiters[index].next)
    if previous >= 0 { delimiters[previous].next = next }
    if next < delimiters.count { delimiters[next].previous = previous }
  }
}

/// What counts for a run of delimiters about the character beside it.
private enum CharacterClass {
  case space, punctuation, other

  init(_ scalar: Unicode.Scalar) {
    switch scalar.properties.generalCategory {
    case .spaceSeparator: self = .space
    case .connectorPunctuation, .dashPunctuation, .openPunctuation,
      .closePunctuation, .initialPunctuation, .finalPunctuation,
      .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol,
      .otherSymbol:
      self = .punctuation
    default: self = .other
    }
  }

  init(ascii byte: UInt8) {
    self =
      byte.isWhitespace ? .space : byte.isPunctuation ? .punctuation : .other
  }
}

extension InlineParser {
  private func characterClass(before place: Int) -> CharacterClass {
    guard place > start else { return .space }
    var i = place - 1
    if bytes[i] < 0x80 { return CharacterClass(ascii: bytes[i]) }
    while i > start, bytes[i] & 0xC0 == 0x80 { i -= 1 }
    return characterClass(at: i)
  }

  private func characterClass(at place: Int) -> CharacterClass {
    guard place < end else { return .space }
    let first = bytes[place]
    if first < 0x80 { return CharacterClass(ascii: first) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    guard place + length <= end else { return .other }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for i in 1..<length {
      value = value << 6 | UInt32(bytes[place + i] & 0x3F)
    }
    return Unicode.Scalar(value).map(CharacterClass.init) ?? .other
  }
}
