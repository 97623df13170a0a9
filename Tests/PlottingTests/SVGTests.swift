import Foundation
import Testing

@testable import Plotting

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite struct SVGTests {
  @Test("Every drawing is well-formed XML", arguments: SampleCharts.all)
  func wellFormed(chart: Chart) throws {
    let drawing = try Drawing(chart.svg(id: "figure-a"))
    #expect(drawing.ids.allSatisfy { $0.hasPrefix("figure-a-") })
    #expect(Set(drawing.ids).count == drawing.ids.count)
    // What is referred to is there.
    #expect(Set(drawing.references).isSubset(of: drawing.ids))
    #expect(!drawing.references.isEmpty)
    #expect(drawing.titles == [chart.title, chart.title])
  }

  @Test("Text stays inside the picture and apart", arguments: SampleCharts.all)
  func textDoesNotOverlap(chart: Chart) throws {
    for layout in [Layout.wide, .narrow] {
      let drawing = try Drawing(chart.drawing(layout, id: "a"))
      let boxes = drawing.texts.map { $0.box(layout) }
      for (i, a) in boxes.enumerated() {
        #expect(a.left >= -1 && a.right <= layout.width + 1, "\(a.text)")
        #expect(a.top >= -1 && a.bottom <= drawing.height + 1, "\(a.text)")
        for b in boxes[..<i] {
          #expect(!a.overlaps(b), "'\(a.text)' and '\(b.text)'")
        }
      }
    }
  }

  @Test func smallMultiplesAreWellFormedAndApart() throws {
    let drawing = try Drawing(SampleCharts.grid.svg(id: "grid"))
    #expect(Set(drawing.ids).count == drawing.ids.count)
    for layer in [5, 10, 15, 20, 25, 30] {
      #expect(drawing.texts.filter { $0.text == "layer \(layer)" }.count == 2)
    }
    // A label that all panels share is written once in each of two layouts.
    #expect(drawing.texts.filter { $0.text == "activation" }.count == 2)
  }

  @Test func theSameChartGivesTheSameBytes() {
    for chart in SampleCharts.all {
      #expect(chart.svg(id: "a") == chart.svg(id: "a"))
    }
  }

  /// At a width of 306 pixels, what a telephone of 360 leaves to a figure, and
  /// a scroll bar.
  @Test func textIsLegibleOnATelephone() {
    #expect(Layout.narrow.font * 306 / Layout.narrow.width >= 12.5)
    // Where the wide layout is shown first, at 620 pixels.
    #expect(Layout.wide.font * 620 / Layout.wide.width >= 12.5)
  }

  @Test func whatIsNotDrawnIsCounted() throws {
    let text = "Not drawn: 1 zero, 1 negative, 1 infinite, 1 NaN"
    #expect(SampleCharts.gaps.description.contains(text + "."))
    let drawing = try Drawing(SampleCharts.gaps.svg(id: "a"))
    #expect(drawing.texts.filter { $0.text == text }.count == 2)
    #expect(SampleCharts.allZero.description.contains("Not drawn: 3 zeros."))
    #expect(!SampleCharts.graphs.description.contains("Not drawn"))
  }

  @Test func aGapBreaksTheLine() {
    let svg = SampleCharts.gaps.drawing(.wide, id: "a")
    // 1, 2 · 4 · 7 · 9: four runs, three of them single dots.
    let line = svg.split(separator: "<path ").first {
      $0.contains("stroke-width=\"2\"")
    }
    let data = line?.split(separator: "\"").dropFirst().first ?? ""
    #expect(data.filter { $0 == "m" }.count == 4)
    #expect(data.components(separatedBy: "h0").count == 4)
  }

  @Test func equalUnitsAreEqualOnEachPage() throws {
    var chart = Chart(
      "Plane", x: .linear("x", in: 0...4), y: .linear("y", in: 0...1),
      marks: [
        .line("a", x: [0, 4], y: [0, 1]), .line("b", x: [0, 4], y: [1, 1]),
      ])
    chart.hasEqualUnits = true
    for layout in [Layout.wide, .narrow] {
      let texts = try Drawing(chart.drawing(layout, id: "a")).texts
      func ticks(_ anchor: String) throws -> [(
        value: Double, text: Drawing.Text
      )] {
        let ticks = texts.filter { $0.anchor == anchor }
          .compactMap { text in Double(text.text).map { ($0, text) } }
        try #require(ticks.count > 1)
        return ticks
      }
      let (xs, ys) = try (ticks("middle"), ticks("end"))
      let (left, right) = (xs[0], xs[xs.count - 1])
      let (low, high) = (ys[0], ys[ys.count - 1])
      let across = (right.text.x - left.text.x) / (right.value - left.value)
      let up = (low.text.y - high.text.y) / (high.value - low.value)
      #expect(abs(across - up) < 0.1)
    }
  }

  @Test func coordinatesAreRoundedToHundredths() {
    #expect(coordinate(1.005) == "1")
    #expect(coordinate(-0.004) == "0")
    #expect(coordinate(-1.25) == "-1.25")
    #expect(coordinate(12.3) == "12.3")
    #expect(coordinate(0.07) == "0.07")
    #expect(coordinate(.infinity) == "1000000")
  }

  @Test func twinsShareAColourAndALegend() {
    let series = Series.all(in: SampleCharts.theoryBesideMeasurement.marks)
    #expect(series.map(\.name) == ["sigmoid", "tanh", "ReLU, Glorot"])
    #expect(series.map(\.ink) == [.slot(0), .slot(1), .slot(2)])
    #expect(series.allSatisfy { $0.hasTwin })
    // Alone beside measurements of another name, theory has the text's colour.
    let lone = Series.all(in: SampleCharts.errorBars.marks)
    #expect(lone.map(\.ink) == [.neutral, .slot(0)])
  }
}

