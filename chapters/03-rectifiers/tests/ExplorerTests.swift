import Plotting
import RectifiersModel
import Testing

@Suite("Chapter 3: explorer") struct ExplorerTests {
  @Test func everyStopOfEveryControlDrawsAChart() {
    for values in explorer.settings {
      let series = explorer.draw(values).marks.filter { $0.kind != .note }
      #expect(series.count == 4)
      #expect(series.map(\.y.count) == [50, 50, 18, 50])
      #expect(series.allSatisfy { $0.y.allSatisfy(\.isFinite) })
    }
  }

  // The weights' scale cancels: only the gradient's factor may change.
  @Test func theScaleOfTheWeightsMovesOnlyTheGradient() {
    let small = depthChart(
      slope: 0, weightVariance: 1, batch: 16, inputCorrelation: 0)
    let large = depthChart(
      slope: 0, weightVariance: 4, batch: 16, inputCorrelation: 0)
    for (a, b) in zip(small.marks, large.marks) where a.kind != .note {
      for (y, other) in zip(a.y, b.y) { #expect(abs(y - other) < 1e-9) }
    }
    #expect(small.summary != large.summary)
  }
}
