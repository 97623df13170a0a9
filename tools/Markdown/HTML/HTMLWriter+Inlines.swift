extension HTMLWriter {
  mutating func enterInline(_ node: Int32, _ record: NodeRecord) -> Bool {
    switch record.kind {
    case .text: appendEscaped(record.content)
    case .softBreak: output.append(0x0A)
    case .lineBreak: append("<br />\n")
    case .emphasis: append("<em>")
    case .strong: append("<strong>")
    case .strikethrough: append("<del>")
    case .link:
      let link = tree.links[Int(record.data)]
      append("<a href=\"")
      appendAddress(link.destination)
      appendTitle(link.title)
      append("\">")
    case .image:
      append("<img src=\"")
      appendAddress(tree.links[Int(record.data)].destination)
      append("\" alt=\"")
      imageDepth += 1
    case .autolink: writeAutolink(record)
    case .code:
      append("<code>")
      appendEscaped(record.content)
      append("</code>")
    case .html: appendRaw(record.content)
    case .footnoteReference: writeFootnoteReference(record)
    case .role:
      append("<code class=\"")
      appendEscaped(tree.names[Int(record.data)])
      append("\">")
      appendEscaped(record.content)
      append("</code>")
    case .math:
      append("<span class=\"math\">")
      append(record.level == 1 ? "\\[" : "\\(")
      appendEscaped(record.content)
      append(record.level == 1 ? "\\]" : "\\)")
      append("</span>")
    default: break
    }
    return true
  }

  mutating func leaveInline(_ record: NodeRecord) {
    switch record.kind {
    case .emphasis: append("</em>")
    case .strong: append("</strong>")
    case .strikethrough: append("</del>")
    case .link: append("</a>")
    default: break
    }
  }

  /// Writes a node within an image: its text, for the attribute `alt`.
  mutating func writeAlternative(_ record: NodeRecord) {
    switch record.kind {
    case .text, .code, .html, .autolink, .math, .role:
      appendEscaped(record.content)
    case .softBreak, .lineBreak: output.append(0x20)
    case .image: imageDepth += 1
    default: break
    }
  }

  mutating func endImage(_ record: NodeRecord) {
    appendTitle(tree.links[Int(record.data)].title)
    append("\" />")
  }

  private mutating func appendTitle(_ title: ByteRange) {
    guard !title.isEmpty else { return }
    append("\" title=\"")
    appendEscaped(title)
  }

  private mutating func writeAutolink(_ record: NodeRecord) {
    append("<a href=\"")
    if record.level == 1 { append("mailto:") }
    if record.level == 2 { append("http://") }
    appendAddress(record.content)
    append("\">")
    appendEscaped(record.content)
    append("</a>")
  }
}
