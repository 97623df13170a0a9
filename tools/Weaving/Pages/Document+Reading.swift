import Diagnostics
import Markdown

extension Document {
  /// Returns a node and all below it, in the order of the text.
  func descendants(of root: Node) -> [Node] {
    var nodes: [Node] = []
    walk(root) { event in
      if case .enter(let node) = event { nodes.append(node) }
    }
    return nodes
  }

  /// Returns whether a formula stands on lines of its own.
  func isDisplay(_ formula: Node) -> Bool {
    math(of: formula)?.isDisplay ?? false
  }

  /// Returns whether all of a node's text is white.
  func isBlank(_ node: Node) -> Bool { plainText(of: node).isBlank }
}

extension String {
  /// Whether there is nothing to see in it.
  var isBlank: Bool {
    utf8.allSatisfy { isSpace($0) || $0 == 10 || $0 == 13 }
  }

  /// The text with one space for each stretch of white space, and none at its
  /// ends.
  var condensed: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
