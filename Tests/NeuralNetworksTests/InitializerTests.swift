import LinearAlgebra
import NeuralNetworks
import Testing

@Suite struct InitializerTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let initializer: Initializer
    let variance: Double
    /// The fourth moment divided by the squared variance: 3 for a normal
    /// distribution, 9/5 for a uniform one.
    let kurtosis: Double
    var testDescription: String { "\(initializer)" }
  }

  /// For 200 inputs and 300 outputs.
  static let cases = [
    Case(initializer: .leCunNormal, variance: 1.0 / 200, kurtosis: 3),
    Case(initializer: .leCunUniform, variance: 1.0 / 200, kurtosis: 1.8),
    Case(initializer: .glorotNormal, variance: 2.0 / 500, kurtosis: 3),
    Case(initializer: .glorotUniform, variance: 2.0 / 500, kurtosis: 1.8),
    Case(initializer: .heNormal, variance: 2.0 / 200, kurtosis: 3),
    Case(initializer: .heUniform, variance: 2.0 / 200, kurtosis: 1.8),
    Case(
      initializer: .fanInNormal(gain: 3), variance: 9.0 / 200, kurtosis: 3),
    Case(
      initializer: .fanInUniform(gain: 3), variance: 9.0 / 200, kurtosis: 1.8),
    Case(initializer: .normal(variance: 7), variance: 7, kurtosis: 3),
    Case(initializer: .uniform(variance: 7), variance: 7, kurtosis: 1.8),
  ]

  // Of N = 60,000 draws with variance v and kurtosis k, the mean has standard
  // deviation √(v/N), the mean square v √((k - 1)/N) and the mean fourth power
  // at most v² √(105/N). The bounds are five of each: a right sampler fails
  // one of these thirty checks for one seed in 50,000.
  @Test("Moments are those of the rule", arguments: cases)
  func moments(of rule: Case) {
    var generator = SplitMix64(seed: 11)
    let w = rule.initializer.matrix(fanIn: 200, fanOut: 300, using: &generator)
    let (n, v) = (60_000.0, rule.variance)
    #expect(w.rows == 200 && w.columns == 300)
    #expect(rule.initializer.variance(fanIn: 200, fanOut: 300) == v)
    #expect(abs(w.mean) <= 5 * (v / n).squareRoot())
    let squares = w * w
    #expect(
      abs(squares.mean - v) <= 5 * v * ((rule.kurtosis - 1) / n).squareRoot())
    let fourth = (squares * squares).mean
    #expect(
      abs(fourth - rule.kurtosis * v * v) <= 5 * v * v * (105 / n).squareRoot())
  }

  @Test func uniformWeightsStayWithinTheirBounds() {
    var generator = SplitMix64(seed: 2)
    let w = Initializer.fanInUniform(gain: 1 / 3.0.squareRoot())
      .matrix(fanIn: 100, fanOut: 100, using: &generator)
    #expect(w.maximum <= 0.1 && w.maximum > 0.0999)
    #expect(w.minimum >= -0.1 && w.minimum < -0.0999)
  }

  @Test(
    "Orthogonal weights keep lengths",
    arguments: [(30, 30), (50, 20), (20, 50)])
  func orthogonal(fanIn: Int, fanOut: Int) {
    var generator = SplitMix64(seed: 4)
    let rule = Initializer.orthogonal(gain: 1.5)
    let w = rule.matrix(fanIn: fanIn, fanOut: fanOut, using: &generator)
    let gram =
      fanIn < fanOut ? matmul(w, transposed: w) : matmul(transposed: w, w)
    #expect((gram - 2.25 * .identity(min(fanIn, fanOut))).norm < 1e-12)
    let variance = rule.variance(fanIn: fanIn, fanOut: fanOut)
    #expect(abs((w * w).mean - variance) < 1e-12)
  }

  @Test func rulesWithoutRandomness() {
    var generator = SplitMix64(seed: 4)
    let zero = Initializer.zero.matrix(fanIn: 2, fanOut: 1, using: &generator)
    #expect(zero == [[0], [0]])
    let constant = Initializer.constant(0.5)
      .matrix(fanIn: 1, fanOut: 2, using: &generator)
    #expect(constant == [[0.5, 0.5]])
  }

  @Test func theSameSeedDrawsTheSameWeights() {
    func draw(_ seed: UInt64) -> Matrix {
      var generator = SplitMix64(seed: seed)
      return Initializer.heNormal.matrix(
        fanIn: 3, fanOut: 3, using: &generator)
    }
    #expect(draw(1) == draw(1))
    #expect(draw(1) != draw(2))
  }
}
