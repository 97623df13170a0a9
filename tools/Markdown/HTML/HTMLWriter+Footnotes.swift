extension HTMLWriter {
  mutating func writeFootnoteReference(_ record: NodeRecord) {
    let reference = tree.footnoteReferences[Int(record.data)]
    let footnote = tree.footnotes[reference.footnote]
    append("<sup class=\"footnote-ref\"><a href=\"#fn-")
    appendAddress(footnote.label)
    append("\" id=\"fnref-")
    appendAddress(footnote.label)
    if reference.ordinal > 1 { append("-\(reference.ordinal)") }
    append("\" data-footnote-ref>\(footnote.number)</a></sup>")
  }

  /// Writes the footnotes to which the text refers, in the order of their
  /// numbers.
  mutating func writeFootnotes() {
    let footnotes = tree.footnotes.filter { $0.number > 0 }
      .sorted { $0.number < $1.number }
    guard !footnotes.isEmpty else { return }
    startLine()
    append("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
    for footnote in footnotes {
      append("<li id=\"fn-")
      appendAddress(footnote.label)
      append("\">\n")
      let definition = Node(footnote.node)
      for child in document.children(of: definition) { write(child) }
      let last = tree.nodes[Int(footnote.node)].lastChild
      if last < 0 || tree.nodes[Int(last)].kind != .paragraph {
        writeBackReferences(to: footnote)
        startLine()
      }
      append("</li>\n")
    }
    append("</ol>\n</section>\n")
  }

  /// Writes the ways back at the end of a footnote's last paragraph.
  mutating func writeBackReferences(_ paragraph: NodeRecord) {
    guard paragraph.next < 0, paragraph.parent >= 0 else { return }
    let parent = tree.nodes[Int(paragraph.parent)]
    guard parent.kind == .footnoteDefinition else { return }
    append(" ")
    writeBackReferences(to: tree.footnotes[Int(parent.data)])
  }

  private mutating func writeBackReferences(to footnote: FootnoteRecord) {
    guard footnote.references > 0 else { return }
    for ordinal in 1...footnote.references {
      let suffix = ordinal > 1 ? "-\(ordinal)" : ""
      if ordinal > 1 { append(" ") }
      append("<a href=\"#fnref-")
      appendAddress(footnote.label)
      append("\(suffix)\" class=\"footnote-backref\" data-footnote-backref")
      append(" data-footnote-backref-idx=\"\(footnote.number)\(suffix)\"")
      append(" aria-label=\"Back to reference \(footnote.number)\(suffix)\">")
      append("↩")
      if ordinal > 1 {
        append("<sup class=\"footnote-ref\">\(ordinal)</sup>")
      }
      append("</a>")
    }
  }
}
