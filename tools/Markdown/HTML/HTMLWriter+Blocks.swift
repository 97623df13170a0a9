extension HTMLWriter {
  mutating func enterBlock(_ node: Int32, _ record: NodeRecord) -> Bool {
    switch record.kind {
    case .document: break
    case .blockQuote:
      startLine()
      append("<blockquote>\n")
    case .list: openList(tree.lists[Int(record.data)])
    case .item:
      startLine()
      append("<li>")
      if record.level > 0, !startsWithLooseParagraph(record) {
        writeCheckbox(record)
      }
    case .paragraph:
      if isTight(record) { break }
      startLine()
      append("<p>")
      writeCheckboxOfItem(record)
    case .heading:
      startLine()
      append("<h")
      output.append(0x30 + record.level)
      if let identifier = identifiers[Node(node)] {
        append(" id=\"\(escaped(identifier))\"")
      }
      append(">")
    case .codeBlock: writeCode(record)
    case .htmlBlock:
      startLine()
      appendRaw(record.content)
      startLine()
    case .thematicBreak:
      startLine()
      append("<hr />\n")
    case .table:
      startLine()
      append("<table>")
    case .tableRow: openRow(record)
    case .tableCell: openCell(record)
    case .mathBlock:
      startLine()
      append("<div class=\"math\">\\[")
      appendEscaped(record.content)
      append("\\]</div>\n")
    case .directive: openDirective(record)
    case .target, .footnoteDefinition: return false
    default: break
    }
    return true
  }

  mutating func leaveBlock(_ node: Int32, _ record: NodeRecord) {
    switch record.kind {
    case .blockQuote:
      startLine()
      append("</blockquote>\n")
    case .list:
      append(tree.lists[Int(record.data)].isOrdered ? "</ol>\n" : "</ul>\n")
    case .item: append("</li>\n")
    case .paragraph:
      writeBackReferences(record)
      if !isTight(record) { append("</p>\n") }
    case .heading:
      append("</h")
      output.append(0x30 + record.level)
      append(">\n")
    case .table:
      let hasBody = record.firstChild != record.lastChild
      append(hasBody ? "</tbody>\n</table>\n" : "</table>\n")
    case .tableRow:
      startLine()
      append("</tr>")
      if record.level == 1 { append("\n</thead>") }
      if record.next < 0 { startLine() }
    case .tableCell:
      append(isHeader(record) ? "</th>" : "</td>")
    case .directive:
      startLine()
      append("</div>\n")
    default: break
    }
  }

  // MARK: Lists

  private mutating func openList(_ list: ListRecord) {
    startLine()
    if !list.isOrdered {
      append("<ul>\n")
    } else if list.start == 1 {
      append("<ol>\n")
    } else {
      append("<ol start=\"\(list.start)\">\n")
    }
  }

  /// Whether a paragraph is that of an item of a tight list.
  private func isTight(_ record: NodeRecord) -> Bool {
    guard record.parent >= 0 else { return false }
    let parent = tree.nodes[Int(record.parent)]
    guard parent.kind == .item else { return false }
    return tree.lists[Int(tree.nodes[Int(parent.parent)].data)].isTight
  }

  private func startsWithLooseParagraph(_ item: NodeRecord) -> Bool {
    guard item.firstChild >= 0 else { return false }
    let first = tree.nodes[Int(item.firstChild)]
    return first.kind == .paragraph && !isTight(first)
  }

  private mutating func writeCheckboxOfItem(_ record: NodeRecord) {
    guard record.parent >= 0, record.previous < 0 else { return }
    let parent = tree.nodes[Int(record.parent)]
    if parent.kind == .item, parent.level > 0 { writeCheckbox(parent) }
  }

  private mutating func writeCheckbox(_ item: NodeRecord) {
    append(
      item.level == 2
        ? "<input type=\"checkbox\" checked=\"\" disabled=\"\" /> "
        : "<input type=\"checkbox\" disabled=\"\" /> ")
  }

  // MARK: Code and directives

  private mutating func writeCode(_ record: NodeRecord) {
    startLine()
    append("<pre><code")
    if record.data >= 0 {
      let info = tree.fences[Int(record.data)].info
      let language = tree.text[info.indices].prefix { !$0.isWhitespace }
      if !language.isEmpty {
        append(" class=\"language-")
        appendEscaped(ByteRange(language.startIndex, language.endIndex))
        append("\"")
      }
    }
    append(">")
    appendEscaped(record.content)
    append("</code></pre>\n")
  }

  private mutating func openDirective(_ record: NodeRecord) {
    let directive = tree.directives[Int(record.data)]
    startLine()
    append("<div class=\"")
    appendEscaped(directive.name)
    append("\">\n")
    if directive.isVerbatim, !record.content.isEmpty {
      append("<pre>")
      appendEscaped(record.content)
      append("</pre>\n")
    }
  }

  // MARK: Tables

  private mutating func openRow(_ record: NodeRecord) {
    startLine()
    if record.level == 1 {
      append("<thead>\n")
    } else if record.previous >= 0,
      tree.nodes[Int(record.previous)].level == 1
    {
      append("<tbody>\n")
    }
    append("<tr>")
  }

  private func isHeader(_ cell: NodeRecord) -> Bool {
    let isEmpty = cell.lastChild < 0
    return tree.nodes[Int(cell.parent)].level == 1
      && !(renderer.writesValidTables && isEmpty)
  }

  private mutating func openCell(_ record: NodeRecord) {
    startLine()
    append(isHeader(record) ? "<th" : "<td")
    let table = tree.nodes[Int(record.parent)].parent
    let alignments =
      tree.alignments[Int(tree.nodes[Int(table)].data)]
    let alignment = alignments[Int(record.data)]
    guard alignment != .none else { return append(">") }
    append(renderer.writesValidTables ? " class=\"" : " align=\"")
    append("\(alignment)")
    append("\">")
  }
}

/// Returns text with the characters that mean something in HTML escaped.
public func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
