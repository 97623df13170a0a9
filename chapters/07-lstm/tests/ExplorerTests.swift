import LinearAlgebra
import LstmModel
import Plotting
import Testing

@testable import lstm

@Suite("Chapter 7: explorer") struct ExplorerTests {
  @Test func everyStopOfEveryControlDrawsAChart() {
    for values in explorer.settings {
      let chart = explorer.draw(values)
      let series = chart.marks.filter { $0.kind != .note }
      #expect(series.count == 3)
      let steps = (values[3] / 100 * values[2]).rounded(.toNearestOrEven)
      for mark in series {
        let isTheory = mark.kind == .theory
        #expect(mark.y.count == Int(isTheory ? values[2] : steps) + 1)
        #expect(mark.y.allSatisfy { $0.isFinite && $0 > 0 })
      }
    }
  }

  // With small recurrent weights the ways through the gates are narrow. What
  // the inputs do to the forget gates makes the rest of the difference: over
  // 40 steps, less than a factor of 10 at a bias of 2.
  @Test func withSmallWeightsTheLSTMIsItsCell() throws {
    let chart = explorer.draw([2, 0.1, 40, 100])
    let cell = try #require(chart.marks.first { $0.name == "cell alone" })
    let gated = try #require(chart.marks.first { $0.name == "LSTM" })
    for (a, b) in zip(cell.y, gated.y) { #expect(a / b > 0.1 && a / b < 10) }
    let plain = try #require(chart.marks.first { $0.name == "tanh" })
    #expect(plain.y[40] < 1e-35)
  }
}
