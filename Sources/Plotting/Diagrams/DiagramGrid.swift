/// Places the boxes of a diagram where their author says.
struct DiagramGrid {
  private let diagram: Diagram
  private var sizes: [DiagramPlaces.Size]
  private let layout: Layout

  init(
    _ diagram: Diagram, _ sizes: [DiagramPlaces.Size], _ layout: Layout
  ) {
    self.diagram = diagram
    self.sizes = sizes
    self.layout = layout
  }

  /// The places of the boxes, and the ways between them.
  ///
  /// On a page too narrow for the columns, columns become rows.
  var places: DiagramPlaces {
    let isTurned =
      width(across: cells) > layout.width
      && width(across: turnedCells) < width(across: cells)
    var grid = self
    let ports = DiagramPorts(
      diagram, isTurned ? turnedCells : cells,
      isAcross: diagram.flow == .right && !isTurned)
    grid.sizes = sizes.indices.map { ports.stretched(sizes[$0], of: $0) }
    return grid.places(ports)
  }

  private func places(_ ports: DiagramPorts) -> DiagramPlaces {
    let cells = ports.cells
    let (columns, rows) = (
      extents(cells, isAcross: true), extents(cells, isAcross: false)
    )
    let isLabelled = diagram.arrows.contains { !$0.label.isEmpty }
    let used = columns.reduce(0, +) + 2 * overhang(cells, columns)
    let count = Double(max(columns.count - 1, 1))
    let across = min(
      max((layout.width - used - 2) / count, room),
      max(isLabelled ? 84 : 56, room))
    let down = layout.font * (isLabelled ? 3.4 : 2.6)
    let xs = middles(columns, gap: across)
    let ys = middles(rows, gap: down)
    let boxes = sizes.indices.map { i in
      DiagramPlaces.Box(
        x: xs[cells[i].column], y: ys[cells[i].row], width: sizes[i].width,
        height: sizes[i].height)
    }
    var places = DiagramPlaces(
      boxes: boxes,
      ways: diagram.ends.indices.map { i in
        ports.way(of: i, boxes)
          ?? way(
            from: diagram.ends[i].from, to: diagram.ends[i].to, boxes, cells,
            isPaired: ports.isPaired(i))
      },
      width: layout.width, height: (boxes.map { $0.bottom }.max() ?? 0) + 1)
    places.straight = diagram.ends.indices.map {
      ports.way(of: $0, boxes) != nil
    }
    makeRoom(&places)
    places.centre(in: layout.width)
    return places
  }

  private var cells: [Diagram.Place] {
    diagram.nodes.map { $0.place ?? Diagram.Place(column: 0, row: 0) }
  }

  private var turnedCells: [Diagram.Place] {
    cells.map { Diagram.Place(column: $0.row, row: $0.column) }
  }

  private func width(across cells: [Diagram.Place]) -> Double {
    let columns = extents(cells, isAcross: true)
    return columns.reduce(0, +) + room * Double(columns.count - 1)
      + 2 * overhang(cells, columns)
  }

  /// What the labels beside arrows within the first and the last column reach
  /// past it.
  private func overhang(
    _ cells: [Diagram.Place], _ columns: [Double]
  ) -> Double {
    var overhang = 0.0
    for (arrow, end) in zip(diagram.arrows, diagram.ends) {
      let column = cells[end.from].column
      guard !arrow.label.isEmpty, end.from != end.to,
        column == cells[end.to].column,
        column == 0 || column == columns.count - 1
      else { continue }
      // Half the distance of a pair, half the breadth of an arrow, and a gap.
      let reach = 16 + layout.textWidth(arrow.label)
      overhang = max(overhang, reach - columns[column] / 2)
    }
    return overhang
  }

  /// The room between columns that the longest label needs.
  private var room: Double {
    let labels = diagram.arrows.indices.filter {
      diagram.ends[$0].from != diagram.ends[$0].to
    }.map { diagram.arrows[$0].label }.filter { !$0.isEmpty }
    return max(16, (labels.map { layout.textWidth($0) }.max() ?? 0) + 14)
  }

  /// Returns the widths of the columns, or the heights of the rows.
  private func extents(_ cells: [Diagram.Place], isAcross: Bool) -> [Double] {
    let places = cells.map { isAcross ? $0.column : $0.row }
    var extents = [Double](repeating: 0, count: (places.max() ?? -1) + 1)
    for (i, place) in places.enumerated() {
      extents[place] = max(
        extents[place], isAcross ? sizes[i].width : sizes[i].height)
    }
    return extents
  }

  private func middles(_ extents: [Double], gap: Double) -> [Double] {
    var middles: [Double] = []
    var start = 1.0
    for extent in extents {
      middles.append(start + extent / 2)
      start += extent + (extent > 0 ? gap : 0)
    }
    return middles
  }

  /// Moves all down by what the ways reach above the first row, and makes the
  /// picture as high as they reach below the last.
  private func makeRoom(_ places: inout DiagramPlaces) {
    var (top, bottom) = (0.0, places.height)
    for (arrow, way) in zip(diagram.arrows, places.ways) {
      for (a, b) in zip(way, way.dropFirst()) {
        let (p, q) = Path.controls(from: a, to: b)
        // A label stands outside of where the way turns back.
        let room = arrow.label.isEmpty || a.dy * b.dy >= 0 ? 0 : layout.font
        top = min(top, min(p.y, q.y) - (a.dy < 0 ? room : 0))
        bottom = max(bottom, max(p.y, q.y) + (a.dy > 0 ? room : 0))
      }
    }
    for i in places.boxes.indices { places.boxes[i].y -= top }
    for i in places.ways.indices {
      for k in places.ways[i].indices { places.ways[i][k].y -= top }
    }
    places.height = bottom - top
  }

  /// Returns a way between boxes that are not neighbours.
  private func way(
    from: Int, to: Int, _ boxes: [DiagramPlaces.Box], _ cells: [Diagram.Place],
    isPaired: Bool
  ) -> [DiagramPlaces.Stop] {
    let (a, b) = (boxes[from], boxes[to])
    let across = cells[to].column - cells[from].column
    let down = cells[to].row - cells[from].row
    if down == 0, across == 0 { return DiagramPlaces.loop(at: a) }
    // Past the boxes between: above the first row and below the others, to the
    // left of the first column and to the right of the others. Where all boxes
    // are in one line, the other side is free for the one of a pair that comes
    // back.
    if down == 0 {
      let isBack = isPaired && across < 0 && cells.allSatisfy { $0.row == 0 }
      let side = cells[from].row == 0 && !isBack ? -1.0 : 1
      return [
        .init(x: a.x, y: a.y + side * a.height / 2, dx: 0, dy: side),
        .init(x: b.x, y: b.y + side * b.height / 2, dx: 0, dy: -side),
      ]
    }
    if across == 0, down.magnitude > 1 {
      let isBack = isPaired && down < 0 && cells.allSatisfy { $0.column == 0 }
      let side = cells[from].column == 0 && !isBack ? -1.0 : 1
      return [
        .init(x: a.x + side * a.width / 2, y: a.y, dx: side, dy: 0),
        .init(x: b.x + side * b.width / 2, y: b.y, dx: -side, dy: 0),
      ]
    }
    let side = down > 0 ? 1.0 : -1
    return [
      .init(x: a.x, y: a.y + side * a.height / 2, dx: 0, dy: side),
      .init(x: b.x, y: b.y - side * b.height / 2, dx: 0, dy: side),
    ]
  }
}
