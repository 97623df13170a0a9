import ChainRuleModel
import Plotting
import Testing

@Suite("Chapter 1: explorer") struct ExplorerTests {
  @Test func everyStopOfEveryControlDrawsAChart() {
    for values in explorer.settings {
      let series = explorer.draw(values).marks
      let steps = (values[3] / 100 * values[1]).rounded(.toNearestOrEven)
      #expect(series.map(\.y.count) == [Int(values[1]) + 1, Int(steps) + 1])
      #expect(series.allSatisfy { $0.y.allSatisfy { $0.isFinite && $0 > 0 } })
    }
  }

  // A slope of tanh is at most 1, so the weights alone bound the gradient.
  @Test func theGradientIsNeverMoreThanTheWeightsMakeIt() {
    for values in explorer.settings {
      let marks = explorer.draw(values).marks
      for (x, y) in zip(marks[1].x, marks[1].y) {
        #expect(y <= marks[0].y[Int(x)] * (1 + 1e-12))
      }
    }
  }
}
