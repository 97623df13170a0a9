import Testing

@testable import Plotting

@Suite struct ControlTests {
  @Test func aLinearSliderReachesBothEnds() {
    let depth = Control.slider(
      name: "depth", label: "Depth", range: 2...50, step: 1, value: 30)
    #expect(depth.stops == 49)
    #expect(depth.value(atStop: 0) == 2)
    #expect(depth.value(atStop: 48) == 50)
    #expect(depth.value(atStop: 99) == 50)
    #expect(depth.stop(nearest: 30.4) == 28)
    #expect(depth.text(of: 30) == "30")
  }

  @Test func stepsOfATenthDoNotGetLost() {
    let scale = Control.slider(
      name: "scale", label: "Scale", range: 0.1...3, step: 0.1, value: 1)
    #expect(scale.stops == 30)
    #expect(scale.text(of: scale.value(atStop: 2)) == "0.3")
  }

  @Test func aLogarithmicSliderHasItsStopsByRatio() {
    let rate = Control.slider(
      name: "rate", label: "Rate", range: 0.001...10, step: 0.5, value: 0.1,
      mapping: .log)
    #expect(rate.stops == 9)
    #expect(abs(rate.value(atStop: 2) - 0.01) < 1e-15)
    for stop in 0..<9 {
      #expect(rate.stop(nearest: rate.value(atStop: stop)) == stop)
    }
    #expect(rate.text(of: 0.0316) == "0.032")
  }

  @Test func aChoiceIsItsIndex() {
    let choice = Control.choice(
      name: "f", label: "Activation", options: ["sigmoid", "tanh"], selected: 1)
    #expect(choice.value == 1)
    #expect(choice.stops == 2)
    #expect(choice.text(of: 0) == "sigmoid")
  }

  @Test func anExplorerDrawsItsControls() {
    let explorer = Explorer(
      "t",
      controls: [
        .slider(name: "a", label: "a", range: 0...2, step: 1, value: 2)
      ]
    ) { values in
      Chart(
        "t", x: .linear(""), y: .linear(""), marks: [.line("", y: values)])
    }
    #expect(explorer.chart.numbers == [1, 2])
    #expect(explorer.draw([0]).numbers == [1, 0])
  }
}
