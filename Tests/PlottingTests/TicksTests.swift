import LinearAlgebra
import Testing

@testable import Plotting

@Suite struct TicksTests {
  @Test func linearTicksAreReadableOnAnyRange() {
    var generator = SplitMix64(seed: 5)
    for _ in 0..<2000 {
      let low = Double(Int64(bitPattern: generator.next()) % 100_000) / 1000
      let span = power(ofTen: Double(generator.next() % 8_000) / 1000 - 4)
      let target = 3 + Int(generator.next() % 8)
      let ticks = Ticks.linear(low, low + span, target: target)
      #expect(ticks.count <= target + 1)
      #expect(ticks.count >= target / 3)
      #expect(Set(ticks.map(\.label)).count == ticks.count)
      for tick in ticks {
        #expect(tick.place >= low - span * 1e-6)
        #expect(tick.place <= low + span * (1 + 1e-6))
      }
      guard ticks.count > 1 else { continue }
      // The step is 1, 2 or 5 times a power of ten.
      let step = NumberFormat.scientificText(
        ticks[1].place - ticks[0].place, count: 1)
      #expect(["1", "2", "5"].contains(step.prefix(1)))
    }
  }

  @Test(
    "Ticks of known ranges",
    arguments: [
      (0.0, 1.0, 5, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
      (-6, 6, 6, ["−6", "−4", "−2", "0", "2", "4", "6"]),
      (0, 3e-5, 3, ["0", "10⁻⁵", "2×10⁻⁵", "3×10⁻⁵"]),
      (1, 1, 5, []),
    ])
  func linear(low: Double, high: Double, target: Int, expected: [String]) {
    #expect(
      Ticks.linear(low, high, target: target).map(\.label) == expected)
  }

  @Test(
    "Logarithmic ticks thin out",
    arguments: [
      (
        -18.0, 1.0, 7, ["10⁻¹⁸", "10⁻¹⁵", "10⁻¹²", "10⁻⁹", "10⁻⁶", "10⁻³", "1"]
      ),
      (-3, 0, 6, ["0.001", "0.01", "0.1", "1"]),
      (-0.2, 0.4, 6, ["1", "2"]),
      (4, 6, 6, ["10⁴", "10⁵", "10⁶"]),
    ])
  func logarithmic(low: Double, high: Double, target: Int, expected: [String]) {
    let labels = Ticks.logarithmic(low, high, target: target).map(\.label)
    #expect(labels.filter { !$0.isEmpty } == expected)
  }

  @Test func layersAreCountedInWholeNumbers() {
    var extent = Extent()
    for layer in 1...4 { extent.include(Double(layer), on: .linear("")) }
    let ticks = Ruler(.linear("layer"), extent).ticks(target: 10)
    #expect(ticks.map(\.label) == ["1", "2", "3", "4"])
  }
}
