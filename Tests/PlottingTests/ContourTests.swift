import Foundation
import Testing

@testable import Plotting

@Suite struct ContourTests {
  private func chart(
    isSmooth: Bool, _ value: (Double, Double) -> Double
  ) -> Chart {
    let places = (0..<40).map { (Double($0) + 0.5) / 40 }
    return Chart(
      "Map", x: .linear("x", in: 0...1), y: .linear("y", in: 0...1),
      marks: [
        .heatMap(
          "height", places.map { y in places.map { x in value(x, y) } },
          columns: places, rows: places, isSmooth: isSmooth)
      ])
  }

  /// The corners of the areas of a map, from the lowest to the highest.
  private func areas(_ svg: String) throws -> [[[(x: Double, y: Double)]]] {
    try svg.components(separatedBy: "<path d=\"").dropFirst()
      .filter { $0.contains("fill-opacity") && $0.contains("--chart-1") }
      .map { try PathReader(String($0.prefix { $0 != "\"" })).loops }
  }

  private func size(_ loop: [(x: Double, y: Double)]) -> Double {
    loop.indices.reduce(0) { sum, i in
      let (a, b) = (loop[i], loop[(i + 1) % loop.count])
      return sum + (a.x * b.y - b.x * a.y) / 2
    }.magnitude
  }

  // A cone over the middle: its lines of equal height are circles, and the
  // area in one is that of the circle, to within what 40 samples tell.
  @Test func linesOfEqualHeightOnAConeAreCircles() throws {
    let svg = chart(isSmooth: true) { x, y in
      1
        - min(
          1,
          2
            * ((x - 0.5) * (x - 0.5) + (y - 0.5) * (y - 0.5))
            .squareRoot())
    }.drawing(.wide, id: "a")
    let frame = try #require(
      svg.components(separatedBy: "data-frame=\"").dropFirst().first?
        .prefix { $0 != "\"" }.split(separator: " ").compactMap { Double($0) })
    let areas = try areas(svg)
    // The ground, and twelve steps.
    #expect(areas.count == 13)
    let heights = (1...12).map { (Double($0) - 0.5) / 12 }
    // The samples do not reach the cone's tip, nor quite its foot.
    let (low, high) = (0.0, 1 - 2 * (0.0125 * 0.0125 * 2.0).squareRoot())
    for (height, area) in zip(heights, areas.dropFirst()) where height < 0.9 {
      let radius = (1 - (low + height * (high - low))) / 2
      let expected = Double.pi * radius * radius * frame[2] * frame[3]
      let found = area.map(size).reduce(0, +)
      #expect(abs(found / expected - 1) < 0.03, "\(height)")
    }
  }

  // Sixteen columns of cells have 15 vertical edges inside; a smooth map of a
  // slope has straight lines and no corner but those on the frame.
  @Test func aSlopeHasNoStairs() throws {
    func corners(isSmooth: Bool) throws -> Int {
      try areas(
        chart(isSmooth: isSmooth) { x, y in x + y }.drawing(.wide, id: "a")
      ).joined().map(\.count).reduce(0, +)
    }
    let smooth = try corners(isSmooth: true)
    #expect(smooth < 120)
    #expect(try corners(isSmooth: false) > 5 * smooth)
  }

  @Test func saddlesAndPlateausCloseTheirLines() throws {
    for value in [
      { (x: Double, y: Double) in (x - 0.5) * (y - 0.5) },
      { x, _ in x < 0.5 ? 0 : 1 }, { _, _ in 3 },
      { x, y in sin(30 * x) * sin(30 * y) },
    ] {
      for area in try areas(
        chart(isSmooth: true, value).drawing(.narrow, id: "a"))
      {
        #expect(area.allSatisfy { $0.count > 2 })
      }
    }
  }

  // Without a value there is no line; the cells show the gap.
  @Test func aMapWithGapsIsDrawnInCells() {
    let gaps: (Double, Double) -> Double = { x, _ in x < 0.5 ? .nan : x }
    let smooth = chart(isSmooth: true, gaps).drawing(.wide, id: "a")
    #expect(smooth == chart(isSmooth: false, gaps).drawing(.wide, id: "a"))
  }
}

/// The corners of a path's parts, read back from its data.
private struct PathReader {
  private(set) var loops: [[(x: Double, y: Double)]] = []

  init(_ data: String) throws {
    let bytes = Array(data.utf8)
    var (at, command, x, y) = (0, UInt8(ascii: "m"), 0.0, 0.0)
    func number() -> Double? {
      while at < bytes.count, bytes[at] == 0x20 { at += 1 }
      let start = at
      if at < bytes.count, bytes[at] == UInt8(ascii: "-") { at += 1 }
      var hasPoint = false
      while at < bytes.count {
        if bytes[at] == UInt8(ascii: "."), !hasPoint {
          hasPoint = true
        } else if !(0x30...0x39 ~= bytes[at]) {
          break
        }
        at += 1
      }
      let text = String(decoding: bytes[start..<at], as: UTF8.self)
      return Double(text.hasPrefix(".") ? "0" + text : text)
        ?? Double(text.replacingOccurrences(of: "-.", with: "-0."))
    }
    while at < bytes.count {
      if "mlhvz".utf8.contains(bytes[at]) {
        command = bytes[at]
        at += 1
        if command == UInt8(ascii: "m") { loops.append([]) }
        if command == UInt8(ascii: "z") { continue }
      }
      if command != UInt8(ascii: "v") { x += try #require(number(), "\(data)") }
      if command != UInt8(ascii: "h") { y += try #require(number(), "\(data)") }
      loops[loops.count - 1].append((x, y))
    }
  }
}
