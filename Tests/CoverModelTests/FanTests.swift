import Experiments
import LinearAlgebra
import NeuralNetworks
import Plotting
import Testing

@testable import CoverModel

@Suite struct FanTests {
  private let deep = Fan(depth: 50)

  @Test func theScalesAreTwelfthRootsOfTwoAroundHesRule() {
    #expect(deep.scales.count == 25)
    #expect(deep.scales[12] == 1)
    for (a, b) in zip(deep.scales, deep.scales.dropFirst(12)) {
      #expect((b / a - 2).magnitude < 1e-12)
    }
  }

  @Test func eachStopOfTheSliderIsOneOfTheScales() {
    let control = explorer.controls[1]
    #expect(control.stops == deep.scales.count)
    for (stop, scale) in deep.scales.enumerated() {
      #expect((control.value(atStop: stop) / scale - 1).magnitude < 1e-9)
    }
  }

  @Test func aLayerMultipliesByTheScale() {
    // Narrow networks scatter: over 49 layers by a factor of some tens, which
    // is a tenth in each.
    for (scale, gradient) in zip(deep.scales, deep.gradients) {
      #expect(gradient.count == 50 && gradient[0] == 1)
      let product = gradient[49]
      // Halving the range in which the 49th root lies.
      var (low, high) = (0.0, 4.0)
      for _ in 0..<60 {
        let middle = (low + high) / 2
        let power = (0..<49).reduce(1) { power, _ in power * middle }
        if power < product { low = middle } else { high = middle }
      }
      let factor = low
      #expect((factor / scale - 1).magnitude < 0.15, "scale \(scale)")
    }
  }

  @Test func theGradientsAreThoseOfTheLibrarysNetworks() {
    let fan = Fan(depth: 12, seed: 3)
    for (place, scale) in fan.scales.enumerated() {
      var generator = SplitMix64(seed: Fan.seed(of: place, from: 3))
      let input = Matrix.normal(
        rows: 1, columns: Fan.width, using: &generator)
      let network = DeepNetwork(
        .relu, .fanInUniform(gain: scale * 2.squareRoot()), depth: 12,
        width: Fan.width)
      let expected = network.statistics(on: input, using: &generator)
        .gradientProfile.reversed()
      for (a, b) in zip(fan.gradients[place], expected) {
        #expect((a / b - 1).magnitude < 1e-9, "scale \(scale)")
      }
    }
  }

  @Test func depthDecidesHowManySurvive() {
    let survivors = [2, 5, 20, 50].map { Fan(depth: $0).survivors }
    #expect(survivors[0] == 25 && survivors[1] == 25)
    #expect(survivors[2] < 20)
    #expect(survivors[3] < survivors[2] / 2 && survivors[3] > 0)
    #expect(deep.fate(of: 0) == .vanishes)
    #expect(deep.fate(of: 12) == .survives)
    #expect(deep.fate(of: 24) == .explodes)
  }

  @Test func theDescriptionSaysWhatBecomesAndNamesNoSingleLine() {
    let chart = explorer.draw([50, 0.5])
    #expect(chart.marks.count == 26)
    #expect(chart.description.hasPrefix("The gradient vanishes: through 50"))
    #expect(chart.description.utf8.count < 400)
    #expect(explorer.draw([50, 2]).summary.contains("explodes"))
    #expect(
      explorer.draw([50, 1]).numbers == explorer.chart.numbers,
      "equal settings give equal charts")
  }
}
