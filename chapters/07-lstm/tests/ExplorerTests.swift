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
      for mark in series {
        #expect(mark.y.count == Int(values[2]) + 1)
        #expect(mark.y.allSatisfy { $0.isFinite && $0 > 0 })
      }
    }
  }

  // With small recurrent weights the ways through the gates are narrow. What
  // the inputs do to the forget gates makes the rest of the difference: over
  // 40 steps, less than a factor of 10 at a bias of 2.
  @Test func withSmallWeightsTheLSTMIsItsCell() throws {
    let chart = explorer.draw([2, 0.1, 40])
    let cell = try #require(chart.marks.first { $0.name == "cell alone" })
    let gated = try #require(chart.marks.first { $0.name == "LSTM" })
    for (a, b) in zip(cell.y, gated.y) { #expect(a / b > 0.1 && a / b < 10) }
    let plain = try #require(chart.marks.first { $0.name == "tanh" })
    #expect(plain.y[40] < 1e-35)
  }
}
