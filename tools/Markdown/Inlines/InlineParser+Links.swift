/// A bracket that may start a link or an image.
struct Bracket {
  /// The text node of the bracket.
  var node: Int32
  /// Where the link's text starts.
  var position: Int
  /// The last delimiter before it.
  var delimiter: Int
  var isImage: Bool
  /// Whether another bracket follows, so that what is between this one and
  /// its counterpart cannot be a label.
  var hasBracketWithin = false
}

extension InlineParser {
  mutating func parseOpeningBracket() -> Bool {
    if parseFootnoteReference() { return true }
    pushBracket(length: 1, isImage: false)
    return true
  }

  mutating func parseImageBracket() -> Bool {
    guard position + 1 < end, bytes[position + 1] == UInt8(ascii: "[") else {
      return false
    }
    // As GitHub has it, that is an exclamation before a footnote.
    let isFootnote =
      options.contains(.footnotes) && position + 2 < end
      && bytes[position + 2] == UInt8(ascii: "^")
    guard !isFootnote else { return false }
    pushBracket(length: 2, isImage: true)
    return true
  }

  private mutating func pushBracket(length: Int, isImage: Bool) {
    let i = position
    flush(to: i)
    let node = append(.text, i, i + length, at: i)
    if !brackets.isEmpty {
      brackets[brackets.count - 1].hasBracketWithin = true
    }
    brackets.append(
      Bracket(
        node: node, position: i + length, delimiter: delimiters.count - 1,
        isImage: isImage))
    proceed(to: i + length)
  }

  /// Reads a closing bracket, and what makes a link or image of it.
  mutating func parseClosingBracket() -> Bool {
    guard let bracket = brackets.popLast() else { return false }
    let isInactive = !bracket.isImage && brackets.count < linkFloor
    linkFloor = min(linkFloor, brackets.count)
    guard !isInactive,
      let (link, next) = inlineLink(at: position + 1)
        ?? referenceLink(bracket)
    else { return false }
    flush(to: position)
    processEmphasis(above: bracket.delimiter)
    undoAddresses(from: bracket.position)

    let node = Int(bracket.node)
    tree.nodes[node].kind = bracket.isImage ? .image : .link
    tree.nodes[node].data = link
    tree.nodes[node].start = Int32(bracket.position)
    tree.nodes[node].end = Int32(position)
    let first = tree.nodes[node].next
    if first >= 0 {
      let last = tree.nodes[Int(leaf)].lastChild
      tree.adopt(first, through: last, by: bracket.node)
    }
    if !bracket.isImage { linkFloor = brackets.count }
    proceed(to: next)
    return true
  }

  /// Reads `(destination "title")`.
  private mutating func inlineLink(at start: Int) -> (Int32, Int)? {
    guard start < end, bytes[start] == UInt8(ascii: "(") else { return nil }
    let syntax = LinkSyntax(bytes: bytes, end: end)
    let first = syntax.skipWhitespace(at: start + 1)
    guard let destination = syntax.destination(at: first) else {
      tree.work += 1
      return nil
    }
    tree.work += destination.next - start
    var next = syntax.skipWhitespace(at: destination.next)
    var title = ByteRange.empty
    if next > destination.next, let found = syntax.title(at: next) {
      tree.work += found.next - next
      title = found.range
      next = syntax.skipWhitespace(at: found.next)
    }
    guard next < end, bytes[next] == UInt8(ascii: ")") else { return nil }
    tree.links.append(
      LinkRecord(
        destination: unescaped(destination.range), title: unescaped(title)))
    return (Int32(tree.links.count - 1), next + 1)
  }

  /// Reads `[label]` or `[]`, or nothing, and finds the definition.
  private mutating func referenceLink(_ bracket: Bracket) -> (Int32, Int)? {
    guard !references.isEmpty else { return nil }
    let syntax = LinkSyntax(bytes: bytes, end: end)
    let start = position + 1
    var label = ByteRange(bracket.position, position)
    var next = start
    if let labelEnd = syntax.label(at: start) {
      tree.work += labelEnd - start
      label = ByteRange(start + 1, labelEnd - 1)
      next = labelEnd
    } else {
      if bracket.hasBracketWithin || label.count > LinkSyntax.longestLabel {
        return nil
      }
      if start + 1 < end, bytes[start] == UInt8(ascii: "["),
        bytes[start + 1] == UInt8(ascii: "]")
      {
        next = start + 2
      }
    }
    tree.work += label.count
    guard let index = references.index(of: normalizedLabel(bytes, label))
    else { return nil }
    let reference = references.list[index]
    let size = reference.destination.count + reference.title.count
    guard references.expandedSize + size <= expansionLimit else { return nil }
    references.expandedSize += size
    if reference.link >= 0 { return (reference.link, next) }
    let link = Int32(tree.links.count)
    tree.links.append(
      LinkRecord(
        destination: unescaped(reference.destination),
        title: unescaped(reference.title)))
    references.setLink(link, at: index)
    return (link, next)
  }

  /// Makes text again of bare addresses within a link's text.
  private mutating func undoAddresses(from place: Int) {
    while let node = bareAddresses.last,
      tree.nodes[Int(node)].position >= Int32(place)
    {
      tree.nodes[Int(node)].kind = .text
      bareAddresses.removeLast()
    }
  }
}
