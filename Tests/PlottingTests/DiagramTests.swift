import Foundation
import LinearAlgebra
import Testing

#if canImport(FoundationXML)
import FoundationXML
#endif

@testable import Plotting

@Suite struct DiagramTests {
  private static let layouts = [Layout.wide, Layout.narrow]

  /// The sample diagrams, each laid out once for all tests.
  private static let drawn = SampleDiagrams.all.map { diagram in
    layouts.map { ($0, DiagramPlaces(diagram, $0)) }
  }

  // MARK: Layers

  @Test func arrowsOfLayersPointDown() {
    let house = SampleDiagrams.house
    #expect(house.heights == [3, 2, 1, 1, 0, 0])
    for (i, end) in house.ends.enumerated() {
      #expect(
        house.heights[end.from] > house.heights[end.to], "\(house.arrows[i])")
    }
  }

  @Test func anArrowThatClosesACycleIsNotCounted() {
    let ring = Diagram(
      "Ring", nodes: [.init("a"), .init("b"), .init("c")],
      arrows: [
        .init("a", "b"), .init("b", "c"), .init("c", "a"), .init("b", "b"),
      ])
    #expect(ring.closesCycle == [false, false, true, true])
    #expect(ring.heights == [2, 1, 0])
    // The one that points back starts at the foot and ends at the top.
    let places = DiagramPlaces(ring, .wide)
    #expect(places.ways[2].first?.y == places.boxes[2].top)
    #expect(places.ways[2].last?.y == places.boxes[0].bottom)
  }

  @Test func arrowsThatFollowFromOthersCanBeLeftOut() {
    let diagram = SampleDiagrams.house.withoutImpliedArrows()
    #expect(diagram.arrows.count == 6)
    #expect(diagram.implied == 2)
    #expect(!diagram.arrows.contains { $0.from == "roof" && $0.to == "well" })
    #expect(
      diagram.description.hasSuffix(
        "Not drawn: 2 arrows that follow from others."))
    #expect(diagram.text().contains("Not drawn: 2 arrows"))
  }

  @Test func anArrowThatSaysMoreIsKept() {
    let diagram = Diagram(
      "Residual", nodes: [.init("x"), .init("F"), .init("+")],
      arrows: [
        .init("x", "F"), .init("F", "+"), .init("x", "+", label: "1"),
      ])
    #expect(diagram.withoutImpliedArrows().arrows.count == 3)
  }

  @Test(arguments: SampleDiagrams.all.indices)
  func orderingNeverAddsCrossings(index: Int) {
    let diagram = SampleDiagrams.all[index]
    let heights = diagram.heights
    let top = heights.max() ?? 0
    var rows = DiagramRows(diagram, rowOfNode: heights.map { top - $0 })
    let before = rows.crossings
    rows.untangle()
    #expect(rows.crossings <= before)
  }

  @Test func orderingAgainNeverAddsCrossings() {
    var generator = SplitMix64(seed: 7)
    let nodes = (0..<35).map { Diagram.Node("\($0)") }
    for _ in 0..<20 {
      let arrows = (0..<40).map { _ in
        let from = Int.random(in: 0..<28, using: &generator)
        let to = Int.random(in: (from / 7 + 1) * 7..<35, using: &generator)
        return Diagram.Arrow("\(from)", "\(to)")
      }
      var rows = DiagramRows(
        Diagram("", nodes: nodes, arrows: arrows),
        rowOfNode: (0..<35).map { $0 / 7 })
      rows.untangle()
      let before = rows.crossings
      rows.untangle(sweeps: 1)
      #expect(rows.crossings <= before)
    }
  }

  @Test func whatCanBeUntangledIs() {
    var rows = DiagramRows(
      SampleDiagrams.crossed, rowOfNode: [0, 0, 0, 0, 1, 1, 1, 1])
    #expect(rows.crossings == 6)
    rows.untangle()
    #expect(rows.crossings == 0)
  }

  // MARK: Places

  @Test(arguments: SampleDiagrams.all.indices)
  func noBoxesOverlapAndAllFit(index: Int) {
    for (layout, places) in Self.drawn[index] {
      let boxes = places.boxes
      for (i, box) in boxes.enumerated() {
        #expect(box.left >= 0 && box.right <= layout.width && box.top >= 0)
        for other in boxes[..<i] {
          #expect(
            box.right < other.left || other.right < box.left
              || box.bottom < other.top || other.bottom < box.top)
        }
      }
    }
  }

  @Test(arguments: SampleDiagrams.all.indices)
  func arrowsBeginAndEndAtTheirBoxes(index: Int) throws {
    let diagram = SampleDiagrams.all[index]
    for (_, places) in Self.drawn[index] {
      for (i, end) in diagram.ends.enumerated() {
        let way = places.ways[i]
        #expect(isOnBorder(try #require(way.first), places.boxes[end.from]))
        #expect(isOnBorder(try #require(way.last), places.boxes[end.to]))
      }
    }
  }

  @Test(arguments: SampleDiagrams.all.indices)
  func arrowsStayInThePicture(index: Int) {
    for (layout, places) in Self.drawn[index] {
      let outside = places.ways.flatMap(points).filter { x, y in
        x < 0 || x > layout.width || y < 0 || y > places.height
      }
      #expect(outside.isEmpty)
    }
  }

  @Test(arguments: SampleDiagrams.all.indices)
  func arrowsPassNoOtherBox(index: Int) {
    let diagram = SampleDiagrams.all[index]
    for (_, places) in Self.drawn[index] {
      for (i, end) in diagram.ends.enumerated() {
        let others = places.boxes.indices.filter {
          $0 != end.from && $0 != end.to
        }
        let points = points(along: places.ways[i])
        for other in others {
          let box = places.boxes[other]
          let isPassed = points.contains { x, y in
            x > box.left && x < box.right && y > box.top && y < box.bottom
          }
          #expect(
            !isPassed, "\(diagram.arrows[i]) passes \(diagram.nodes[other])")
        }
      }
    }
  }

  @Test func aDiagramToTheRightPointsDownOnAPhone() {
    let diagram = Diagram(
      "Chain", flow: .right, nodes: [.init("a"), .init("b"), .init("c")],
      arrows: [.init("a", "b"), .init("b", "c")])
    let wide = DiagramPlaces(diagram, .wide).boxes
    #expect(wide[0].right < wide[1].left && wide[1].right < wide[2].left)
    let narrow = DiagramPlaces(diagram, .narrow).boxes
    #expect(narrow[0].bottom < narrow[1].top)
    #expect(narrow[1].bottom < narrow[2].top)
  }

  @Test func placesAreKept() {
    let boxes = DiagramPlaces(SampleDiagrams.grid, .wide).boxes
    for (i, box) in boxes.enumerated() {
      #expect(box.y == boxes[i % 2].y)
      if i > 0 { #expect(box.left > boxes[i - 1].right) }
    }
  }

  @Test func whatComesBackRunsBesideWhatGoesUp() {
    for layout in Self.layouts {
      let places = DiagramPlaces(SampleDiagrams.twoWays, layout)
      for (up, down) in [(2, 4), (3, 5), (0, 6), (1, 7)] {
        #expect(places.isStraight(up) && places.isStraight(down))
        let (start, end) = (places.ways[up][0], places.ways[down][1])
        let distance = (start.x - end.x).magnitude + (start.y - end.y).magnitude
        #expect(distance > 13 && distance < 15)
      }
    }
    // Past a box, and to itself.
    let places = DiagramPlaces(SampleDiagrams.grid, .wide)
    #expect(!places.isStraight(1) && !places.isStraight(4))
  }

  // Round a box of one line, the way and the way back take a side each; the
  // label stands outside.
  @Test func whatComesBackRoundABoxTakesTheOtherSide() throws {
    let places = DiagramPlaces(SampleDiagrams.bypass, .wide)
    #expect(places.ways[2][0].dy == -1 && places.ways[2][1].dy == 1)
    #expect(places.ways[3][0].dy == 1 && places.ways[3][1].dy == -1)
    let svg = SampleDiagrams.bypass.drawing(.wide, id: "a")
    let label = try #require(
      svg.components(separatedBy: "<text ").first { $0.contains(">0.5<") })
    let y = try #require(
      label.components(separatedBy: " y=\"").last.flatMap {
        Double($0.prefix { $0 != "\"" })
      })
    // The curve reaches 3/4 of the way to its control points; the letters are
    // not as high as the font.
    let (a, b) = (places.ways[3][0], places.ways[3][1])
    let reach = Path.controls(from: a, to: b).first.y - a.y
    #expect(y - 0.75 * Layout.wide.font > a.y + 0.75 * reach)
    #expect(y + 0.25 * Layout.wide.font < places.height + 3)
  }

  @Test func labelsAtTheEdgesAreNotCut() throws {
    for layout in Self.layouts {
      let svg = SampleDiagrams.ladder.drawing(layout, id: "a")
      for label in ["far left", "far right"] {
        let text = try #require(
          svg.components(separatedBy: "<text ").first {
            $0.contains(">\(label)<")
          })
        func attribute(_ name: String) throws -> String {
          let tail = try #require(
            text.components(separatedBy: "\(name)=\"").dropFirst().first)
          return String(tail.prefix { $0 != "\"" })
        }
        let x = try #require(Double(attribute("x")))
        let width = layout.textWidth(label)
        let left =
          switch try attribute("text-anchor") {
          case "end": x - width
          case "middle": x - width / 2
          default: x
          }
        #expect(left >= 0 && left + width <= layout.width)
      }
    }
  }

  @Test func betweenColumnsIsRoomForTheLongestLabel() {
    let places = DiagramPlaces(SampleDiagrams.twoWays, .wide)
    let gap = places.boxes[3].left - places.boxes[1].right
    #expect(gap > Layout.wide.textWidth("a label longer than others") + 10)
    let narrow = DiagramPlaces(SampleDiagrams.twoWays, .narrow)
    #expect(narrow.boxes[1].y == narrow.boxes[2].y)
    #expect(narrow.boxes[3].top > narrow.boxes[1].bottom)
  }

  @Test func labelsStayInThePicture() {
    let pair = Diagram(
      "Pair", flow: .right,
      nodes: [
        .init("a", at: .init(column: 0, row: 0)),
        .init("b", at: .init(column: 0, row: 1)),
        .init("c", at: .init(column: 1, row: 1)),
      ],
      arrows: [
        .init("a", "b", label: "a label"), .init("b", "a", label: "another"),
        .init("b", "c", label: "a label"), .init("c", "b", label: "another"),
      ])
    for layout in Self.layouts {
      let places = DiagramPlaces(pair, layout)
      for (arrow, way) in zip(pair.arrows, places.ways) {
        let label = pair.label(of: arrow, along: way, isStraight: true, layout)
        let width = layout.textWidth(arrow.label)
        let left = label.left(width: width)
        #expect(left >= 0 && left + width <= layout.width)
        #expect(label.y - layout.font >= 0 && label.y + 3 <= places.height)
      }
    }
  }

  // MARK: Drawings

  @Test(arguments: SampleDiagrams.all.indices)
  func drawingsAreWellFormedAndAreDescribed(index: Int) {
    let diagram = SampleDiagrams.all[index]
    let svg = diagram.svg(id: "figure-a")
    #expect(XMLParser(data: Data(svg.utf8)).parse())
    for name in ["wide", "narrow"] {
      let ids = "figure-a-\(name)-title figure-a-\(name)-desc"
      #expect(svg.contains("aria-labelledby=\"\(ids)\""))
      #expect(
        svg.contains("<desc id=\"figure-a-\(name)-desc\">"))
    }
    #expect(
      diagram.nodes.allSatisfy {
        svg.contains(">\(LabelText($0.lines[0]).svg)<")
      })
  }

  @Test func theDescriptionListsEverything() {
    #expect(
      SampleDiagrams.house.description
        == """
        All stands on the ground. 6 boxes, 8 arrows. tools: roof, attic. \
        libraries: hall, stairs, ground. Of no group: well. \
        roof → attic, ground, well. attic → hall, stairs. hall → ground. \
        stairs → ground, well.
        """)
    #expect(
      SampleDiagrams.recurrent.description
        == """
        3 boxes, 4 arrows. x (xₜ), h (hₜ tanh), y (yₜ). x → h (W). \
        h → h (0.5), y (V). y → x (∞).
        """)
  }

  @Test func theDataIsTheArrows() {
    let table = SampleDiagrams.recurrent.table
    #expect(table.columns == ["from", "to", "label", "strength"])
    #expect(table.rows[0] == ["x", "h", "W", "2"])
    #expect(SampleDiagrams.house.table.columns == ["from", "to"])
  }

  @Test func aTerminalShowsLayers() {
    #expect(
      SampleDiagrams.house.text(width: 30) == """
        A house
        4  roof    → attic, ground,
                     well
        3  attic   → hall, stairs
        2  hall    → ground
           stairs  → ground, well
        1  ground
           well

        """)
  }

  @Test func strengthIsBreadth() {
    let svg = SampleDiagrams.recurrent.drawing(.wide, id: "a")
    let paths = svg.components(separatedBy: "<path ").dropFirst().filter {
      $0.contains("fill=\"none\"")
    }
    #expect(paths.count == 4)
    #expect(paths[0].contains("stroke-width=\"6\""))
    #expect(paths[1].contains("stroke-width=\"3.5\""))
    #expect(!paths[1].contains("dasharray"))
    #expect(paths[2].contains("dasharray"))
    #expect(paths[3].contains("dasharray"))
    #expect(!svg.contains("nan") && !svg.contains("1000000"))
  }

  @Test func gradientsLookDifferentAndAreMeasuredAgainstEachOther() {
    let svg = SampleDiagrams.twoWays.drawing(.wide, id: "a")
    let paths = svg.components(separatedBy: "<path ").dropFirst().filter {
      $0.contains("fill=\"none\"")
    }
    // The legend has one arrow of each kind.
    #expect(paths.count == 10)
    #expect(svg.contains(">signal</text>") && svg.contains(">gradient</text>"))
    let arrows = Array(paths.dropFirst(2))
    for (i, arrow) in arrows.enumerated() {
      #expect(arrow.contains("stroke=\"var(--chart-2,") == (i >= 4))
    }
    #expect(arrows[0].contains("stroke-width=\"6\""))
    #expect(arrows[4].contains("stroke-width=\"3.5\""))
    #expect(arrows[5].contains("stroke-width=\"6\""))
    #expect(arrows[7].contains("dasharray"))
    #expect(
      !svg.components(separatedBy: "<rect ").dropFirst().contains {
        $0.prefix { $0 != ">" }.contains("--chart-2")
      })
  }

  @Test func whatComesBackIsToldInWords() {
    let diagram = SampleDiagrams.twoWays
    #expect(
      diagram.description.contains(
        "u → y (a label longer than others), gradient to x."))
    #expect(diagram.text().contains("gradient to u (0.25)"))
    #expect(
      diagram.table.columns == ["from", "to", "carries", "label", "strength"])
    #expect(diagram.table.rows[4] == ["y", "u", "gradient", "0.25", "0.25"])
  }

  @Test func nothingDrawsNothing() {
    let empty = Diagram("Nothing", nodes: [], arrows: [])
    #expect(empty.description == "0 boxes, 0 arrows.")
    #expect(empty.text() == "Nothing\n")
    #expect(XMLParser(data: Data(empty.svg(id: "a").utf8)).parse())
    #expect(empty.withoutImpliedArrows().implied == 0)
  }

  @Test func anArrowToNowhereStopsTheProgram() async {
    await #expect(processExitsWith: .failure) {
      _ = Diagram(
        "Torn", nodes: [.init("a")], arrows: [.init("a", "b")])
    }
    await #expect(processExitsWith: .failure) {
      _ = Diagram("Twice", nodes: [.init("a"), .init("a")], arrows: [])
    }
    await #expect(processExitsWith: .failure) {
      _ = Diagram(
        "Half", nodes: [.init("a", at: .init(column: 0, row: 0)), .init("b")],
        arrows: [])
    }
  }

  // MARK: Geometry

  private func isOnBorder(
    _ stop: DiagramPlaces.Stop, _ box: DiagramPlaces.Box
  ) -> Bool {
    let dx = max(box.left - stop.x, stop.x - box.right)
    let dy = max(box.top - stop.y, stop.y - box.bottom)
    return max(dx, dy).magnitude < 1e-9
  }

  /// Points on the curves that `Path.curve` draws.
  private func points(
    along way: [DiagramPlaces.Stop]
  ) -> [(x: Double, y: Double)] {
    zip(way, way.dropFirst()).flatMap { a, b in
      let (p, q) = Path.controls(from: a, to: b)
      return stride(from: 0.0, through: 1, by: 0.02).map { t in
        let s = 1 - t
        let weights = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
        let xs = [a.x, p.x, q.x, b.x]
        let ys = [a.y, p.y, q.y, b.y]
        return (
          zip(weights, xs).reduce(0) { $0 + $1.0 * $1.1 },
          zip(weights, ys).reduce(0) { $0 + $1.0 * $1.1 }
        )
      }
    }
  }
}
