extension BlockParser {
  /// Reads `{name} argument`, or returns nil if no brace stands there.
  mutating func directiveHeader(
    from start: Int, to end: Int, isVerbatim: Bool
  ) -> DirectiveRecord? {
    guard start < end, source[start] == UInt8(ascii: "{") else { return nil }
    var i = start + 1
    while i < end, isNameByte(source[i]) { i += 1 }
    guard i < end, source[i] == UInt8(ascii: "}"), i > start + 1 else {
      report(
        i == start + 1
          ? "a directive needs a name between its braces"
          : "the name of a directive ends in '}'",
        at: i)
      return nil
    }
    let name = addText(from: start + 1, to: i)
    i += 1
    while i < end, source[i].isBlank { i += 1 }
    return DirectiveRecord(
      name: name, argument: addText(from: i, to: end),
      isVerbatim: isVerbatim)
  }

  /// Takes the line as an option `:key: value` of the innermost directive.
  mutating func takeOption(matched: Int) -> Bool {
    let last = open.count - 1
    guard open[last].takesOptions else { return false }
    guard matched == open.count, !isBlank, indent < 4 else {
      open[last].takesOptions = false
      return false
    }
    guard source[nonspace] == UInt8(ascii: ":"), nonspace + 1 < lineEnd,
      isNameByte(source[nonspace + 1])
    else {
      open[last].takesOptions = false
      return false
    }
    let range = addText(from: nonspace, to: lineEnd)
    guard let option = option(in: range) else {
      open[last].takesOptions = false
      return false
    }
    let node = Int(open[last].node)
    tree.directives[Int(tree.nodes[node].data)].options.append(option)
    lines[node].last = lineNumber
    return true
  }

  /// Takes the options off the top of a directive's verbatim body.
  mutating func finishFencedDirective(_ block: OpenBlock) {
    reportUnclosed(block)
    let node = Int(block.node)
    let end = Int(tree.nodes[node].end)
    var start = Int(tree.nodes[node].start)
    var takesOptions = true
    while start < end {
      var next = start
      while tree.text[next] != 0x0A { next += 1 }
      let line = ByteRange(start, next)
      if takesOptions, let option = option(in: line) {
        tree.directives[Int(tree.nodes[node].data)].options.append(option)
      } else {
        // Blank lines between options and body belong to neither.
        takesOptions = false
        if tree.text[line.indices].contains(where: { !$0.isBlank }) { break }
      }
      start = next + 1
    }
    tree.nodes[node].start = Int32(start)
  }

  /// Reads `:key: value` in a line of text.
  private func option(
    in line: ByteRange
  ) -> (key: ByteRange, value: ByteRange)? {
    let end = line.indices.upperBound
    var i = line.indices.lowerBound
    guard i < end, tree.text[i] == UInt8(ascii: ":") else { return nil }
    let key = i + 1
    i = key
    while i < end, isOptionByte(tree.text[i]) { i += 1 }
    guard i > key, i < end, tree.text[i] == UInt8(ascii: ":"),
      i + 1 == end || tree.text[i + 1].isBlank
    else { return nil }
    let keyEnd = i
    i += 1
    while i < end, tree.text[i].isBlank { i += 1 }
    var valueEnd = end
    while valueEnd > i, tree.text[valueEnd - 1].isBlank { valueEnd -= 1 }
    return (ByteRange(key, keyEnd), ByteRange(i, valueEnd))
  }

  private func isOptionByte(_ byte: UInt8) -> Bool {
    byte != UInt8(ascii: ":") && isNameByte(byte)
  }

  /// Starts, and ends, `(label)=`, which names the block that follows.
  mutating func startTarget(depth: Int) -> Bool {
    guard options.contains(.directives) else { return false }
    var i = nonspace + 1
    while i < lineEnd, source[i] != UInt8(ascii: ")"),
      source[i] != UInt8(ascii: "(")
    {
      i += 1
    }
    guard i > nonspace + 1, i + 1 < lineEnd, source[i] == UInt8(ascii: ")"),
      source[i + 1] == UInt8(ascii: "=")
    else { return false }
    guard source[(i + 2)..<lineEnd].allSatisfy({ $0.isBlank }) else {
      return false
    }
    makeRoom(at: depth)
    let node = Int(addBlock(.target))
    tree.nodes[node].data = Int32(tree.names.count)
    tree.names.append(addText(from: nonspace + 1, to: i))
    return true
  }
}

/// Whether a byte may stand in the name of a directive, role or option.
func isNameByte(_ byte: UInt8) -> Bool {
  byte.isLetter || byte.isDigit || byte == UInt8(ascii: "-")
    || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ":")
    || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "+")
}
