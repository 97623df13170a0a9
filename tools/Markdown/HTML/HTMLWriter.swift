/// A pass over a document that writes it as HTML.
///
/// The tree is walked by its links, not by recursion.
struct HTMLWriter {
  let document: Document
  let tree: Tree
  let renderer: HTMLRenderer
  /// Whether there is a hook for a kind, by its raw value.
  let hasHook: [Bool]
  /// The identifiers of headings.
  let identifiers: [Node: String]

  var output: [UInt8] = []
  /// What to write on leaving nodes that a hook has replaced.
  var closings: [(node: Int32, text: String)] = []
  /// Whether the text is for an attribute, without markup: the number of
  /// images that we are in.
  var imageDepth = 0

  init(_ document: Document, _ renderer: HTMLRenderer) {
    self.document = document
    self.renderer = renderer
    tree = document.tree
    hasHook = Node.Kind.allCases.map { renderer.hooks[$0] != nil }
    identifiers =
      renderer.identifiesHeadings
      ? Dictionary(
        uniqueKeysWithValues: document.headings.map {
          ($0.node, $0.identifier)
        }) : [:]
    output.reserveCapacity(tree.text.count + tree.text.count / 4 + 64)
  }

  /// Writes a node and all below it.
  mutating func write(_ root: Node) {
    var node = root.index
    while true {
      let record = tree.nodes[Int(node)]
      let entersChildren = enter(node, record)
      if entersChildren, record.firstChild >= 0 {
        node = record.firstChild
        continue
      }
      if entersChildren { leave(node, record) }
      while node != root.index, tree.nodes[Int(node)].next < 0 {
        node = tree.nodes[Int(node)].parent
        leave(node, tree.nodes[Int(node)])
      }
      if node == root.index { return }
      node = tree.nodes[Int(node)].next
    }
  }

  /// Writes what comes before a node's children, and returns whether they
  /// and what comes behind them are to be written.
  private mutating func enter(_ node: Int32, _ record: NodeRecord) -> Bool {
    if imageDepth > 0 {
      writeAlternative(record)
      return true
    }
    if hasHook[Int(record.kind.rawValue)],
      let hook = renderer.hooks[record.kind],
      let replacement = hook(document, Node(node))
    {
      switch replacement {
      case .html(let text):
        append(text)
        return false
      case .around(let opening, let closing):
        append(opening)
        closings.append((node, closing))
        return true
      }
    }
    return record.kind.isInline
      ? enterInline(node, record) : enterBlock(node, record)
  }

  private mutating func leave(_ node: Int32, _ record: NodeRecord) {
    if imageDepth > 0 {
      guard record.kind == .image else { return }
      imageDepth -= 1
      if imageDepth == 0 { endImage(record) }
      return
    }
    if let closing = closings.last, closing.node == node {
      append(closing.text)
      closings.removeLast()
      return
    }
    if record.kind.isInline {
      leaveInline(record)
    } else {
      leaveBlock(node, record)
    }
  }

  // MARK: Output

  mutating func append(_ text: String) {
    output.append(contentsOf: text.utf8)
  }

  mutating func append(_ text: StaticString) {
    output.append(
      contentsOf: UnsafeBufferPointer(
        start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Starts a new line, unless we are at the start of one.
  mutating func startLine() {
    if let last = output.last, last != 0x0A { output.append(0x0A) }
  }

  /// Writes text with the characters that mean something in HTML escaped.
  mutating func appendEscaped(_ range: ByteRange) {
    tree.text.withUnsafeBufferPointer { text in
      var start = range.indices.lowerBound
      let end = range.indices.upperBound
      var i = start
      while i < end {
        let escaped: StaticString
        switch text[i] {
        case UInt8(ascii: "&"): escaped = "&amp;"
        case UInt8(ascii: "<"): escaped = "&lt;"
        case UInt8(ascii: ">"): escaped = "&gt;"
        case UInt8(ascii: "\""): escaped = "&quot;"
        default:
          i += 1
          continue
        }
        output.append(
          contentsOf: UnsafeBufferPointer(rebasing: text[start..<i]))
        append(escaped)
        i += 1
        start = i
      }
      output.append(
        contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
    }
  }

  /// Writes text as it is.
  mutating func appendRaw(_ range: ByteRange) {
    output.append(contentsOf: tree.text[range.indices])
  }

  /// Writes an address, with `%` for what may not stand in one.
  mutating func appendAddress(_ range: ByteRange) {
    for i in range.indices {
      let byte = tree.text[i]
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      case 0x30...0x39, 0x40...0x5A, 0x61...0x7A, 0x21, 0x23...0x25,
        0x28...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x5F, 0x7E:
        output.append(byte)
      default:
        output.append(UInt8(ascii: "%"))
        output.append(hexadecimal(byte >> 4))
        output.append(hexadecimal(byte & 15))
      }
    }
  }

  private func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? 0x30 + digit : 0x41 + digit - 10
  }
}

extension NodeRecord {
  /// The content's place in the document's text.
  var content: ByteRange { ByteRange(Int(start), Int(end)) }
}
