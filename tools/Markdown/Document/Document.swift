import Ground

/// A Markdown text and what it says: an ordered tree of nodes.
///
///     let document = Document(parsing: "# Slopes\n\n*Small* ones.\n")
///     for block in document.children(of: .root) {
///       print(document.kind(of: block), document.plainText(of: block))
///     }
///     // heading Slopes
///     // paragraph Small ones.
///
/// Parsing takes time in proportion to the length of the text, whatever the
/// text is.
public struct Document: Sendable {
  /// The file that the text came from, as positions name it.
  public let path: String

  /// What the author got wrong, in the order of the text.
  ///
  /// Only what Markdown itself cannot let pass: a directive or a formula that
  /// is not closed, a footnote that does not exist. Plain CommonMark has no
  /// mistakes.
  public let problems: [Diagnostic]

  let tree: Tree

  /// Parses a text.
  ///
  /// Bytes that are not UTF-8 and the byte zero are replaced by U+FFFD.
  public init(
    parsing bytes: [UInt8], path: String = "", options: Extensions = .book
  ) {
    let source = repaired(bytes)
    (tree, problems) = source.withUnsafeBufferPointer {
      var parser = BlockParser(
        blocks: Blocks(source: $0, path: path, options: options))
      parser.parse()
      return parseInlines(of: &parser.blocks)
    }
    self.path = path
  }

  /// Parses a text.
  public init(
    parsing text: String, path: String = "", options: Extensions = .book
  ) {
    self.init(parsing: Array(text.utf8), path: path, options: options)
  }

  /// How many steps parsing took.
  package var work: Int { tree.work }

  /// How many nodes there are.
  package var nodeCount: Int { tree.nodes.count }
}

/// Returns `bytes` with whatever is not a character replaced by U+FFFD.
private func repaired(_ bytes: [UInt8]) -> [UInt8] {
  var bytes = bytes
  if String(validating: bytes, as: UTF8.self) == nil {
    bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
  }
  guard bytes.contains(0) else { return bytes }
  var result: [UInt8] = []
  for byte in bytes {
    if byte == 0 {
      result += [0xEF, 0xBF, 0xBD]
    } else {
      result.append(byte)
    }
  }
  return result
}
