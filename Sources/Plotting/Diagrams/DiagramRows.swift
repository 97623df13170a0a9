/// The boxes of a diagram in rows, from the top, each row from the left.
///
/// An arrow that skips rows passes a bend in each of them, so that it has room
/// there: the method of Sugiyama, Tagawa and Toda (1981). The order within a
/// row is that of the neighbours' means, swept down and up a fixed number of
/// times.
struct DiagramRows {
  /// The vertices of each row, in order: first the boxes by their place in the
  /// diagram, then the bends.
  private(set) var rows: [[Int]]

  /// The vertices that each arrow passes, from the top.
  private(set) var chains: [[Int]]

  /// The row of each vertex.
  private(set) var rowOfVertex: [Int]

  /// The neighbours of each vertex in the row above and in the row below.
  private(set) var above: [[Int]]
  private(set) var below: [[Int]]

  /// Whether each arrow points up, since it closes a cycle.
  let pointsUp: [Bool]

  /// Puts boxes into the rows given and arrows between them, in the order of
  /// the diagram.
  init(_ diagram: Diagram, rowOfNode: [Int]) {
    rowOfVertex = rowOfNode
    pointsUp = diagram.ends.map { rowOfNode[$0.from] > rowOfNode[$0.to] }
    rows = Array(repeating: [], count: (rowOfNode.max() ?? -1) + 1)
    for (node, row) in rowOfNode.enumerated() { rows[row].append(node) }
    chains = []
    for (i, end) in diagram.ends.enumerated() {
      let (top, foot) = pointsUp[i] ? (end.to, end.from) : (end.from, end.to)
      var chain = [top]
      for row in rowOfNode[top] + 1..<max(rowOfNode[foot], rowOfNode[top] + 1) {
        chain.append(rowOfVertex.count)
        rows[row].append(rowOfVertex.count)
        rowOfVertex.append(row)
      }
      if top != foot { chain.append(foot) }
      chains.append(chain)
    }
    above = Array(repeating: [], count: rowOfVertex.count)
    below = above
    for chain in chains {
      for (upper, lower) in zip(chain, chain.dropFirst()) {
        below[upper].append(lower)
        above[lower].append(upper)
      }
    }
  }

  /// The number of pairs of arrows that cross between rows.
  var crossings: Int {
    rows.indices.dropFirst().reduce(0) { $0 + crossings(above: $1) }
  }

  /// Orders each row so that few arrows cross; never more than before.
  mutating func untangle(sweeps: Int = 24) {
    var best = (rows: rows, crossings: crossings)
    for sweep in 0..<sweeps where best.crossings > 0 {
      let isDown = sweep.isMultiple(of: 2)
      let order =
        isDown ? Array(rows.indices) : Array(rows.indices.reversed())
      for row in order.dropFirst() {
        arrange(row, by: isDown ? above : below)
      }
      exchangeNeighbours()
      let count = crossings
      if count < best.crossings { best = (rows, count) }
    }
    rows = best.rows
  }

  /// Sorts a row by the mean place of each vertex's neighbours.
  private mutating func arrange(_ row: Int, by neighbours: [[Int]]) {
    let places = places
    let keys = rows[row].enumerated().map { i, vertex in
      let near = neighbours[vertex]
      let mean =
        near.isEmpty
        ? Double(i)
        : near.reduce(0) { $0 + Double(places[$1]) } / Double(near.count)
      return (vertex: vertex, mean: mean, place: i)
    }
    rows[row] = keys.sorted { ($0.mean, $0.place) < ($1.mean, $1.place) }
      .map { $0.vertex }
  }

  /// Exchanges neighbours wherever that leaves fewer crossings.
  private mutating func exchangeNeighbours() {
    for row in rows.indices {
      for i in rows[row].indices.dropFirst() {
        let before = crossings(around: row)
        rows[row].swapAt(i - 1, i)
        if crossings(around: row) >= before { rows[row].swapAt(i - 1, i) }
      }
    }
  }

  /// The place of each vertex in its row.
  private var places: [Int] {
    var places = [Int](repeating: 0, count: rowOfVertex.count)
    for row in rows {
      for (i, vertex) in row.enumerated() { places[vertex] = i }
    }
    return places
  }

  private func crossings(around row: Int) -> Int {
    (row > 0 ? crossings(above: row) : 0)
      + (row + 1 < rows.count ? crossings(above: row + 1) : 0)
  }

  /// Returns the crossings between a row and the one above it.
  private func crossings(above row: Int) -> Int {
    let places = places
    let lines = rows[row].enumerated().flatMap { lower, vertex in
      above[vertex].map { (upper: places[$0], lower: lower) }
    }
    var count = 0
    for (i, line) in lines.enumerated() {
      for other in lines[..<i] {
        let (du, dl) = (line.upper - other.upper, line.lower - other.lower)
        if du < 0 && dl > 0 || du > 0 && dl < 0 { count += 1 }
      }
    }
    return count
  }
}
