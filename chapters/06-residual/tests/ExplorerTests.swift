import Plotting
import ResidualModel
import Testing

@Suite("Chapter 6: explorer") struct ExplorerTests {
  @Test func everyStopOfEveryControlDrawsAChart() {
    for control in explorer.controls.indices {
      let stops = explorer.controls[control].stops
      for stop in stride(from: 0, to: stops, by: max(1, stops / 10)) {
        var values = explorer.controls.map(\.value)
        values[control] = explorer.controls[control].value(atStop: stop)
        let chart = explorer.draw(values)
        let series = chart.marks.filter { $0.kind != .note }
        #expect(series.count == 4)
        #expect(series.allSatisfy { $0.y.count == Int(values[1]) + 1 })
        #expect(series.allSatisfy { $0.y.allSatisfy(\.isFinite) })
      }
    }
  }

  // Width 64 and one seed: over a hundred blocks that double, what arrives is
  // within a factor of 10 of the theory, 2.3 % a block.
  @Test func theChartShowsWhatTheoryPredicts() {
    let marks = explorer.chart.marks
    for name in ["signal", "gradient"] {
      let series = marks.filter { $0.name == name }
      #expect(series.count == 2)
      for (a, b) in zip(series[0].y, series[1].y) {
        #expect(a / b > 0.1 && a / b < 10)
      }
    }
  }
}
