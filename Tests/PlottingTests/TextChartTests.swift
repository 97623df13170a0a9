import Testing

@testable import Plotting

@Suite struct TextChartTests {
  @Test(
    "Every chart fits the terminal", arguments: SampleCharts.all,
    [40, 80, 132])
  func width(chart: Chart, width: Int) {
    for line in chart.text(width: width).split(separator: "\n").dropFirst() {
      #expect(columnWidth(of: String(line)) <= width, "\(line)")
    }
  }

  @Test func gridsFitTheTerminal() {
    for width in [40, 80, 132] {
      for line in SampleCharts.grid.text(width: width).split(separator: "\n") {
        #expect(columnWidth(of: String(line)) <= width, "\(line)")
      }
    }
  }

  @Test func coloursAreEscapesAndNothingElse() {
    for chart in SampleCharts.all {
      let plain = chart.text()
      #expect(!plain.contains("\u{1B}"))
      let colored = chart.text(color: true)
      #expect(colored.contains("\u{1B}["))
      let stripped = colored.replacing(/\u{1B}\[[0-9;]*m/, with: "")
      // A blank may stand before the escape that ends a line.
      let lines = stripped.split(separator: "\n").map { line in
        String(line.reversed().drop { $0 == " " }.reversed())
      }
      #expect(lines == plain.split(separator: "\n").map(String.init))
    }
  }

  @Test func aLineIsDrawnInBraille() {
    let chart = Chart(
      "Diagonal", x: .linear("x", in: 0...4), y: .linear("y", in: 0...4),
      marks: [.line("", x: [0, 4], y: [0, 4])])
    #expect(
      chart.text(width: 12, height: 4) == """
        Diagonal
        y
        4 ┤       ⡠⠊
          │    ⢀⠔⠉
        2 ┤  ⣀⠔⠁
        0 ┤⡠⠊
          └┬───┬───┬
           0   2   4
               x

        """)
  }

  @Test func barsEndInEighths() {
    let chart = Chart(
      "Bars", x: .categories("", ["a", "bb"]), y: .linear("share", in: 0...1),
      marks: [.bars("one", [1, 0.53125])])
    #expect(
      chart.text(width: 27) == """
        Bars
        share
         a │████████████████ 1
        bb │████████▌ 0.5312

        """)
  }

  // Theory and measurement of two series: each marker is that of a series, and
  // what is said of all of them shows all of them.
  @Test func whatIsMeasuredShowsTheMarkersOfAllSeries() {
    let chart = Chart(
      "Two of a kind", x: .linear("x"), y: .linear("y"),
      marks: ["one", "two"].flatMap { name in
        [
          Mark.theory(name, y: [1, 2, 3]),
          Mark.points(name, y: name == "one" ? [1, 2, 3] : [2, 1, 2]),
        ]
      })
    let text = chart.text(width: 60)
    #expect(text.contains("●■ measured   ╌╌╌ theory"))
  }
}
