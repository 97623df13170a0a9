import Ground

/// Who needs whom, and by which places in the sources.
struct Graph {
  /// A need of one node, at each of the places that show it.
  struct Arrow {
    let from: String
    let to: String
    /// What is used, and where.
    var uses: [(name: String, position: SourcePosition)]
  }

  /// The nodes, in order.
  private(set) var nodes: [String]

  /// The arrows out of each node, by where they end.
  private var arrowsOut: [String: [String: Arrow]] = [:]

  init(_ nodes: some Sequence<String>) { self.nodes = nodes.sorted() }

  /// Notes that one node needs another; what it needs of itself is left out.
  mutating func add(
    _ from: String, _ to: String, by name: String, at position: SourcePosition
  ) {
    guard from != to else { return }
    arrowsOut[from, default: [:]][
      to, default: Arrow(from: from, to: to, uses: [])
    ].uses.append((name, position))
  }

  /// All arrows, in order.
  var arrows: [Arrow] { nodes.flatMap { arrows(from: $0) } }

  /// The arrows out of a node, in order.
  func arrows(from node: String) -> [Arrow] {
    (arrowsOut[node] ?? [:]).values.sorted { $0.to < $1.to }
  }

  mutating func remove(_ arrow: Arrow) {
    arrowsOut[arrow.from]?[arrow.to] = nil
  }
}

extension Graph {
  // snippet.cycles
  /// Cycles whose weakest arrows, once removed, leave none.
  ///
  /// Each is the shortest at its time, and begins with the arrow that the
  /// fewest places show: the one to remove.
  var cycles: [[Arrow]] {
    var rest = self
    var cycles: [[Arrow]] = []
    while let cycle = rest.shortestCycle {
      let weakest = cycle.indices.min {
        cycle[$0].uses.count < cycle[$1].uses.count
      }
      let first = weakest ?? 0
      rest.remove(cycle[first])
      cycles.append(Array(cycle[first...] + cycle[..<first]))
    }
    return cycles
  }
  // snippet.end

  /// A cycle with the fewest arrows; nil if there is none.
  private var shortestCycle: [Arrow]? {
    nodes.lazy.compactMap { cycle(through: $0) }.min { $0.count < $1.count }
  }

  /// The shortest way from a node back to it.
  private func cycle(through start: String) -> [Arrow]? {
    var arrivals: [String: Arrow] = [:]
    var queue = [start]
    var next = 0
    while next < queue.count, arrivals[start] == nil {
      for arrow in arrows(from: queue[next]) where arrivals[arrow.to] == nil {
        arrivals[arrow.to] = arrow
        queue.append(arrow.to)
      }
      next += 1
    }
    guard var arrow = arrivals[start] else { return nil }
    var cycle = [arrow]
    while arrow.from != start, let before = arrivals[arrow.from] {
      arrow = before
      cycle.append(arrow)
    }
    return cycle.reversed()
  }

  /// For each node of a graph without cycles, the number of arrows in the
  /// longest way down from it.
  var heights: [String: Int] {
    var heights: [String: Int] = [:]
    // As many rounds as there are layers: each settles one at least.
    var isSettled = false
    while !isSettled {
      isSettled = true
      for node in nodes {
        let height =
          arrows(from: node).map { (heights[$0.to] ?? 0) + 1 }.max() ?? 0
        if heights[node] != height {
          heights[node] = height
          isSettled = false
        }
      }
    }
    return heights
  }
}
