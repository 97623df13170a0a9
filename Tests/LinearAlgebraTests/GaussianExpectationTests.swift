import LinearAlgebra
import Testing

@Suite struct GaussianExpectationTests {
  @Test func momentsOfTheNormalDistribution() {
    for (power, moment) in [(0.0, 1.0), (2, 1), (4, 3), (6, 15), (8, 105)] {
      let mean = gaussianExpectation { pow($0, power) }
      #expect(abs(mean / moment - 1) < 1e-13, "order \(power)")
    }
    #expect(gaussianExpectation { $0 } == 0)
    #expect(gaussianExpectation { $0 * $0 * $0 } == 0)
  }

  /// E eᵃᶻ = e^(a²/2), E cos az = e^(−a²/2).
  @Test(
    "Smooth functions are integrated to 10⁻¹²",
    arguments: [0.1, 0.5, 1, 2, 3, 5])
  func smooth(a: Double) {
    #expect(
      abs(gaussianExpectation { exp(a * $0) } / exp(a * a / 2) - 1) < 1e-12)
    #expect(abs(gaussianExpectation { cos(a * $0) } - exp(-a * a / 2)) < 1e-13)
    #expect(abs(gaussianExpectation { sigmoid(a * $0) } - 0.5) < 1e-14)
  }

  /// By Stein's identity E z φ(az) = a E φ′(az): two different integrands.
  @Test(
    "Steep activations obey Stein's identity", arguments: [0.5, 1, 3, 10])
  func stein(a: Double) {
    let tanhs = gaussianExpectation { $0 * tanh(a * $0) }
    let slopes = gaussianExpectation { 1 - tanh(a * $0) * tanh(a * $0) }
    #expect(abs(tanhs - a * slopes) < 1e-12)
    let sigmoids = gaussianExpectation { $0 * sigmoid(a * $0) }
    let derivatives = gaussianExpectation {
      sigmoid(a * $0) * sigmoid(-a * $0)
    }
    #expect(abs(sigmoids - a * derivatives) < 1e-12)
  }

  /// The kink of ReLU lies between two panels.
  @Test func rectifiers() {
    let relu = { (z: Double) in max(0, z) }
    let mean = 1 / (2 * Double.pi).squareRoot()
    #expect(abs(gaussianExpectation(relu) - mean) < 1e-15)
    #expect(abs(gaussianExpectation { relu($0) * relu($0) } - 0.5) < 1e-15)
    #expect(abs(gaussianExpectation { pow(relu($0), 4) } - 1.5) < 1e-14)
    #expect(gaussianExpectation { $0 > 0 ? 1 : 0 } == 0.5)
    // ELU: E φ′² = ½ + e² Φ(−2), whose Φ has no closed form.
    let slope = gaussianExpectation { $0 > 0 ? 1 : exp(2 * $0) }
    #expect(abs(slope - (0.5 + exp(2) * 0.022750131948179212)) < 1e-14)
  }

  /// What the documentation says of a kink or a jump anywhere else.
  @Test func kinksAndJumpsElsewhere() {
    for (point, probability) in [
      (0.1, 0.460172162722971), (0.3, 0.3820885778110474),
      (1.07, 0.14230965009538553),
    ] {
      let density = exp(-point * point / 2) / (2 * Double.pi).squareRoot()
      let jump = gaussianExpectation { $0 > point ? 1 : 0 }
      #expect(abs(jump - probability) < 0.005)
      let kink = gaussianExpectation { max(0, $0 - point) }
      #expect(abs(kink - (density - point * probability)) < 1e-5)
    }
  }

  /// The fixed point q of the variance of a wide sigmoid net with Glorot's
  /// weights, and the factor per layer of the squared gradient there, to the
  /// digits that were found with another rule (2,001 trapezoids).
  @Test(
    "The slopes of deep sigmoid nets are as in mean-field theory",
    arguments: [
      (1, 0.05572), (2, 0.172), (4, 0.399), (6, 0.601), (8, 0.795),
      (10, 0.986), (12, 1.176),
    ])
  func sigmoidNet(deviation: Double, factor: Double) {
    let variance = deviation * deviation
    var q = 1.0
    for _ in 0..<300 {
      q =
        variance * gaussianExpectation { pow(sigmoid(q.squareRoot() * $0), 2) }
    }
    let slope = gaussianExpectation {
      let z = q.squareRoot() * $0
      return pow(sigmoid(z) * sigmoid(-z), 2)
    }
    #expect(abs(variance * slope - factor) < (deviation == 1 ? 5e-6 : 6e-4))
  }

  // snippet.degree
  /// Gauss's rule of n points is exact up to degree 2n − 1, and not beyond.
  ///
  /// At degree 2n it misses the integral by 2²ⁿ⁺¹ n!⁴ / ((2n + 1) (2n)!²).
  @Test func theRuleHasItsDegree() {
    func integral(ofPower k: Int) -> Double {
      gaussLegendre(16).reduce(0) { $0 + $1.weight * pow($1.x, Double(k)) }
    }
    for k in 0...31 {
      let exact = k % 2 == 0 ? 2 / Double(k + 1) : 0
      #expect(abs(integral(ofPower: k) - exact) < 1e-15)
    }
    let missing = 2 / 33 - integral(ofPower: 32)
    #expect(abs(missing / 7.2e-10 - 1) < 0.01)
  }
  // snippet.end
}
