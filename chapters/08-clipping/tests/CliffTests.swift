import Autodiff
import ClippingModel
import LinearAlgebra
import Testing

@testable import clipping

@Suite("Chapter 8: the cliff") struct CliffTests {
  // The search ends with steps of 1e-9. The longest gradient is beside the
  // line: longer than that on it, and as near as the wall is thick. On the
  // line, the state is x₀ but for rounding, which 50 steps multiply by λ⁵⁰, at
  // most 3e7: 1e-8.
  //
  // mutant Cliff.wall: w * sigmoid(start) => w * start
  // mutant Cliff.error: b: 1 + slope * dx.b => b: slope * dx.b
  // mutant Cliff.growth: w * sigmoid(start) => sigmoid(start)
  // mutant Cliff.slopeOnWall: (1 - output) * sum => sum
  @Test(
    "8.4 At weights of 5, 5.5 and 6, the gradient of the cliff is longest beside the line $b = x_0 - w\\,\\sigma(x_0)$, less than 1/10,000 from it, and the slope on the line grows with the number of steps $T$ like $(w\\,\\sigma'(x_0))^T$.",
    arguments: [5, 5.5, 6])
  func theWallIsWhereTheStateNeverMoves(w: Double) {
    var cliff = Cliff()
    let peak = Wall.peak(of: cliff, at: w)
    #expect(abs(peak.bias - cliff.wall(at: w)) < 1e-4)
    #expect(peak.gradient > 2 * abs(Wall.slope(of: cliff, at: w)))
    for b in stride(from: -3.4, through: -1, by: 0.001)
    where abs(b - cliff.wall(at: w)) > 1e-3 {
      let point = Cliff.Point(w: w, b: b)
      #expect(cliff.error(at: point).gradient.norm < peak.gradient)
    }

    var slopes: [Double] = []
    for steps in [25, 50] {
      cliff.steps = steps
      slopes.append(Wall.slope(of: cliff, at: w))
      #expect(
        abs(slopes[slopes.count - 1] / cliff.slopeOnWall(at: w) - 1) < 1e-6)
    }
    // Of λᵀ − 1, the 1 counts for 2 % at T = 25 and w = 5.
    let growth = pow(cliff.growth(at: w), 25)
    #expect(abs(slopes[1] / slopes[0] / growth - 1) < 0.03)
  }

  // The tape goes backwards where the cliff goes forwards. Both round each of
  // 50 steps, and the wall multiplies rounding: the points stay away from it.
  @Test func theGradientIsThatOfTheTape() {
    let cliff = Cliff()
    for (w, b) in [(4.5, -2.0), (5.1, -2.55), (6, -2), (6.5, -3.4), (1, 0)] {
      let tape = Tape()
      let (weight, bias) = (tape.variable([[w]]), tape.variable([[b]]))
      var x = tape.variable([[cliff.start]])
      for _ in 0..<cliff.steps { x = weight * sigmoid(x) + bias }
      let error = squaredError(sigmoid(x), targets: [[cliff.target]])
      let gradients = tape.gradients(of: error)
      let (value, gradient) = cliff.error(at: Cliff.Point(w: w, b: b))
      #expect(abs(value - error.value[0, 0]) < 1e-12)
      #expect(abs(gradient.w - gradients[weight][0, 0]) < 1e-9)
      #expect(abs(gradient.b - gradients[bias][0, 0]) < 1e-9)
    }
  }

  // At learning rates of 0.05, 0.1 and 0.2, 68 %, 69 % and 65 % are stranded,
  // and of those clipped at 1 0.8 %, 0 and 0.
  //
  // mutant Descent.path: min(1, limit / gradient.norm) => 1.0
  // mutant CliffDescents.stranded: gradients[$0] < 0.02 => gradients[$0] > 0.02
  // mutant Cliff.error: let factor = 2 * distance => let factor = -2 * distance
  @Test(
    "8.5 Of 399 descents from around the wall, more than half end where there is no gradient left if they are not clipped; clipped at 1, none does."
  )
  func explosionEndsInVanishing() {
    let plain = CliffDescents(learningRate: 0.1, limit: .infinity)
    #expect(plain.errors.count == 399)
    #expect(plain.stranded > 0.5)
    #expect(plain.longestSteps.max() ?? 0 > 100)
    let clipped = CliffDescents(learningRate: 0.1, limit: 1)
    #expect(clipped.stranded == 0)
    #expect(clipped.solved > 0.9)
    // No step is longer than the learning rate times the limit.
    #expect(clipped.longestSteps.max() ?? 1 < 0.1 * (1 + 1e-12))
  }

  // The greatest is 75 times the least. Which start it belongs to is chance;
  // that there are such is not: in 50 groups of twenty further starts the ratio
  // is 31 to 941.
  //
  // mutant Descent.path: limit / gradient.norm => 1 / gradient.norm
  // mutant Cliff.error: slope = point.w * sigmoid(x) => slope = sigmoid(x)
  // mutant Cliff.error: x = point.w * sigmoid(x) => x = point.w *
  //   sigmoid(start)
  @Test(
    "8.6 Of descents without clipping from twenty starts in a row of floating-point numbers, one has a longest step more than ten times as long as another."
  )
  func roundingDecidesHowLongTheLongStepIs() throws {
    let neighbours = CliffDescents.neighbours
    #expect(neighbours.count == 20)
    for (a, b) in zip(neighbours, neighbours.dropFirst()) {
      #expect(b.w == a.w.nextUp && a.b == b.b)
    }
    let descents = CliffDescents(
      neighbours, learningRate: 0.05, limit: .infinity, steps: 400)
    let least = try #require(descents.longestSteps.min())
    let most = try #require(descents.longestSteps.max())
    #expect(most > 10 * least)
  }
}
