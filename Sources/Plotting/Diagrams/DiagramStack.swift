/// Places the boxes of a diagram in rows, arrows pointing down.
struct DiagramStack {
  private typealias Box = DiagramPlaces.Box

  private let diagram: Diagram
  private let sizes: [DiagramPlaces.Size]
  private let limit: Double

  /// The room to the right of each box that its loop takes.
  private let loops: [Double]

  private let rows: DiagramRows

  /// The room between rows.
  private let gap: Double

  /// Where the middle of each vertex is, from the left.
  private var middles: [Double]

  /// Finds rows no wider than `limit` if there are any.
  ///
  /// What is to be turned later, its labels lie across rows here.
  init(
    _ diagram: Diagram, _ sizes: [DiagramPlaces.Size], limit: Double,
    _ layout: Layout, isTurned: Bool = false
  ) {
    self.diagram = diagram
    self.sizes = sizes
    self.limit = limit
    var loops = [Double](repeating: 0, count: sizes.count)
    for (i, end) in diagram.ends.enumerated() where end.from == end.to {
      let label = diagram.arrows[i].label
      let room = isTurned ? layout.font * 1.1 : layout.textWidth(label)
      loops[end.from] = label.isEmpty ? 20 : 24 + room
    }
    self.loops = loops
    let isLabelled = diagram.arrows.contains { !$0.label.isEmpty }
    gap = layout.font * (isLabelled ? 4 : 3.1)
    let heights = diagram.heights
    let top = heights.max() ?? 0
    var rowOfNode = heights.map { top - $0 }
    var rows = DiagramRows(diagram, rowOfNode: rowOfNode)
    while let row = rows.rows.indices.first(where: {
      Self.width(rows.rows[$0], sizes, loops) > limit
        && rows.rows[$0].filter { $0 < sizes.count }.count > 1
    }) {
      rowOfNode = Self.splitting(row, of: rowOfNode, rows)
      rows = DiagramRows(diagram, rowOfNode: rowOfNode)
    }
    rows.untangle()
    self.rows = rows
    middles = Array(repeating: 0, count: rows.rowOfVertex.count)
    align()
  }

  /// The places of the boxes, and the ways between them.
  var places: DiagramPlaces {
    var boxes: [Box] = []
    var bands: [(top: Double, bottom: Double)] = []
    var top = 1.0
    for row in rows.rows {
      let height = row.filter { $0 < sizes.count }.map { sizes[$0].height }
      bands.append((top, top + (height.max() ?? 0)))
      top += (height.max() ?? 0) + gap
    }
    for (node, size) in sizes.enumerated() {
      let band = bands[rows.rowOfVertex[node]]
      boxes.append(
        Box(
          x: middles[node], y: (band.top + band.bottom) / 2, width: size.width,
          height: size.height))
    }
    let rights = boxes.indices.map { boxes[$0].right + loops[$0] }
    return DiagramPlaces(
      boxes: boxes, ways: ways(boxes, bands),
      width: max(rights.max() ?? 0, middles.max() ?? 0) + 1,
      height: (bands.last?.bottom ?? 0) + 1)
  }

  // MARK: Rows

  private static func width(
    _ row: [Int], _ sizes: [DiagramPlaces.Size], _ loops: [Double]
  ) -> Double {
    var width = 0.0
    for (i, vertex) in row.enumerated() {
      if vertex < sizes.count { width += sizes[vertex].width + loops[vertex] }
      if i > 0 { width += space(row[i - 1], vertex, boxes: sizes.count) }
    }
    return width
  }

  /// Returns the room between two neighbours; bends need less.
  private static func space(_ a: Int, _ b: Int, boxes: Int) -> Double {
    a < boxes && b < boxes ? 14 : 9
  }

  /// Makes two rows of one: above stay the boxes with the most arrows from
  /// above, which become no longer by that.
  private static func splitting(
    _ row: Int, of rowOfNode: [Int], _ rows: DiagramRows
  ) -> [Int] {
    let nodes = rowOfNode.indices.filter { rowOfNode[$0] == row }
    func pull(_ node: Int) -> Int {
      rows.below[node].count - rows.above[node].count
    }
    let order = nodes.sorted { (pull($0), $0) < (pull($1), $1) }
    let lower = order[(nodes.count + 1) / 2..<nodes.count]
    var result = rowOfNode.map { $0 > row ? $0 + 1 : $0 }
    for node in lower { result[node] += 1 }
    return result
  }

  // MARK: Across

  /// Moves each vertex towards the mean of its neighbours, as far as those
  /// beside it let it.
  private mutating func align() {
    for row in rows.rows {
      settle(
        row, wishes: row.map { _ in (limit.isFinite ? limit / 2 : 0, 1) })
    }
    for round in 0..<60 {
      let isDown = round.isMultiple(of: 2)
      let order = isDown ? rows.rows : rows.rows.reversed()
      for row in order { settle(row, wishes: row.map { wish(of: $0) }) }
    }
    guard !limit.isFinite else { return }
    let left =
      middles.indices.map { vertex in
        middles[vertex] - (vertex < sizes.count ? sizes[vertex].width / 2 : 0)
      }.min() ?? 0
    for i in middles.indices { middles[i] += 1 - left }
  }

