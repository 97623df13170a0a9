import Markdown

extension Document {
  /// Returns a node and all below it, in the order of the text.
  package func descendants(of root: Node) -> [Node] {
    var nodes: [Node] = []
    walk(root) { event in
      if case .enter(let node) = event { nodes.append(node) }
    }
    return nodes
  }

  /// Returns whether a formula stands on lines of its own.
  package func isDisplay(_ formula: Node) -> Bool {
    math(of: formula)?.isDisplay ?? false
  }

  /// Returns whether all of a node's text is white.
  package func isBlank(_ node: Node) -> Bool { plainText(of: node).isBlank }
}
