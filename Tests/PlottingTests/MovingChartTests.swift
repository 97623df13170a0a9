import Foundation
import Testing

@testable import Plotting

@Suite struct MovingChartTests {
  private func chart(_ shown: Int, isMoving: Bool) -> Chart {
    let layers = (1...20).map { Double($0) }
    var chart = Chart(
      "Sizes", x: .linear("layer", in: 0...20), y: .log("size", in: 1e-9...10),
      marks: [
        .theory("theory of all", x: layers, y: layers.map { 1 / $0 }),
        .points(
          "measured", x: layers.suffix(shown),
          y: layers.suffix(shown).map { shown > 9 ? 1e-20 / $0 : 1 / $0 }),
      ])
    chart.isMoving = isMoving
    return chart
  }

  private func attribute(_ name: String, _ svg: String) -> [Substring] {
    svg.components(separatedBy: " \(name)=\"").dropFirst().map {
      $0.prefix { $0 != "\"" }
    }
  }

  // Points come and go, and some fall out of the frame; the frame stays.
  @Test func allDrawingsOfAMovingFigureHaveOneFrame() {
    for layout in [Layout.wide, .narrow] {
      func places(isMoving: Bool) -> Set<[Substring]> {
        Set(
          (1...20).map {
            let svg = chart($0, isMoving: isMoving).drawing(layout, id: "a")
            return attribute("viewBox", svg) + attribute("data-frame", svg)
          })
      }
      #expect(places(isMoving: true).count == 1)
      #expect(places(isMoving: false).count > 1)
    }
  }

  @Test func theExplorersChartsAreMovingOnes() {
    let explorer = Explorer(
      "Sizes",
      controls: [
        .slider(name: "n", label: "n", range: 1...9, step: 1, value: 3)
      ], played: "n"
    ) { chart(Int($0[0]), isMoving: false) }
    #expect(explorer.chart.isMoving)
    #expect(explorer.played == "n")
  }

  @Test func oneDrawingCanBeLeftOut() {
    let chart = chart(3, isMoving: true)
    let both = chart.svg(id: "a")
    #expect(both.contains("plot-wide") && both.contains("plot-narrow"))
    #expect(!chart.svg(id: "a", size: .wide).contains("plot-narrow"))
    #expect(!chart.svg(id: "a", size: .narrow).contains("plot-wide"))
  }

  // What a page's script reads: the ends as machines write them.
  @Test func theAxesSpansAreReadable() {
    #expect(Ruler(.log("y", in: 1e-30...1e20), Extent()).span == "log -3e1 2e1")
    #expect(
      Ruler(.linear("x", in: -0.25...4), Extent()).span == "linear -25e-2 4e0")
    #expect(
      Ruler(.linear("x", in: 0...1, reversed: true), Extent()).span
        == "linear 1e0 0")
    #expect(
      Ruler(.categories("c", ["a b", "|"]), Extent()).span
        == "names -5e-1 15e-1 |a b ||")
  }

  // Lines end where the frame does; a marker is drawn whole or not at all.
  @Test func linesStayInTheFrame() throws {
    let svg = Chart(
      "Steep", x: .linear("x", in: 0...1), y: .linear("y", in: 0...1),
      marks: [
        .line("line", x: [0, 1], y: [0, 9]), .points("p", x: [0.5], y: [1]),
      ]
    ).drawing(.wide, id: "a")
    let frame = try #require(attribute("data-frame", svg).first)
      .split(separator: " ").compactMap { Double($0) }
    let clip = try #require(
      svg.components(separatedBy: "<clipPath").dropFirst().first)
    let top = try #require(attribute("y", clip).first.flatMap { Double($0) })
    #expect(frame[1] - top <= 1 && frame[1] - top > 0)
    let clipped = try #require(
      svg.components(separatedBy: "clip-path=").dropFirst().first?
        .components(separatedBy: "</g>").first)
    #expect(clipped.contains("stroke-width=\"2\""))
    #expect(!clipped.contains("stroke-linecap=\"square\""))
    #expect(svg.contains("stroke-linecap=\"square\""))
  }

  // Two lines and a series of points, all measured: the legend shows both.
  @Test func theLegendShowsAllThatIsMeasured() {
    let x = [1.0, 2, 3]
    let chart = Chart(
      "Chain", x: .linear("unit"), y: .linear("gradient"),
      marks: [
        .line("one", x: x, y: [1, 2, 3]),
        .theory("two", x: x, y: [3, 4, 5]), .points("two", x: x, y: [3, 4, 6]),
      ])
    let legend = Legend(chart, Series.all(in: chart.marks), labelled: true)
    #expect(legend.entries.map(\.name) == ["measured", "theory"])
    #expect(Set(legend.entries[0].kinds) == [.line, .points])
  }
}
