import Markdown

/// Prose for a terminal, and for the head of a source file.
struct PlainText {
  private let document: Document
  private let chapter: Assignment.Chapter
  private let width: Int

  init(_ document: Document, chapter: Assignment.Chapter, width: Int) {
    self.document = document
    self.chapter = chapter
    self.width = width
  }

  /// Returns the lines of blocks, with an empty line between any two.
  func lines(of blocks: [Node]) -> [String] {
    Array(blocks.map(lines(of:)).filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private func lines(of block: Node) -> [String] {
    let children = Array(document.children(of: block))
    switch document.kind(of: block) {
    case .paragraph, .heading, .tableCell:
      return wrapped(words(of: block), width: width)
    case .codeBlock:
      return document.lines(of: block).map { "    " + $0.text }
    case .mathBlock:
      return ["    " + formula(block)]
    case .list:
      let list = document.list(of: block)
      let first = list?.start ?? 1
      let items = children.enumerated().map { index, item in
        let marker = list?.isOrdered == true ? "\(first + index). " : "- "
        let inner = PlainText(
          document, chapter: chapter, width: width - marker.count)
        let lines = inner.lines(of: Array(document.children(of: item)))
        let blank = String(repeating: " ", count: marker.count)
        return lines.enumerated().map {
          ($0 == 0 ? marker : $1.isEmpty ? "" : blank) + $1
        }
      }
      return Array(items.joined())
    default:
      return lines(of: children)
    }
  }

  /// Returns the words of a paragraph or a heading.
  func words(of block: Node) -> String {
    var text = ""
    document.walk(block) { event in
      guard case .enter(let node) = event else { return }
      switch document.kind(of: node) {
      case .text: text += document.literal(of: node)
      case .code: text += "`\(document.literal(of: node))`"
      case .math: text += formula(node)
      case .softBreak, .lineBreak: text += " "
      case .autolink: text += document.literal(of: node)
      case .role: text += words(ofRole: node)
      default: break
      }
    }
    return text
  }

  private func formula(_ node: Node) -> String {
    unicode(tex: document.math(of: node)?.tex.text ?? "")
  }

  private func words(ofRole node: Node) -> String {
    guard let role = document.role(of: node) else { return "" }
    let content = role.text.text
    let parts = content.split(separator: "<", maxSplits: 1)
    let words = parts[0].trimmed
    switch role.name.text {
    case "eq": return equation(content)
    case "cite": return "(\(content))"
    case "ref" where parts.count == 1:
      for kind in ["claim", "exercise"] where content.hasPrefix(kind + "-") {
        return "\(kind) \(content.dropFirst(kind.count + 1))"
      }
      return "“\(content)”"
    default: return words
    }
  }

  /// Returns the number of a labelled formula, as the book has it.
  private func equation(_ label: String) -> String {
    let labels = document.nodes(.mathBlock).compactMap {
      document.math(of: $0)?.label?.text
    }
    return labels.firstIndex(of: label).map { "(\(chapter.number).\($0 + 1))" }
      ?? "(\(label))"
  }
}

/// Returns the lines of a text that are no longer than `width`, if its words
/// allow it.
public func wrapped(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if line.isEmpty {
      line = String(word)
    } else if line.count + 1 + word.count <= width {
      line += " " + word
    } else {
      lines.append(line)
      line = String(word)
    }
  }
  return line.isEmpty ? lines : lines + [line]
}

extension Substring {
  fileprivate var trimmed: String {
    var text = drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
