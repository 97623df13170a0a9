import Foundation
import LinearAlgebra
import Testing

#if arch(x86_64)
/// A type with eleven more bits than `Double`, if there is one.
///
/// The errors of the C library's functions for it do not show.
typealias Extended = Float80
#else
typealias Extended = Double
#endif

/// A function of ours, on numbers and on matrices, beside the C library's.
struct ElementaryFunction: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let value: @Sendable (Double) -> Double
  let values: @Sendable (Matrix) -> Matrix
  let exact: @Sendable (Extended) -> Extended
  /// The C library's, where it has one.
  var library: (@Sendable (Double) -> Double)?
  /// The range in which to look closely: most of it is used in networks.
  let range: Range<Double>
  /// The values at −∞, at −0 and at ∞.
  let ends: (Double, Double, Double)
}

@Suite struct ElementaryFunctionTests {
  static let functions = [
    ElementaryFunction(
      testDescription: "exp", value: { LinearAlgebra.exp($0) },
      values: { LinearAlgebra.exp($0) }, exact: { Foundation.exp($0) },
      library: { Foundation.exp($0) }, range: -746..<710,
      ends: (0, 1, .infinity)),
    ElementaryFunction(
      testDescription: "expm1", value: { LinearAlgebra.expm1($0) },
      values: { LinearAlgebra.expm1($0) }, exact: { Foundation.expm1($0) },
      library: { Foundation.expm1($0) }, range: -40..<40,
      ends: (-1, -0.0, .infinity)),
    ElementaryFunction(
      testDescription: "tanh", value: { LinearAlgebra.tanh($0) },
      values: { LinearAlgebra.tanh($0) }, exact: { Foundation.tanh($0) },
      library: { Foundation.tanh($0) }, range: -20..<20, ends: (-1, -0.0, 1)),
    ElementaryFunction(
      testDescription: "sigmoid", value: { sigmoid($0) },
      values: { sigmoid($0) }, exact: { 1 / (1 + Foundation.exp(-$0)) },
      range: -746..<40, ends: (0, 0.5, 1)),
    ElementaryFunction(
      testDescription: "softplus", value: { softplus($0) },
      values: { softplus($0) },
      exact: { max(0, $0) + Foundation.log1p(Foundation.exp(-$0.magnitude)) },
      range: -746..<40, ends: (0, Foundation.log(2), .infinity)),
    ElementaryFunction(
      testDescription: "log", value: { LinearAlgebra.log($0) },
      values: { LinearAlgebra.log($0) }, exact: { Foundation.log($0) },
      library: { Foundation.log($0) }, range: 0..<4,
      ends: (.nan, -.infinity, .infinity)),
    ElementaryFunction(
      testDescription: "log1p", value: { LinearAlgebra.log1p($0) },
      values: { LinearAlgebra.log1p($0) }, exact: { Foundation.log1p($0) },
      library: { Foundation.log1p($0) }, range: -1..<3,
      ends: (.nan, -0.0, .infinity)),
    ElementaryFunction(
      testDescription: "sin", value: { LinearAlgebra.sin($0) },
      values: { LinearAlgebra.sin($0) }, exact: { Foundation.sin($0) },
      library: { Foundation.sin($0) }, range: -20_000..<20_000,
      ends: (.nan, -0.0, .nan)),
    ElementaryFunction(
      testDescription: "cos", value: { LinearAlgebra.cos($0) },
      values: { LinearAlgebra.cos($0) }, exact: { Foundation.cos($0) },
      library: { Foundation.cos($0) }, range: -20_000..<20_000,
      ends: (.nan, 1, .nan)),
    power(2.5, ends: (.infinity, 0, .infinity)),
    power(-1, ends: (-0.0, -.infinity, 0)),
    power(3, ends: (-.infinity, -0.0, .infinity)),
    power(-20.3, ends: (0, .infinity, 0)),
    power(100, ends: (.infinity, 0, .infinity)),
  ]

  static func power(
    _ y: Double, ends: (Double, Double, Double)
  ) -> ElementaryFunction {
    ElementaryFunction(
      testDescription: "pow(_, \(y))", value: { LinearAlgebra.pow($0, y) },
      values: { LinearAlgebra.pow($0, y) },
      exact: { Foundation.pow($0, Extended(y)) },
      library: { Foundation.pow($0, y) }, range: -10..<10, ends: ends)
  }

