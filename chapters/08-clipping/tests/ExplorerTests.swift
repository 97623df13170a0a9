import ClippingModel
import Plotting
import Testing

@Suite("Chapter 8: explorer") struct ExplorerTests {
  @Test func everyStopOfEveryControlDrawsAChart() {
    for values in explorer.settings {
      let chart = explorer.draw(values)
      #expect(chart.marks.count == 5)
      for mark in chart.marks where mark.kind == .line {
        #expect(mark.y.count == Int(values[4]) + 1)
        #expect(mark.x[0] == values[0] && mark.y[0] == values[1])
      }
    }
  }

  // The wall throws the descent without clipping off the chart; a step of the
  // other is at most 0.05 long.
  @Test func theChartShowsAnExplosionAndItsAbsence() throws {
    let chart = explorer.chart
    let plain = try #require(chart.marks.first { $0.name == "not clipped" })
    let clipped = try #require(chart.marks.first { $0.name == "clipped" })
    #expect(plain.y.max() ?? 0 > 1)
    for (a, b) in zip(clipped.x, clipped.x.dropFirst()) {
      #expect(abs(a - b) <= 0.05)
    }
  }
}
