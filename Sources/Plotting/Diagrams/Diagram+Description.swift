extension Diagram {
  /// The diagram in words, for those who cannot see it: what the author says
  /// about it, the boxes of each group, and where the arrows of each box lead.
  public var description: String {
    var sentences: [String] = []
    if !summary.isEmpty { sentences.append(Chart.sentence(summary)) }
    let boxes = nodes.count == 1 ? "1 box" : "\(nodes.count) boxes"
    let lines = arrows.count == 1 ? "1 arrow" : "\(arrows.count) arrows"
    sentences.append("\(boxes), \(lines).")
    for group in groups {
      let members = nodes.filter { isSame($0.group, group) }.map { words($0) }
      sentences.append("\(group): \(members.joined(separator: ", ")).")
    }
    let others = nodes.filter { $0.group.isEmpty }.map { words($0) }
    if !others.isEmpty {
      sentences.append(
        (groups.isEmpty ? "" : "Of no group: ")
          + others.joined(separator: ", ") + ".")
    }
    for (i, node) in nodes.enumerated() {
      let needs = needs(of: i)
      if !needs.isEmpty { sentences.append("\(node.name) → \(needs).") }
    }
    if !remark.isEmpty { sentences.append(remark + ".") }
    return sentences.joined(separator: " ")
  }

  /// The arrows as a table: from, to, and what is known of each.
  public var table: ChartTable {
    let hasLabels = arrows.contains { !$0.label.isEmpty }
    let hasStrengths = arrows.contains { $0.strength != nil }
    let hasKinds = !kinds.isEmpty
    return ChartTable(
      columns: ["from", "to"] + (hasKinds ? ["carries"] : [])
        + (hasLabels ? ["label"] : [])
        + (hasStrengths ? ["strength"] : []),
      rows: arrows.map { arrow in
        [arrow.from, arrow.to] + (hasKinds ? [arrow.kind.name] : [])
          + (hasLabels ? [arrow.label] : [])
          + (hasStrengths ? [arrow.strength.map(Chart.text) ?? ""] : [])
      })
  }

  /// Returns the name of a box, and what is written in it if that differs.
  private func words(_ node: Node) -> String {
    let text = node.lines.joined(separator: " ")
    return isSame(text, node.name) ? text : "\(node.name) (\(text))"
  }
}