/// What a drawing says, read back from its XML.
private final class Drawing: NSObject, XMLParserDelegate {
  struct Text {
    var text = ""
    var x = 0.0
    var y = 0.0
    var anchor = "start"
    var isBold = false

    struct Box {
      let text: String
      let left: Double
      let right: Double
      let top: Double
      let bottom: Double

      func overlaps(_ other: Box) -> Bool {
        left < other.right && other.left < right && top < other.bottom
          && other.top < bottom
      }
    }

    func box(_ layout: Layout) -> Box {
      let width = layout.textWidth(text) * (isBold ? 1.06 : 1)
      let left =
        x - (anchor == "end" ? width : anchor == "middle" ? width / 2 : 0)
      return Box(
        text: text, left: left, right: left + width,
        top: y - layout.font * 0.72, bottom: y + layout.font * 0.2)
    }
  }

  private(set) var ids: [String] = []
  private(set) var references: [String] = []
  private(set) var titles: [String] = []
  private(set) var texts: [Text] = []
  private(set) var height = 0.0
  private var content = ""

  init(_ svg: String) throws {
    super.init()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = self
    let isWellFormed = parser.parse()
    try #require(isWellFormed, "\(String(describing: parser.parserError))")
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String] = [:]
  ) {
    // A part of a label that is set in its own way is a part of it.
    if name != "tspan" { content = "" }
    if let id = attributes["id"] { ids.append(id) }
    references += (attributes["aria-labelledby"] ?? "").split(separator: " ")
      .map(String.init)
    if let clip = attributes["clip-path"] {
      references.append(String(clip.dropFirst(5).dropLast()))
    }
    if let box = attributes["viewBox"]?.split(separator: " ").last {
      height = Double(box) ?? 0
    }
    if name == "text" {
      texts.append(
        Text(
          x: Double(attributes["x"] ?? "") ?? .nan,
          y: Double(attributes["y"] ?? "") ?? .nan,
          anchor: attributes["text-anchor"] ?? "start",
          isBold: attributes["font-weight"] == "600"))
    }
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) {
    content += string
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
    qualifiedName: String?
  ) {
    if name == "title" { titles.append(content) }
    if name == "text" { texts[texts.count - 1].text = content }
  }
}
