import Ground

/// The words of a paragraph, heading or table cell, as they are read.
///
/// What is not prose (code, mathematics, roles, raw HTML, bare addresses,
/// footnote references) is one U+FFFC each. Markup leaves no trace: in
/// `1*.5*` the prose is `1.5`.
public struct Prose: Sendable {
  /// The block that the words belong to.
  public var block: Node

  /// The words.
  public var text: String

  /// For each stretch of the words its place in `text`, in UTF-8 bytes, and
  /// in the document's text.
  fileprivate var pieces: [(place: Int, origin: Int32, isVerbatim: Bool)]
}

extension Document {
  /// The prose of the document, block by block.
  public var prose: [Prose] { prose(in: .root) }

  /// Returns the prose below a node, block by block.
  ///
  /// Bodies of verbatim directives are no prose; those of colon fences are.
  public func prose(in root: Node) -> [Prose] {
    var result: [Prose] = []
    walk(root) { event in
      guard case .enter(let node) = event else { return }
      switch kind(of: node) {
      case .paragraph, .heading, .tableCell: result.append(words(of: node))
      default: break
      }
    }
    return result
  }

  private func words(of block: Node) -> Prose {
    var prose = Prose(block: block, text: "", pieces: [])
    func add(_ text: String, _ node: Node, isVerbatim: Bool = false) {
      let origin = tree.nodes[Int(node.index)].position
      prose.pieces.append((prose.text.utf8.count, origin, isVerbatim))
      prose.text += text
    }
    walk(block) { event in
      guard case .enter(let node) = event else { return }
      switch kind(of: node) {
      case .text:
        let text = literal(of: node)
        let record = tree.nodes[Int(node.index)]
        add(text, node, isVerbatim: record.start == record.position)
      case .softBreak, .lineBreak: add("\n", node)
      case .code, .math, .role, .html, .autolink, .footnoteReference:
        add("\u{FFFC}", node)
      default: break
      }
    }
    return prose
  }

  /// Returns where a place in the words, in UTF-8 bytes, is in the source.
  public func position(
    of offset: Int, in prose: Prose
  ) -> SourcePosition {
    guard let piece = prose.pieces.last(where: { $0.place <= offset }) else {
      return position(of: prose.block)
    }
    let distance = piece.isVerbatim ? offset - piece.place : 0
    return position(ofText: piece.origin + Int32(distance))
  }

  /// Returns what a node says, without markup.
  public func plainText(of root: Node) -> String {
    var bytes: [UInt8] = []
    walk(root) { event in
      guard case .enter(let node) = event else { return }
      let record = tree.nodes[Int(node.index)]
      switch record.kind {
      case .text, .code, .codeBlock, .math, .mathBlock, .role, .autolink:
        bytes += tree.text[Int(record.start)..<Int(record.end)]
      case .softBreak: bytes.append(0x20)
      case .lineBreak: bytes.append(0x0A)
      case .paragraph, .heading, .tableCell:
        if node != root, let last = bytes.last, last != 0x0A {
          bytes.append(0x0A)
        }
      default: break
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
