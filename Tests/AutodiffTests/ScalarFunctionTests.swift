import Autodiff
import Foundation
import LinearAlgebra
import Testing

#if canImport(_Differentiation)
import _Differentiation
#endif

@Suite struct ScalarFunctionTests {
  /// The textbook form of s′, s (1 - s), is exactly 0 from x = 36.74 on, but
  /// not at -x.
  @Test func slopesOfSigmoidsKeepTheirDigitsWhereTheySaturate() {
    for x in stride(from: 0, through: 700, by: 12.5) {
      // e⁻ˣ / (1 + e⁻ˣ)², of positive terms alone.
      let e = Foundation.exp(-x)
      let exact = e / ((1 + e) * (1 + e))
      for slope in [
        ScalarFunction.sigmoid.derivative(at: x),
        ScalarFunction.sigmoid.derivative(at: -x),
        ScalarFunction.tanh.derivative(at: x / 2) / 4,
        ScalarFunction.tanh.derivative(at: -x / 2) / 4,
      ] {
        // A few roundings of at most 2 units each.
        #expect(abs(slope - exact) <= 8 * .ulpOfOne * exact, "at \(x)")
      }
    }
  }

  /// The operations that go through whole matrices, beside the formulas that
  /// they compute: equal up to some roundings of 2 units each.
  @Test func matricesGiveWhatTheFormulasGive() {
    let pairs: [((Variable) -> Variable, ScalarFunction)] = [
      ({ sigmoid($0) }, .sigmoid), ({ tanh($0) }, .tanh), ({ relu($0) }, .relu),
      ({ exp($0) }, .exp), ({ $0.applying(.sigmoid) }, .sigmoid),
      ({ $0.applying(.tanh) }, .tanh),
    ]
    var generator = SplitMix64(seed: 9)
    for (operation, function) in pairs {
      let tape = Tape()
      let x = tape.variable(
        20 * Matrix.normal(rows: 7, columns: 11, using: &generator))
      let y = operation(x)
      let slopes = tape.gradients(of: sum(y))[x]
      for (i, x) in x.value.elements.enumerated() {
        let (value, slope) = (function(x), function.derivative(at: x))
        let tolerance = 12 * Double.ulpOfOne
        #expect(abs(y.value.elements[i] - value) <= tolerance * abs(value))
        #expect(abs(slopes.elements[i] - slope) <= tolerance * slope)
      }
    }
  }

  struct Named: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let function: ScalarFunction

