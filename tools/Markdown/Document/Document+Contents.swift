import Ground

/// A piece of text, and where it starts.
public struct Located: Hashable, Sendable {
  /// The text, escapes not resolved.
  public var text: String

  /// Where its first byte is.
  public var position: SourcePosition
}

/// What a directive says.
public struct Directive: Hashable, Sendable {
  /// The name in braces.
  public var name: Located

  /// What follows the braces; empty, and at the end of the line, if nothing
  /// does.
  public var argument: Located

  /// The option lines `:key: value`, in their order.
  public var options: [Option]

  /// The lines of the body, if it is verbatim; nil if the body is Markdown,
  /// which is the directive's children.
  public var body: [Located]?

  /// An option line.
  public struct Option: Hashable, Sendable {
    /// What stands between the colons.
    public var key: Located

    /// What follows them.
    public var value: Located
  }

  /// Returns the value of the first option of that name.
  public subscript(key: String) -> Located? {
    options.first { $0.key.text == key }?.value
  }
}

extension Document {
  /// Returns the level of a heading, from 1 to 6.
  public func level(of heading: Node) -> Int {
    Int(tree.nodes[Int(heading.index)].level)
  }

  /// Returns what a directive says.
  public func directive(of node: Node) -> Directive? {
    guard kind(of: node) == .directive else { return nil }
    let record = tree.nodes[Int(node.index)]
    let directive = tree.directives[Int(record.data)]
    return Directive(
      name: located(directive.name),
      argument: located(directive.argument),
      options: directive.options.map {
        .init(key: located($0.key), value: located($0.value))
      },
      body: directive.isVerbatim ? lines(of: node) : nil)
  }

  /// Returns name and text of a role.
  public func role(of node: Node) -> (name: Located, text: Located)? {
    guard kind(of: node) == .role else { return nil }
    let record = tree.nodes[Int(node.index)]
    return (
      located(tree.names[Int(record.data)]),
      located(ByteRange(Int(record.start), Int(record.end)))
    )
  }

  /// Returns the TeX of a formula, whether it is for display, and its label.
  public func math(
    of node: Node
  ) -> (tex: Located, isDisplay: Bool, label: Located?)? {
    let record = tree.nodes[Int(node.index)]
    switch record.kind {
    case .math, .mathBlock:
      return (
        located(ByteRange(Int(record.start), Int(record.end))),
        record.kind == .mathBlock || record.level == 1,
        record.data < 0 ? nil : located(tree.names[Int(record.data)])
      )
    default: return nil
    }
  }

  /// Returns what follows the fence of a code block, escapes resolved; empty
  /// for indented code.
  public func info(of codeBlock: Node) -> String {
    let data = tree.nodes[Int(codeBlock.index)].data
    guard kind(of: codeBlock) == .codeBlock, data >= 0 else { return "" }
    return string(tree.fences[Int(data)].info)
  }

  /// Returns the text of a node without children: of a text, code span, code
  /// block, raw HTML, verbatim directive, formula, role or address.
  public func literal(of node: Node) -> String {
    let record = tree.nodes[Int(node.index)]
    return string(ByteRange(Int(record.start), Int(record.end)))
  }

  /// Returns the lines of a code block, formula or verbatim directive, each
  /// with its place.
  public func lines(of node: Node) -> [Located] {
    let record = tree.nodes[Int(node.index)]
    var lines: [Located] = []
    var start = Int(record.start)
    let end = Int(record.end)
    while start < end {
      let next = tree.text[start..<end].firstIndex(of: 0x0A) ?? end
      lines.append(located(ByteRange(start, next)))
      start = next + 1
    }
    return lines
  }

  /// Returns where a link, an image or an address leads.
  public func destination(of node: Node) -> String? {
    let record = tree.nodes[Int(node.index)]
    switch record.kind {
    case .link, .image:
      return string(tree.links[Int(record.data)].destination)
    case .autolink:
      return ["", "mailto:", "http://"][Int(record.level)]
        + literal(of: node)
    default: return nil
    }
  }

  /// Returns the title of a link or an image; empty if it has none.
  public func title(of node: Node) -> String {
    let record = tree.nodes[Int(node.index)]
    guard record.kind == .link || record.kind == .image else { return "" }
    return string(tree.links[Int(record.data)].title)
  }

  /// Returns the label of a target or a footnote, and of a reference to one.
  public func label(of node: Node) -> Located? {
    let record = tree.nodes[Int(node.index)]
    switch record.kind {
    case .target: return located(tree.names[Int(record.data)])
    case .footnoteDefinition:
      return located(tree.footnotes[Int(record.data)].label)
    case .footnoteReference:
      return located(ByteRange(Int(record.start), Int(record.end)))
    default: return nil
    }
  }

  /// Whether a list is numbered, from which number, and whether it is tight.
  public func list(
    of node: Node
  ) -> (isOrdered: Bool, start: Int, isTight: Bool)? {
    guard kind(of: node) == .list else { return nil }
    let record = tree.lists[Int(tree.nodes[Int(node.index)].data)]
    return (record.isOrdered, record.start, record.isTight)
  }

  func string(_ range: ByteRange) -> String {
    String(decoding: tree.text[range.indices], as: UTF8.self)
  }

  func located(_ range: ByteRange) -> Located {
    Located(text: string(range), position: position(ofText: range.start))
  }
}
