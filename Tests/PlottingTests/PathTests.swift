import Testing

@testable import Plotting

@Suite struct PathTests {
  @Test func placesAreWrittenAsTheWayFromTheOneBefore() {
    var path = Path()
    path.move(10, 20.25)
    path.line(10.5, 20)
    path.line(11.04, 19.5)
    path.line(11, 30)
    path.line(-4, 30)
    path.move(1, 1)
    path.line(3, 2)
    #expect(path.data == "m10 20.2.5-.2.5-.5v10.5h-15m5-29 2 1")
  }

  @Test func aClosedPartGoesOnFromItsStart() {
    var path = Path()
    path.rectangle(1, 2, 4, 8)
    path.move(1, 3)
    path.line(2, 3)
    #expect(path.data == "m1 2h3v6h-3zm0 1h1")
  }

  @Test func aCurveIsRelativeToItsStart() {
    var path = Path()
    path.move(5, 5)
    path.curve((5, 6), (7, 6), 8, 5)
    path.line(9, 6)
    #expect(path.data == "m5 5c0 1 2 1 3 0l1 1")
  }

  @Test func roundingDoesNotAddUp() {
    var path = Path()
    path.move(0, 0)
    for step in 1...1000 { path.line(0.26 * Double(step), Double(step % 2)) }
    #expect(abs(corners(path.data).last!.x - 260) < 1e-6)
  }

  @Test(
    "What is left out lies within a twentieth of the line", arguments: 1...6)
  func leftOutPointsAreOnTheLine(kind: Int) throws {
    let points = (0...400).map { i -> (x: Double, y: Double) in
      let t = Double(i)
      switch kind {
      case 1: return (t, 0.5 * t)
      case 2: return (t * 1.5, t * t / 500)
      case 3: return (t, (i / 20).isMultiple(of: 2) ? 3 : 50)
      // There and back again, and on the spot.
      case 4: return (200 - (t - 200).magnitude, 7)
      case 5: return (t / 100, t * (400 - t) / 40_000)
      default: return (t, (i * 7919 % 101) < 50 ? 1 : 1.08)
      }
    }
    var path = Path()
    path.line(through: points)
    let kept = corners(path.data)
    #expect(kept.count < points.count)
    for point in points {
      let nearest = zip(kept, kept.dropFirst()).map {
        distance(of: point, from: $0, to: $1)
      }.min()
      // And a twentieth, across each axis, from rounding.
      #expect(try #require(nearest) < 0.05 + 0.08, "\(point)")
    }
    #expect(distance(of: points[400], from: kept.last!, to: kept.last!) < 0.08)
  }

  /// The corners of a path of moves and lines.
  private func corners(_ data: String) -> [(x: Double, y: Double)] {
    var corners: [(x: Double, y: Double)] = []
    var (x, y) = (0.0, 0.0)
    for part in data.matches(of: /([mlhv])([^mlhv]*)/) {
      let numbers = part.2.matches(of: /-?(\d+(\.\d+)?|\.\d+)/)
        .compactMap { Double($0.0.hasPrefix(".") ? "0" + $0.0 : String($0.0)) }
      let pairs: [(Double, Double)] =
        switch part.1 {
        case "h": numbers.map { ($0, 0) }
        case "v": numbers.map { (0, $0) }
        default:
          stride(from: 0, to: numbers.count - 1, by: 2).map {
            (numbers[$0], numbers[$0 + 1])
          }
        }
      for (dx, dy) in pairs {
        x += dx
        y += dy
        corners.append((x, y))
      }
    }
    return corners
  }

  private func distance(
    of p: (x: Double, y: Double), from a: (x: Double, y: Double),
    to b: (x: Double, y: Double)
  ) -> Double {
    let (dx, dy) = (b.x - a.x, b.y - a.y)
    let square = dx * dx + dy * dy
    let t =
      square == 0
      ? 0 : min(max(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0), 1)
    let (ex, ey) = (p.x - a.x - t * dx, p.y - a.y - t * dy)
    return (ex * ex + ey * ey).squareRoot()
  }
}