    init(_ name: String, _ function: ScalarFunction) {
      (testDescription, self.function) = (name, function)
    }
  }

  /// All but those whose matrices take value and slope from one exponential.
  static let functions = [
    Named("exp", .exp), Named("log", .log), Named("sin", .sin),
    Named("cos", .cos), Named("square", .square), Named("√", .squareRoot),
    Named("|x|", .absoluteValue), Named("power", .power(2.5)),
    Named("softplus", .softplus), Named("relu", .relu),
    Named("leaky", .leakyReLU(slope: 0.2)), Named("elu", .elu(alpha: 1.5)),
    Named("selu", .selu), Named("gelu", .gelu), Named("swish", .swish),
  ]

  /// Rows of 0 to 64 numbers, for every remainder of a vector, and of some
  /// thousands: ends of the range and of its parts, and all sizes between.
  @Test("A matrix gives the bits that its elements give", arguments: functions)
  func matricesGiveTheSameBits(of named: Named) {
    let function = named.function
    var generator = SplitMix64(seed: 10)
    var points = [2, 0, 1, 0x1p-60, 0x1p-31, 40, 746, 1e308].flatMap {
      [$0, $0.nextUp, $0.nextDown]
    }
    points += [.infinity, .nan]
    points += points.map { -$0 }
    while points.count < 5000 {
      let scale = LinearAlgebra.exp(2 * generator.normal())
      points.append(scale * generator.normal())
    }
    points.shuffle(using: &generator)
    // Of what is not a number, only that is compared.
    func bits(_ x: Double) -> UInt64? { x.isNaN ? nil : x.bitPattern }
    for count in Array(0...64) + [1023, 1024, 1025, 5000] {
      let tape = Tape()
      let x = tape.variable(
        Matrix(
          rows: 1, columns: count, elements: Array(points.suffix(count))))
      let y = x.applying(function)
      let slopes = tape.gradients(of: sum(y))[x].elements
      for (i, point) in x.value.elements.enumerated() {
        #expect(
          bits(y.value.elements[i]) == bits(function(point)), "at \(point)")
        #expect(
          bits(slopes[i]) == bits(function.derivative(at: point)),
          "at \(point)")
      }
    }
  }

  @Test func knownValues() {
    #expect(ScalarFunction.sigmoid.derivative(at: 0) == 0.25)
    #expect(ScalarFunction.tanh.derivative(at: 0) == 1)
    #expect(ScalarFunction.softplus(-800) == 0)
    #expect(ScalarFunction.softplus(800) == 800)
    #expect(ScalarFunction.relu.derivative(at: 0) == 0)
    #expect(ScalarFunction.absoluteValue.derivative(at: 0) == 0)
    // Greatest slopes: gelu at √2, swish at 2.3994.
    #expect(
      abs(ScalarFunction.gelu.derivative(at: 2.0.squareRoot()) - 1.128904)
        < 1e-6
    )
    #expect(abs(ScalarFunction.swish.derivative(at: 2.3994) - 1.09984) < 1e-5)
  }

  @Test func slopesAreFiniteOrInfiniteButNeverNaNAtTheEnds() {
    let bounded: [ScalarFunction] = [
      .sigmoid, .tanh, .softplus, .relu, .leakyReLU(slope: 0.1), .elu(), .selu,
      .gelu, .swish, .absoluteValue,
    ]
    for function in bounded {
      for x in [-Double.infinity, -1e308, 1e308, .infinity] {
        #expect(function.derivative(at: x).isFinite)
        #expect(!function(x).isNaN)
      }
    }
  }

  /// Zero on the left, the identity on the right.
  @Test("The ends of rectifiers", arguments: [ScalarFunction.gelu, .swish])
  func limits(of function: ScalarFunction) {
    let infinity = Double.infinity
    #expect(function(-infinity) == 0)
    #expect(function.derivative(at: -infinity) == 0)
    #expect(function(infinity) == infinity)
    #expect(function.derivative(at: infinity) == 1)
  }

  /// `gelu(x) / x` is the distribution function, by series and continued
  /// fraction; the C library has it as ½ erfc(-x/√2).
  @Test func theNormalDistributionAgreesWithTheCLibrary() {
    for x in stride(from: -37, through: 9, by: 0.0625) where x != 0 {
      let exact = 0.5 * erfc(-x / 2.0.squareRoot())
      let value = ScalarFunction.gelu(x) / x
      // An error of one unit in x²/2 ≤ 700 is one of 700 units in its
      // exponential; the C library has it as well.
      #expect(
        abs(value - exact) <= 2e-13 * exact, "at \(x): \(value), \(exact)")
    }
  }

  #if canImport(_Differentiation)
  struct Pair: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let ours: ScalarFunction
    let range: ClosedRange<Double>
    let theirs: @Sendable (Double) -> (value: Double, slope: Double)
  }

  private static func pair(
    _ name: String, _ ours: ScalarFunction,
    on range: ClosedRange<Double> = -4...4,
    _ theirs: @escaping @Sendable @differentiable(reverse) (Double) -> Double
  ) -> Pair {
    Pair(testDescription: name, ours: ours, range: range) { x in
      let result = valueWithGradient(at: x, of: theirs)
      return (result.value, result.gradient)
    }
  }

  static let pairs = [
    pair("exp", .exp) { Foundation.exp($0) },
    pair("log", .log, on: 0.1...4) { Foundation.log($0) },
    pair("sin", .sin) { Foundation.sin($0) },
    pair("cos", .cos) { Foundation.cos($0) },
    pair("square", .square) { $0 * $0 },
    pair("√", .squareRoot, on: 0.1...4) { Foundation.sqrt($0) },
    pair("|x|", .absoluteValue) { $0 < 0 ? -$0 : $0 },
    pair("power", .power(2.5), on: 0.1...4) { Foundation.pow($0, 2.5) },
    pair("sigmoid", .sigmoid) { 1 / (1 + Foundation.exp(-$0)) },
    pair("tanh", .tanh) { Foundation.tanh($0) },
    pair("softplus", .softplus) { Foundation.log(1 + Foundation.exp($0)) },
    pair("relu", .relu) { $0 > 0 ? $0 : 0 },
    pair("leaky", .leakyReLU(slope: 0.2)) { $0 > 0 ? $0 : 0.2 * $0 },
    pair("elu", .elu(alpha: 1.5)) {
      $0 > 0 ? $0 : 1.5 * (Foundation.exp($0) - 1)
    },
    pair("selu", .selu) {
      1.0507009873554805
        * ($0 > 0 ? $0 : 1.6732632423543772 * (Foundation.exp($0) - 1))
    },
    pair("gelu", .gelu) { 0.5 * $0 * (1 + erf($0 / 1.4142135623730951)) },
    pair("swish", .swish) { $0 / (1 + Foundation.exp(-$0)) },
  ]

  /// Beside the greatest of value and slope: near a root of the slope, the
  /// formulas cancel in different ways.
  @Test("The compiler finds the same derivatives", arguments: pairs)
  func compilersDerivative(of pair: Pair) {
    var generator = SplitMix64(seed: 5)
    for _ in 0..<1000 {
      let x = Double.random(in: pair.range, using: &generator)
      let (value, slope) = pair.theirs(x)
      let scale = max(1, abs(value), abs(slope))
      #expect(abs(pair.ours(x) - value) <= 1e-12 * scale, "at \(x)")
      #expect(
        abs(pair.ours.derivative(at: x) - slope) <= 1e-12 * scale, "at \(x)")
    }
  }
  #endif
}