  /// The distance of `y` from `exact`, in units of the last digit of the
  /// latter.
  func ulps(_ y: Double, from exact: Extended) -> Double {
    let rounded = Double(exact)
    if rounded.isNaN || y.isNaN {
      return rounded.isNaN && y.isNaN ? 0 : .infinity
    }
    if rounded.isInfinite || y.isInfinite {
      return rounded == y ? 0 : .infinity
    }
    return Double((Extended(y) - exact) / Extended(rounded.ulp)).magnitude
  }

  /// Half the points lie evenly in the range of the function; a quarter in
  /// −2..<2; the rest are random bits, hence of all sizes, subnormal, infinite
  /// and NaN among them.
  func points(for function: ElementaryFunction, count: Int) -> Matrix {
    var generator = SplitMix64(seed: 1)
    let elements = (0..<count).map { i in
      switch i % 4 {
      case 0: Double(bitPattern: generator.next())
      case 1: generator.uniform(in: -2..<2)
      default: generator.uniform(in: function.range)
      }
    }
    return Matrix(rows: 1, columns: count, elements: elements)
  }

  // snippet.accuracy
  /// Our own error is at most 1.5, which the values with more digits show.
  ///
  /// Those of the library for `Double` are off by up to 2 themselves (tanh);
  /// where only they are at hand, the two errors may add up.
  @Test("A million points are within 2 ulp", arguments: functions)
  func millionPoints(_ function: ElementaryFunction) {
    let x = points(for: function, count: 1_000_000).elements
    let y = function.values(Matrix(rows: 1, columns: x.count, elements: x))
      .elements
    let bound = Extended.self == Double.self ? 2 : 1.5
    var (worst, worstPoint) = (0.0, 0.0)
    var (farthest, farthestPoint) = (0.0, 0.0)
    for (x, y) in zip(x, y) {
      let distance = ulps(y, from: function.exact(Extended(x)))
      if distance > worst { (worst, worstPoint) = (distance, x) }
      if let library = function.library {
        let distance = ulps(y, from: Extended(library(x)))
        if distance > farthest { (farthest, farthestPoint) = (distance, x) }
      }
    }
    #expect(worst <= bound, "at \(worstPoint)")
    #expect(farthest <= 2, "at \(farthestPoint)")
  }
  // snippet.end

  @Test("A matrix and a number give the same bits", arguments: functions)
  func sameBits(_ function: ElementaryFunction) {
    let x = points(for: function, count: 10_001)
    let y = function.values(x).elements
    let differing = zip(x.elements, y).filter { x, y in
      let single = function.value(x)
      return single.bitPattern != y.bitPattern && !(single.isNaN && y.isNaN)
    }
    #expect(differing.isEmpty, "first: \(String(describing: differing.first))")
  }