  /// Returns where a vertex would be best, and how much it matters.
  ///
  /// An arrow from bend to bend should be straight before all; one from box to
  /// box comes last (the weights are those of Gansner et al., 1993).
  private func wish(of vertex: Int) -> (place: Double, weight: Double) {
    var (sum, total) = (0.0, 0.0)
    for near in rows.above[vertex] + rows.below[vertex] {
      let bends = (vertex < sizes.count ? 0 : 1) + (near < sizes.count ? 0 : 1)
      let weight = [1.0, 2, 8][bends]
      sum += weight * middles[near]
      total += weight
    }
    return total > 0 ? (sum / total, total) : (middles[vertex], 1)
  }

  /// Places a row as close to the wishes as its order and the room needed
  /// allow, in the sense of least squares.
  ///
  /// Less the room needed up to each, the places must not decrease: neighbours
  /// that would are pooled at their mean (Ayer et al., 1955).
  private mutating func settle(
    _ row: [Int], wishes: [(place: Double, weight: Double)]
  ) {
    func half(_ vertex: Int) -> Double {
      vertex < sizes.count ? sizes[vertex].width / 2 : 0
    }
    func loop(_ vertex: Int) -> Double {
      vertex < sizes.count ? loops[vertex] : 0
    }
    let boxes = row.reduce(0) { $0 + 2 * half($1) + loop($1) }
    let spaces = Self.width(row, sizes, loops) - boxes
    let squeeze = spaces > 0 ? min(1, max(0, limit - boxes - 2) / spaces) : 1
    var offsets = [half(row[0])]
    for i in row.indices.dropFirst() {
      let space = Self.space(row[i - 1], row[i], boxes: sizes.count)
      offsets.append(
        offsets[i - 1] + half(row[i - 1]) + loop(row[i - 1]) + half(row[i])
          + space * squeeze)
    }
    var pools: [(mean: Double, weight: Double, count: Int)] = []
    for (i, wish) in wishes.enumerated() {
      pools.append((wish.place - offsets[i], wish.weight, 1))
      while pools.count > 1,
        pools[pools.count - 2].mean > pools[pools.count - 1].mean
      {
        let last = pools.removeLast()
        let before = pools.removeLast()
        let weight = before.weight + last.weight
        let sum = before.mean * before.weight + last.mean * last.weight
        pools.append((sum / weight, weight, before.count + last.count))
      }
    }
    let last = row.count - 1
    let highest = limit - 1 - half(row[last]) - loop(row[last]) - offsets[last]
    var i = 0
    for pool in pools {
      for _ in 0..<pool.count {
        let place = limit.isFinite ? max(1, min(pool.mean, highest)) : pool.mean
        middles[row[i]] = place + offsets[i]
        i += 1
      }
    }
  }

  // MARK: Arrows

  private func ways(
    _ boxes: [Box], _ bands: [(top: Double, bottom: Double)]
  ) -> [[DiagramPlaces.Stop]] {
    rows.chains.indices.map { arrow in
      let chain = rows.chains[arrow]
      let (top, foot) = (chain[0], chain[chain.count - 1])
      if top == foot { return DiagramPlaces.loop(at: boxes[top]) }
      let start = port(of: arrow, at: top, isTop: true, boxes)
      let end = port(of: arrow, at: foot, isTop: false, boxes)
      var stops = [
        DiagramPlaces.Stop(x: start, y: boxes[top].bottom, dx: 0, dy: 1)
      ]
      // A short box in a tall row: straight on to the end of the row.
      let band = bands[rows.rowOfVertex[top]]
      if band.bottom > boxes[top].bottom + 1 {
        stops.append(.init(x: start, y: band.bottom, dx: 0, dy: 1))
      }
      for bend in chain.dropFirst().dropLast() {
        let band = bands[rows.rowOfVertex[bend]]
        stops.append(.init(x: middles[bend], y: band.top, dx: 0, dy: 1))
        stops.append(.init(x: middles[bend], y: band.bottom, dx: 0, dy: 1))
      }
      let last = bands[rows.rowOfVertex[foot]]
      if last.top < boxes[foot].top - 1 {
        stops.append(.init(x: end, y: last.top, dx: 0, dy: 1))
      }
      stops.append(.init(x: end, y: boxes[foot].top, dx: 0, dy: 1))
      guard rows.pointsUp[arrow] else { return stops }
      return stops.reversed().map { .init(x: $0.x, y: $0.y, dx: 0, dy: -1) }
    }
  }

  /// Returns where an arrow leaves a box below, or reaches it from above: side
  /// by side in the order of where they come from.
  private func port(
    of arrow: Int, at node: Int, isTop: Bool, _ boxes: [Box]
  ) -> Double {
    let arrows = rows.chains.indices.filter {
      let chain = rows.chains[$0]
      return chain.count > 1 && chain[isTop ? 0 : chain.count - 1] == node
    }
    func neighbour(_ arrow: Int) -> Double {
      let chain = rows.chains[arrow]
      return middles[isTop ? chain[1] : chain[chain.count - 2]]
    }
    let order = arrows.sorted { (neighbour($0), $0) < (neighbour($1), $1) }
    let place = Double(order.firstIndex(of: arrow) ?? 0)
    let count = Double(order.count)
    let step = min(11, (boxes[node].width - 14) / max(count, 1))
    return boxes[node].x + (place - (count - 1) / 2) * step
  }
}
