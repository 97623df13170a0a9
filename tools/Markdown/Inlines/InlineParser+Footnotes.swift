import Ground

extension InlineParser {
  /// Reads `[^label]`, if such a footnote is defined.
  mutating func parseFootnoteReference() -> Bool {
    let i = position
    guard options.contains(.footnotes), i + 2 < end,
      bytes[i + 1] == UInt8(ascii: "^"),
      let labelEnd = footnoteLabelEnd(in: bytes, from: i + 2, to: end)
    else { return false }
    let label = ByteRange(i + 2, labelEnd)
    tree.work += label.count
    guard let footnote = footnotes[normalizedLabel(bytes, label)] else {
      if options.contains(.directives) { reportUnknown(label) }
      return false
    }
    flush(to: i)
    let node = append(.footnoteReference, i + 2, labelEnd, at: i)
    tree.nodes[Int(node)].data = Int32(tree.footnoteReferences.count)
    tree.footnoteReferences.append(
      FootnoteReferenceRecord(footnote: footnote))
    proceed(to: labelEnd + 1)
    return true
  }

  private mutating func reportUnknown(_ label: ByteRange) {
    let name = String(
      decoding: UnsafeBufferPointer(
        start: bytes + label.indices.lowerBound, count: label.count),
      as: UTF8.self)
    // A name for each of many mistakes would take time with their square.
    let isOneOfFew = problems.count < 20
    let known =
      !isOneOfFew
      ? [] : footnotes.keys.map { String(decoding: $0, as: UTF8.self) }
    report(
      "no footnote is named '\(name)'; write '[^\(name)]: …' somewhere."
        + suggestion(for: name, in: known),
      at: label.indices.lowerBound)
  }

  /// Numbers the footnotes in the order in which the text refers to them.
  ///
  /// Those to which only other footnotes refer come last; those to which
  /// nobody does have no number.
  mutating func numberFootnotes() {
    guard !tree.footnotes.isEmpty else { return }
    var queue: [Int32] = [0]
    var number: Int32 = 0
    var place = 0
    while place < queue.count {
      visitReferences(below: queue[place], from: &number, adding: &queue)
      place += 1
    }
    guard options.contains(.directives) else { return }
    for footnote in tree.footnotes where footnote.number == 0 {
      report(
        "nothing refers to this footnote; refer to it, or delete it",
        at: Int(footnote.label.start))
    }
  }

  private mutating func visitReferences(
    below root: Int32, from number: inout Int32, adding queue: inout [Int32]
  ) {
    var node = root
    while true {
      tree.work += 1
      let record = tree.nodes[Int(node)]
      if record.kind == .footnoteReference {
        let reference = Int(record.data)
        let footnote = tree.footnoteReferences[reference].footnote
        if tree.footnotes[footnote].number == 0 {
          number += 1
          tree.footnotes[footnote].number = number
          queue.append(tree.footnotes[footnote].node)
        }
        tree.footnotes[footnote].references += 1
        tree.footnoteReferences[reference].ordinal =
          tree.footnotes[footnote].references
      }
      let isOther = record.kind == .footnoteDefinition && node != root
      if record.firstChild >= 0, !isOther {
        node = record.firstChild
        continue
      }
      while node != root, tree.nodes[Int(node)].next < 0 {
        node = tree.nodes[Int(node)].parent
      }
      if node == root { return }
      node = tree.nodes[Int(node)].next
    }
  }
}
