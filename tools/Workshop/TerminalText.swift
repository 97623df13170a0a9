import Ground
import Manuscript
import Markdown
import MathML

/// Writes prose for a terminal, and for the head of a source file.
struct TerminalText {
  let passage: Passage
  let labels: [Label]
  var width: Int

  private var document: Document { passage.document }

  /// Returns the lines of blocks, with an empty line between any two.
  func lines(of blocks: [Node]) -> [String] {
    Array(blocks.map(lines(of:)).filter { !$0.isEmpty }.joined(separator: [""]))
  }

  /// Returns the lines of what a node contains.
  func lines(below node: Node) -> [String] {
    lines(of: Array(document.children(of: node)))
  }

  private func lines(of block: Node) -> [String] {
    switch document.kind(of: block) {
    case .paragraph, .heading, .tableCell:
      wrapped(words(of: block), width: width)
    case .codeBlock: document.lines(of: block).map { "    " + $0.text }
    case .mathBlock: ["    " + formula(block)]
    case .list: lines(ofList: block)
    default: lines(below: block)
    }
  }

  private func lines(ofList block: Node) -> [String] {
    let list = document.list(of: block)
    let first = list?.start ?? 1
    let items = document.children(of: block).enumerated().map { index, item in
      let marker = list?.isOrdered == true ? "\(first + index). " : "- "
      var inner = self
      inner.width -= marker.count
      let blank = String(repeating: " ", count: marker.count)
      return inner.lines(below: item).enumerated().map {
        ($0 == 0 ? marker : $1.isEmpty ? "" : blank) + $1
      }
    }
    return Array(items.joined())
  }

  /// Returns the words of a paragraph or a heading.
  func words(of block: Node) -> String {
    var text = ""
    document.walk(block) { event in
      guard case .enter(let node) = event else { return }
      switch document.kind(of: node) {
      case .text, .autolink: text += document.literal(of: node)
      case .code: text += "`\(document.literal(of: node))`"
      case .math: text += formula(node)
      case .softBreak, .lineBreak: text += " "
      case .role: text += passage.roles[node].map(words(of:)) ?? ""
      default: break
      }
    }
    return text
  }

  private func formula(_ node: Node) -> String {
    let tex = document.math(of: node)?.tex.text ?? ""
    do {
      return try MathML.text(ofTeX: tex)
    } catch {
      // It is among the problems; here it is shown as it was written.
      return tex
    }
  }

  /// Finds the mistakes in the formulas below a node.
  func problems(in node: Node) -> Problems {
    var problems = Problems()
    for kind in [Node.Kind.math, .mathBlock] {
      for formula in document.nodes(kind, in: node) {
        guard let tex = document.math(of: formula)?.tex else { continue }
        do {
          _ = try MathML.text(ofTeX: tex.text)
        } catch {
          problems.append(error.diagnostic(startingAt: tex.position))
        }
      }
    }
    return problems
  }

  private func words(of role: BookRole) -> String {
    switch role {
    case .cite: return "(\(role.words(Records())))"
    case .reference(let reference):
      if let text = reference.text { return text }
      let label = labels.first {
        $0.name == reference.label && $0.isEquation == reference.isEquation
      }
      switch label?.kind {
      case .claim(let number): return "claim \(number)"
      case .exercise(let number): return "exercise \(number)"
      case .equation(let number): return "(\(number))"
      default: return "“\(reference.label)”"
      }
    case .term(let term): return term.text
    // Nothing has been run; the book refuses all of these in an exercise.
    case .value, .printed, .published, .count, .button:
      return role.words(Records())
    }
  }
}
