import Ground

extension Document {
  /// Returns what a node stands for.
  public func kind(of node: Node) -> Node.Kind {
    tree.nodes[Int(node.index)].kind
  }

  /// Returns where a node starts, its markers included.
  public func position(of node: Node) -> SourcePosition {
    let record = tree.nodes[Int(node.index)]
    return position(
      ofSource: record.kind.isInline
        ? tree.sourceOffset(ofText: record.position) : record.position)
  }

  /// Returns the node that a node belongs to; nil for the root.
  public func parent(of node: Node) -> Node? {
    optional(tree.nodes[Int(node.index)].parent)
  }

  /// Returns the node behind a node, below the same parent.
  public func next(after node: Node) -> Node? {
    optional(tree.nodes[Int(node.index)].next)
  }

  /// Returns the node before a node, below the same parent.
  public func previous(before node: Node) -> Node? {
    optional(tree.nodes[Int(node.index)].previous)
  }

  /// Returns the first node below a node.
  public func firstChild(of node: Node) -> Node? {
    optional(tree.nodes[Int(node.index)].firstChild)
  }

  /// Returns the nodes just below a node, in order.
  public func children(of node: Node) -> Children {
    Children(document: self, upcoming: firstChild(of: node))
  }

  /// The nodes just below a node.
  public struct Children: Sequence, IteratorProtocol {
    let document: Document
    var upcoming: Node?

    public mutating func next() -> Node? {
      guard let node = upcoming else { return nil }
      upcoming = document.next(after: node)
      return node
    }
  }

  /// Coming to a node, or leaving it.
  public enum Event: Hashable, Sendable {
    case enter(Node)
    case leave(Node)
  }

  /// Visits a node and all below it, in the order of the text.
  ///
  /// Nodes without children are entered and left, too.
  public func walk(
    _ root: Node = .root, _ body: (Event) throws -> Void
  ) rethrows {
    var node = root
    while true {
      try body(.enter(node))
      if let child = firstChild(of: node) {
        node = child
        continue
      }
      try body(.leave(node))
      while node != root, next(after: node) == nil {
        node = parent(of: node) ?? root
        try body(.leave(node))
      }
      guard node != root, let sibling = next(after: node) else { return }
      node = sibling
    }
  }

  /// Returns all nodes of a kind, in the order of the text.
  public func nodes(_ kind: Node.Kind, in root: Node = .root) -> [Node] {
    var nodes: [Node] = []
    walk(root) { event in
      if case .enter(let node) = event, self.kind(of: node) == kind {
        nodes.append(node)
      }
    }
    return nodes
  }

  private func optional(_ index: Int32) -> Node? {
    index < 0 ? nil : Node(index)
  }

  func position(ofSource offset: Int32) -> SourcePosition {
    let (line, column) = tree.lineAndColumn(ofSource: offset)
    return SourcePosition(path: path, line: line, column: column)
  }

  func position(ofText offset: Int32) -> SourcePosition {
    position(ofSource: tree.sourceOffset(ofText: offset))
  }
}
