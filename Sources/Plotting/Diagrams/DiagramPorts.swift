/// Where the arrows between neighbouring columns or rows leave the boxes of a
/// grid and reach them.
///
/// They are straight. On each side of a box they are spread in the order of
/// where they lead, and two that connect the same boxes run side by side.
struct DiagramPorts {
  /// The cell of each box.
  let cells: [Diagram.Place]

  private let diagram: Diagram

  /// Whether arrows lead from column to column wherever they can.
  private let isAcross: Bool

  /// The room that an arrow, or a pair, takes on a side.
  private static let pitch = 30.0

  /// Half the distance of the two arrows of a pair.
  private static let half = 7.0

  init(_ diagram: Diagram, _ cells: [Diagram.Place], isAcross: Bool) {
    self.diagram = diagram
    self.cells = cells
    self.isAcross = isAcross
  }

  /// Whether another arrow connects the same boxes the other way.
  func isPaired(_ arrow: Int) -> Bool {
    let (from, to) = diagram.ends[arrow]
    return from != to
      && diagram.ends.contains { $0.from == to && $0.to == from }
  }

  /// Returns the size with room for all that meets at a side.
  func stretched(
    _ size: DiagramPlaces.Size, of box: Int
  ) -> DiagramPlaces.Size {
    var size = size
    for side in [-1, 1] {
      for across in [true, false] {
        let count = neighbours(of: box, side, isAcross: across).count
        let room = count > 1 ? Self.pitch * Double(count) : 0
        if across {
          size.height = max(size.height, room)
        } else {
          size.width = max(size.width, room)
        }
      }
    }
    return size
  }

  /// Returns the way of an arrow, or `nil` if its boxes are no neighbours.
  func way(
    of arrow: Int, _ boxes: [DiagramPlaces.Box]
  ) -> [DiagramPlaces.Stop]? {
    let (from, to) = diagram.ends[arrow]
    guard let step = step(from, to) else { return nil }
    let (a, b) = (boxes[from], boxes[to])
    let side = Double(step.side)
    var (start, end): (DiagramPlaces.Stop, DiagramPlaces.Stop)
    if step.isAcross {
      start = .init(x: a.x + side * a.width / 2, y: a.y, dx: 0, dy: 0)
      end = .init(x: b.x - side * b.width / 2, y: b.y, dx: 0, dy: 0)
      start.y += offset(of: to, at: from, step)
      end.y += offset(of: from, at: to, (-step.side, true))
    } else {
      start = .init(x: a.x, y: a.y + side * a.height / 2, dx: 0, dy: 0)
      end = .init(x: b.x, y: b.y - side * b.height / 2, dx: 0, dy: 0)
      start.x += offset(of: to, at: from, step)
      end.x += offset(of: from, at: to, (-step.side, false))
    }
    if isPaired(arrow) {
      // To the left of the direction; an arrow back has the other side.
      let shift = side * Self.half
      if step.isAcross {
        (start.y, end.y) = (start.y - shift, end.y - shift)
      } else {
        (start.x, end.x) = (start.x + shift, end.x + shift)
      }
    }
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let length = (dx * dx + dy * dy).squareRoot()
    (start.dx, start.dy) = (dx / length, dy / length)
    (end.dx, end.dy) = (start.dx, start.dy)
    return [start, end]
  }

  /// Returns on which side an arrow leaves, and whether that is a left or right
  /// one; `nil` if it leads further than to a neighbour.
  private func step(_ from: Int, _ to: Int) -> (side: Int, isAcross: Bool)? {
    let across = cells[to].column - cells[from].column
    let down = cells[to].row - cells[from].row
    if across.magnitude == 1, down == 0 || isAcross { return (across, true) }
    if down.magnitude == 1, across == 0 || !isAcross { return (down, false) }
    return nil
  }

  /// The boxes that meet a side of `box`, in order.
  private func neighbours(of box: Int, _ side: Int, isAcross: Bool) -> [Int] {
    cells.indices.filter { other in
      guard let step = step(box, other), step == (side, isAcross) else {
        return false
      }
      return diagram.ends.contains {
        $0.from == box && $0.to == other || $0.from == other && $0.to == box
      }
    }.sorted {
      let (a, b) = (cells[$0], cells[$1])
      return isAcross ? a.row < b.row : a.column < b.column
    }
  }

  private func offset(
    of other: Int, at box: Int, _ step: (side: Int, isAcross: Bool)
  ) -> Double {
    let all = neighbours(of: box, step.side, isAcross: step.isAcross)
    guard let place = all.firstIndex(of: other) else { return 0 }
    return (Double(place) - Double(all.count - 1) / 2) * Self.pitch
  }
}