  @Test("The ends of the range are right", arguments: functions)
  func ends(_ function: ElementaryFunction) {
    let expected = [
      (-Double.infinity, function.ends.0), (-0.0, function.ends.1),
      (Double.infinity, function.ends.2), (.nan, .nan),
    ]
    for (x, y) in expected {
      let value = function.value(x)
      #expect(
        value.bitPattern == y.bitPattern || (value.isNaN && y.isNaN),
        "\(value) at \(x), not \(y)")
    }
    for x in [
      0, .leastNonzeroMagnitude, .leastNormalMagnitude,
      .leastNormalMagnitude.nextDown, 0x1p-54, 1, 1.nextUp, 1.nextDown, 2,
      .greatestFiniteMagnitude, 709.782712893384, 709.7827128933841,
      745.1332191019412, 36.7368005696771, 19.061547465398498,
      0.34657359027997264, 0.7071067811865476, 1.4142135623730951,
    ] as [Double] {
      for x in [x, -x] {
        let exact = function.exact(Extended(x))
        let distance = ulps(function.value(x), from: exact)
        #expect(distance <= 2, "\(function.value(x)), not \(exact), at \(x)")
      }
    }
  }

  /// Multiples of π/2 are where the subtraction cancels most; the last two are
  /// the doubles closest to one, relative to their size (Kahan; Muller).
  @Test func anglesNearMultiplesOfARightAngle() {
    var angles = (1...100).map { Double($0) * .pi / 2 }
    angles += (1...60).map { Double.pi * Double(1 << $0) }
    angles += [12_866.999, 12_867, 12_867.001, 1e22, 0x1p1023]
    angles += [16_367_173 * 0x1p72, 6_381_956_970_095_103 * 0x1p797]
    for x in angles {
      let sine = ulps(LinearAlgebra.sin(x), from: trueSine(x))
      #expect(sine <= 1, "sin \(x)")
      let cosine = ulps(LinearAlgebra.cos(x), from: trueCosine(x))
      #expect(cosine <= 1, "cos \(x)")
      #expect(LinearAlgebra.sin(-x) == -LinearAlgebra.sin(x))
      #expect(LinearAlgebra.cos(-x) == LinearAlgebra.cos(x))
    }
  }

  private func trueSine(_ x: Double) -> Extended {
    Foundation.sin(Extended(x))
  }

  private func trueCosine(_ x: Double) -> Extended {
    Foundation.cos(Extended(x))
  }

  @Test func specialPowers() {
    let cases: [(x: Double, y: Double, power: Double)] = [
      (.nan, 0, 1), (1, .nan, 1), (.nan, 1, .nan), (2, .nan, .nan),
      (-1, .infinity, 1), (-1, -.infinity, 1),
      (0.5, .infinity, 0), (0.5, -.infinity, .infinity),
      (-2, .infinity, .infinity), (-2, -.infinity, 0),
      (0, -1, .infinity), (-0.0, -1, -.infinity), (-0.0, -2, .infinity),
      (-0.0, 3, -0.0), (-0.0, 2.5, 0), (-8, 1.0 / 3, .nan), (-2, 3, -8),
      (-2, 4, 16), (-.infinity, 0.5, .infinity), (-.infinity, -3, -0.0),
      (-1, 0x1p53, 1), (-1, 0x1p53 - 1, -1), (1.nextUp, 0x1p62, .infinity),
      (1.nextDown, 0x1p64, 0), (0x1p-1074, 1, 0x1p-1074),
      (2, -1074, 0x1p-1074), (2, 1023, 0x1p1023), (2, 1024, .infinity),
      (0x1p-537, 2, 0x1p-1074), (10, 308, 1e308), (10, -5, 1e-5),
      (0x1p-1074, -1, .infinity), (1e300, 1e300, .infinity),
    ]
    for (x, y, power) in cases {
      let value = LinearAlgebra.pow(x, y)
      #expect(
        value.bitPattern == power.bitPattern || (value.isNaN && power.isNaN),
        "\(x) to the \(y) is \(value), not \(power)")
    }
  }

  /// Exact powers come out exact.
  @Test func wholePowersOfSmallNumbers() {
    for x in 1...40 {
      var power = 1.0
      for y in 0..<9 {
        #expect(LinearAlgebra.pow(Double(x), Double(y)) == power)
        #expect(LinearAlgebra.pow(-Double(x), 2) == Double(x * x))
        power *= Double(x)
      }
      #expect(LinearAlgebra.pow(Double(x * x), 0.5) == Double(x))
    }
  }

  @Test("Odd and even functions are so to the last bit")
  func symmetry() {
    var generator = SplitMix64(seed: 2)
    let x = Matrix.normal(
      rows: 1, columns: 10_000, standardDeviation: 4, using: &generator)
    #expect(LinearAlgebra.tanh(-x) == -LinearAlgebra.tanh(x))
    #expect(LinearAlgebra.sin(-x) == -LinearAlgebra.sin(x))
    #expect(LinearAlgebra.cos(-x) == LinearAlgebra.cos(x))
  }

  // snippet.pinned
  /// The machine's kind and the width of its vectors must not change a bit.
  @Test func valuesArePinned() {
    var hash: UInt64 = 0
    for function in Self.functions {
      let x = points(for: function, count: 10_000)
      for y in function.values(x).elements where !y.isNaN {
        hash = (hash &+ y.bitPattern) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 29
      }
    }
    #expect(hash == 4_483_118_533_279_488_405)
  }
  // snippet.end
}
