import InitializationModel
import Plotting
import Testing

@Suite("Chapter 4: explorer") struct ExplorerTests {
  @Test func everyStopOfEveryControlDrawsAChart() {
    for values in explorer.settings {
      let chart = explorer.draw(values)
      let depth = Int(values[2])
      let series = chart.marks.filter {
        $0.kind == .theory || $0.kind == .points
      }
      #expect(series.count >= 3)
      #expect(series.allSatisfy { $0.y.count == depth })
      #expect(series.allSatisfy { $0.y.allSatisfy(\.isFinite) })
    }
  }

  // Width 64 and one seed: within a factor of 3 of the theory over 40 layers.
  @Test func theChartShowsWhatTheoryPredicts() throws {
    let chart = explorer.chart
    for name in ["gradient", "spread"] {
      let marks = chart.marks.filter { $0.name == name }
      let predicted = try #require(marks.first { $0.kind == .theory })
      let measured = try #require(marks.first { $0.kind == .points })
      for (a, b) in zip(predicted.y, measured.y) {
        #expect(a / b > 1 / 3.0 && a / b < 3)
      }
    }
  }

  // At σ_w = 0.8 and σ_b = 0.2 the six depth scales are fewer than the layers.
  @Test func theLimitIsMarked() {
    #expect(explorer.chart.marks.contains { $0.kind == .verticalRule })
  }
}
