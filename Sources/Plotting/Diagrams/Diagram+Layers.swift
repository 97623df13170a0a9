extension Diagram {
  /// Whether each arrow closes a cycle, found by walking from box to box in
  /// their order.
  var closesCycle: [Bool] {
    var arrowsOut = [[Int]](repeating: [], count: nodes.count)
    for (i, end) in ends.enumerated() { arrowsOut[end.from].append(i) }
    var closes = ends.map { $0.from == $0.to }
    // Not seen, on the way from the start, left behind.
    var states = [UInt8](repeating: 0, count: nodes.count)
    for start in nodes.indices where states[start] == 0 {
      var way = [(node: start, next: 0)]
      states[start] = 1
      while let (node, next) = way.last {
        if next == arrowsOut[node].count {
          states[node] = 2
          way.removeLast()
          continue
        }
        way[way.count - 1].next += 1
        let arrow = arrowsOut[node][next]
        let end = ends[arrow].to
        if states[end] == 1 { closes[arrow] = true }
        if states[end] == 0 {
          states[end] = 1
          way.append((end, 0))
        }
      }
    }
    return closes
  }

  /// The number of arrows in the longest way down from each box, not counting
  /// those that close a cycle.
  var heights: [Int] {
    let closes = closesCycle
    var heights = [Int](repeating: 0, count: nodes.count)
    // A way visits no box twice, so there are at most so many rounds.
    for _ in nodes {
      for (i, end) in ends.enumerated() where !closes[i] {
        heights[end.from] = max(heights[end.from], heights[end.to] + 1)
      }
    }
    return heights
  }

  /// Returns the diagram without the arrows that follow from others: those
  /// between boxes that a longer way connects, too.
  ///
  /// An arrow with a label or a strength says more than that, and stays; so
  /// does one that closes a cycle. The drawings say how many are left out.
  public func withoutImpliedArrows() -> Diagram {
    let closes = closesCycle
    let count = nodes.count
    // Which boxes a way of any length leads to; those further down come first.
    var reached = [[Bool]](
      repeating: [Bool](repeating: false, count: count), count: count)
    let heights = heights
    for height in 0...(heights.max() ?? 0) {
      for node in nodes.indices where heights[node] == height {
        for (i, end) in ends.enumerated() where end.from == node && !closes[i] {
          reached[node][end.to] = true
          for k in nodes.indices where reached[end.to][k] {
            reached[node][k] = true
          }
        }
      }
    }
    var kept: [Arrow] = []
    for (i, arrow) in arrows.enumerated() {
      let isImplied = ends.indices.contains { k in
        !closes[k] && ends[k].from == ends[i].from && ends[k].to != ends[i].to
          && reached[ends[k].to][ends[i].to]
      }
      let isPlain = arrow.label.isEmpty && arrow.strength == nil
      if closes[i] || !isPlain || !isImplied { kept.append(arrow) }
    }
    return Diagram(
      title, summary: summary, flow: flow, nodes: nodes, arrows: kept,
      implied: implied + arrows.count - kept.count)
  }
}
