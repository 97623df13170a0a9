import Plotting
import SaturationModel
import Testing

@Suite("Chapter 2: explorer") struct ExplorerTests {
  @Test func everyStopOfEveryControlDrawsAChart() {
    for values in explorer.settings {
      let chart = explorer.draw(values)
      #expect(!chart.marks.isEmpty)
      let depth = Int(values[1])
      let series = chart.marks.filter { $0.kind != .note }
      let steps = (values[3] / 100 * Double(depth - 1)).rounded(
        .toNearestOrEven)
      #expect(series.map(\.y.count) == [depth, Int(steps) + 1])
      #expect(series.allSatisfy { $0.y.allSatisfy(\.isFinite) })
    }
  }

  // Width 64 and one seed: the first layer over the last is within a factor
  // of 3 of the theory over 30 layers, 4 % a layer.
  @Test func theChartShowsWhatTheoryPredicts() throws {
    let chart = explorer.chart
    let predicted = try #require(chart.marks.first { $0.name == "predicted" })
    let measured = try #require(chart.marks.first { $0.name == "measured" })
    for (a, b) in zip(predicted.y, measured.y) {
      #expect(a / b > 1 / 3.0 && a / b < 3)
    }
  }
}
