extension Path {
  /// The farthest that a corner left out may lie from the line drawn.
  private static let tolerance = 0.05

  /// Adds a line through points, without those that make no visible difference.
  ///
  /// A point is left out if the way from the last corner to a later point leads
  /// past it. The directions that lead past all points so far are a cone.
  mutating func line(through points: [(x: Double, y: Double)]) {
    guard var corner = points.first else { return }
    move(corner.x, corner.y)
    var cone = Cone()
    for (i, point) in points.enumerated().dropFirst() {
      if !cone.contains(point.x - corner.x, point.y - corner.y) {
        corner = points[i - 1]
        line(corner.x, corner.y)
        cone = Cone()
      }
      cone.narrow(
        to: point.x - corner.x, point.y - corner.y, within: Self.tolerance)
    }
    // A point between two gaps would leave no trace: it becomes a dot.
    if let last = points.last { line(last.x, last.y) }
  }

  /// Directions between two, and how far they have been followed.
  private struct Cone {
    private var first = (x: 0.0, y: 0.0)
    private var last = (x: 0.0, y: 0.0)
    private var reach = 0.0
    private var isOpen = true

    /// Whether a way leads past all points so far, and beyond them.
    func contains(_ x: Double, _ y: Double) -> Bool {
      x * x + y * y >= reach
        && (isOpen
          || (first.x * y - first.y * x >= 0 && x * last.y - y * last.x >= 0))
    }

    /// Leaves the directions that also lead past the end of a way.
    mutating func narrow(to x: Double, _ y: Double, within distance: Double) {
      let square = x * x + y * y
      reach = max(reach, square)
      // All directions lead past what is that near.
      guard square > distance * distance else { return }
      let share = distance / square.squareRoot()
      let (left, right) = (
        (x: x + y * share, y: y - x * share),
        (x: x - y * share, y: y + x * share)
      )
      if isOpen || first.x * left.y - first.y * left.x > 0 { first = left }
      if isOpen || right.x * last.y - right.y * last.x > 0 { last = right }
      isOpen = false
    }
  }
}
