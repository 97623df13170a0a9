extension Document {
  /// Returns whether a task is done, or nil for an item without a box.
  public func isDone(_ item: Node) -> Bool? {
    let record = tree.nodes[Int(item.index)]
    guard record.kind == .item, record.level > 0 else { return nil }
    return record.level == 2
  }
}
