import Laboratory
import LinearAlgebra
import NeuralNetworks
import Testing

@testable import clipping

@Suite("Chapter 8: ways to clip") struct TurnTests {
  /// Gradients of three parameters, of all shapes and sizes.
  private static let samples: [[Matrix]] = {
    var generator = SplitMix64(seed: Survey.seed)
    return (0..<300).map { _ in
      [(1, 7), (4, 3), (1, 2)].map { rows, columns in
        let size = pow(10, generator.uniform(in: -3..<3))
        return Matrix.normal(rows: rows, columns: columns, using: &generator)
          // Heavy tails: some elements far longer than the others.
          .map { $0 * $0 * $0 * size }
      }
    }
  }()

  // What the library's functions do, to a few roundings; the angles are
  // cos θ = 19 / (13 √3) and 17 / (13 √2).
  //
  // mutant ThreeWays.byValue: min(max($0, -limit), limit) => max($0, -limit)
  // mutant ThreeWays.byTensorNorm: length($0) => limit
  // mutant ThreeWays.byGlobalNorm: limit / length(tensors.flatMap { $0 })
  //   => limit
  // mutant ThreeWays.angle: product / length(a) / length(b)
  //   => product / length(b)
  @Test(
    "8.1 Clipped at 1, a gradient with the parts (3, 4) and (12) turns by 32.5 degrees by value, by 22.4 degrees by tensor norm, and not at all by global norm."
  )
  func threeWaysByHand() {
    let ways: [(ClippingRule, ([[Double]], Double) -> [[Double]])] = [
      (.value, ThreeWays.byValue), (.tensorNorm, ThreeWays.byTensorNorm),
      (.globalNorm, ThreeWays.byGlobalNorm),
    ]
    // The second is shorter than the limit in some parts, and of both signs.
    for tensors in [ThreeWays.example, [[0.6, -0.2], [-5]]] {
      for (rule, clip) in ways {
        let matrices = tensors.map {
          Matrix(rows: 1, columns: $0.count, elements: $0)
        }
        var (gradients, parameters) = makeGradients(matrices)
        rule.clip(&gradients, to: 1, for: parameters)
        let byHand = clip(tensors, 1)
        for (part, parameter) in zip(byHand, parameters) {
          for (a, b) in zip(part, gradients[parameter].elements) {
            #expect(abs(a - b) < 1e-15)
          }
        }
        let turn = Turn(matrices, rule, limit: 1)
        #expect(abs(ThreeWays.angle(tensors, byHand) - turn.angle) < 1e-5)
      }
    }
    let turns = ways.map {
      ThreeWays.angle(ThreeWays.example, $0.1(ThreeWays.example, 1))
    }
    #expect(abs(turns[0] - 32.5) < 0.05)
    #expect(abs(turns[1] - 22.4) < 0.05)
    #expect(turns[2] < 1e-5)
  }

  // Both bounds hold exactly. Rounding: 21 elements, 2⁻⁵³ each, in norms; the
  // arc cosine near 1 makes 1e-6 degrees of it.
  //
  // mutant Gradients.clip: min(max($0, -limit), limit) => max($0, -limit)
  // mutant Gradients.clip: clip(toGlobalNorm: limit, for: [parameter]) =>
  //   clip(toValue: limit, for: [parameter])
  // mutant Gradients.clip: $0 / norm * limit => $0 / norm
  // mutant Turn.bound: Double(parts).squareRoot() => Double(parts)
  @Test(
    "8.2 Clipping in $k$ parts at the limit $c$ leaves a norm of at most $c\\sqrt k$, and turns the gradient by at most $\\arccos(1/\\sqrt k)$, which is less than a right angle.",
    arguments: ClippingRule.allCases)
  func sizeAndAngleAreBounded(rule: ClippingRule) {
    for tensors in Self.samples {
      let parts = rule.parts(of: tensors)
      #expect(Turn.bound(parts: parts) < 90)
      for limit in [0.01, 1, 100] {
        let turn = Turn(tensors, rule, limit: limit)
        let bound = limit * Double(parts).squareRoot()
        #expect(turn.after <= min(bound, turn.before) * (1 + 1e-14))
        #expect(turn.angle <= Turn.bound(parts: parts) + 1e-5)
      }
    }
    // A part far longer than the limit, and all others as long as it: the
    // bounds are nearly reached.
    let worst: [Matrix] = [[[1e6]], [[1]], [[1]], [[1]], [[1]]]
    let turn = Turn(worst, rule, limit: 1)
    let parts = rule.parts(of: worst)
    #expect(parts == (rule == .globalNorm ? 1 : 5))
    #expect(abs(turn.after - Double(parts).squareRoot()) < 1e-12)
    #expect(abs(turn.angle - Turn.bound(parts: parts)) < 1e-3)
  }

  // cos θ = 101 / √(2 · 10,001). By tensor norm, (3, 4) and (0.6, 0.8) become
  // of length 1 both: cos θ = 6 / √52.
  //
  // mutant Turn.init: product / before / after => product / before
  // mutant degrees: 180 / .pi => 180
  // mutant Gradients.clip: $0 / norm * limit => min($0 / norm, limit)
  @Test(
    "8.3 Clipped at 1 by value, (100, 1) becomes (1, 1) and turns by 44.4 degrees; clipping by the global norm turns no gradient."
  )
  func onlyTheGlobalNormKeepsTheDirection() {
    let turn = Turn([[[100, 1]]], .value, limit: 1)
    #expect(abs(turn.angle - 44.43) < 0.005)
    #expect(abs(turn.after - 2.0.squareRoot()) < 1e-15)
    for tensors in Self.samples {
      let (whole, parameters) = makeGradients(tensors)
      var clipped = whole
      ClippingRule.globalNorm.clip(&clipped, to: 0.01, for: parameters)
      let factor =
        clipped.norm(for: parameters) / whole.norm(for: parameters)
      for parameter in parameters {
        let difference = clipped[parameter] - factor * whole[parameter]
        #expect(difference.norm <= 1e-14 * clipped[parameter].norm)
      }
    }
    let pair: [Matrix] = [[[3, 4]], [[0.6, 0.8]]]
    let each = Turn(pair, .tensorNorm, limit: 1)
    #expect(abs(each.angle - degrees(cosine: 6 / 52.0.squareRoot())) < 1e-6)
    #expect(abs(Turn(pair, .globalNorm, limit: 1).angle) < 1e-5)
  }

  // With a limit below every element, each becomes its sign.
  @Test func clippingByValueLeavesTheSigns() {
    for tensors in Self.samples {
      let least = tensors.flatMap { $0.elements.map { abs($0) } }.min() ?? 0
      let turn = Turn(tensors, .value, limit: least)
      #expect(abs(turn.angle - Turn.signAngle(of: tensors)) < 1e-5)
    }
  }
}
