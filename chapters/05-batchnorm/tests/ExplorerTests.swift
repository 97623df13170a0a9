import BatchnormModel
import Plotting
import Testing

@Suite("Chapter 5: explorer") struct ExplorerTests {
  @Test func everyStopOfEveryControlDrawsAChart() {
    for values in explorer.settings {
      let series = explorer.draw(values).marks.filter { $0.kind != .note }
      // A batch of two or three has no theory.
      #expect(series.count == (values[2] < 4 ? 1 : 2))
      #expect(series.allSatisfy { $0.y.count == Int(values[3]) })
      #expect(series.allSatisfy { $0.y.allSatisfy { $0.isFinite && $0 > 0 } })
    }
  }

  // Width 64 and one seed: the first layer over the last is within a factor
  // of 3 of the theory over 30 layers, with BatchNorm and without.
  @Test(arguments: [0.0, 1], [0.0, 1, 2, 3])
  func theChartShowsWhatTheoryPredicts(
    normalization: Double, activation: Double
  ) throws {
    let chart = explorer.draw([normalization, activation, 16, 30])
    let predicted = try #require(chart.marks.first { $0.name == "predicted" })
    let measured = try #require(chart.marks.first { $0.name == "measured" })
    for (a, b) in zip(predicted.y, measured.y) {
      #expect(a / b > 1 / 3.0 && a / b < 3)
    }
  }
}
