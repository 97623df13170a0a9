import Laboratory
import LinearAlgebra
import Testing

@testable import clipping

@Suite("Chapter 8: Adam and infinity") struct AdamTests {
  /// Elements of gradients: as many of like size as the first number says, or
  /// a thousand whose sizes lie between 10⁻⁹ and 1.
  private static let sizes =
    [10, 1000, 100_000].map { Matrix(repeating: 1, rows: 1, columns: $0) }
    + [AdamSteps.unlikeSizes]

  // Clipping multiplies all of an element's gradients by the same 1/100, and so
  // m and the root r of v: of the step, m / (r + ε), all but the share
  // (1 - 1/100) ε / (r + ε) is left, exactly. The steps are at most 3 long, and
  // each is the difference of two numbers below 20, which round to 4e-15; what
  // clipping takes is 3e-8 of a step and more.
  //
  // mutant Adam.update: (v / squareCorrection).squareRoot() + epsilon => (v /
  //   squareCorrection + epsilon).squareRoot()
  // mutant AdamSteps.predictedShortening: (1 - limit / norm) * epsilon =>
  //   epsilon
  // mutant AdamSteps.rootMeanSquares: (squares / weights) => squares
  // mutant Gradients.clip: $0 / norm * limit => $0
  @Test(
    "8.12 If all gradients have a norm of 100, clipping them at 1 makes Adam's step for an element shorter by the share $0.99\\,\\varepsilon/(r + \\varepsilon)$, where $r$ is the root mean square of the element's clipped gradients.",
    arguments: sizes)
  func clippingSteadyGradientsRaisesEpsilon(sizes: Matrix) {
    let gradients = AdamSteps.steady(
      norm: 100, sizes: sizes, count: 20, seed: Survey.seed)
    for gradient in gradients { #expect(abs(gradient.norm - 100) < 1e-10) }
    let plain = AdamSteps.steps(along: gradients)
    let clipped = AdamSteps.steps(along: gradients, limit: 1)
    let rootMeanSquares = AdamSteps.rootMeanSquares(of: gradients)
    for update in gradients.indices {
      let left = rootMeanSquares[update].map {
        1 - AdamSteps.predictedShortening($0 / 100, norm: 100, limit: 1)
      }
      let error = clipped[update] - left * plain[update]
      #expect(error.map { abs($0) }.maximum < 1e-13)
    }
    let last = AdamSteps.shortenings(along: gradients, limit: 1)[19]
    let kind = sizes.sum == Double(sizes.columns) ? "alike" : "unlike"
    Survey.note(
      "\(sizes.columns) elements, \(kind): greatest share", last.maximum)
  }

  // v = 1 + 0.001 · 10⁸ · 0.999ⁿ = 4 at n = 10,409. The correction of v for its
  // start from zero is below 1 % from the spike on.
  //
  // mutant AdamSteps.predictedRecovery: (v - 1) => v
  // mutant Adam.update: (1 - squareDecay) * g * g => (1 - squareDecay) * abs(g)
  // mutant AdamSteps.recovery: < 0.5 => < 0.25
  // mutant AdamSteps.steps: clip(toGlobalNorm: limit => clip(toGlobalNorm:
  //   .infinity
  @Test(
    "8.13 After one gradient of 10,000 among gradients of 1, Adam's steps are less than half as long as before from the hundredth update to the ten-thousandth, and none is if it is clipped at 1."
  )
  func oneSpikeSilencesAdam() {
    let recovery = AdamSteps.recovery(after: 10_000)
    let predicted = AdamSteps.predictedRecovery(after: 10_000)
    #expect(recovery > 10_000 && recovery < 11_000)
    #expect(abs(Double(recovery) - predicted) < 0.01 * predicted)
    #expect(AdamSteps.recovery(after: 10_000, limit: 1) == 0)
    let steps = AdamSteps.steps(
      along: AdamSteps.spike(of: 10_000, count: 10_000))
    for step in steps[(AdamSteps.quiet + 100)...] {
      #expect(abs(step[0, 0]) < 0.5)
    }
  }

  // mutant Naive.clip: .squareRoot() =>
  // mutant Naive.clip: norm > limit ? => norm < limit ?
  // mutant Gradients.clip: guard norm > limit, norm.isFinite else => guard
  //   norm > limit else
  @Test(
    "8.14 Scaling by `limit / norm` turns an infinite element into one that is not a number, and all others into zeros; a norm that overflows turns the whole gradient into zeros."
  )
  func scalingIsNotSafe() {
    let infinite = Naive.clip([Double.infinity, 1, -7], to: 1)
    #expect(infinite[0].isNaN)
    #expect(infinite[1] == 0 && infinite[2] == 0)
    #expect(Naive.clip([3e200, 4e200], to: 1) == [0, 0])
    #expect(Naive.clip([3e19, 4e19] as [Float], to: 1) == [0, 0])
    // Otherwise it is right, and so is the library where it is not.
    for gradient in [[3.0, 4], [3e200, 4e200], [3e-200, 4e-200]] {
      let safe = Naive.clipSafely(gradient, to: 1)
      let isLong = gradient[1] > 1
      let expected = isLong ? [0.6, 0.8] : gradient
      for (a, b) in zip(safe, expected) { #expect(abs(a / b - 1) < 1e-15) }
    }
    #expect(Naive.clip([3.0, 4], to: 1).map { ($0 * 10).rounded() } == [6, 8])
    #expect(Naive.clipSafely([.infinity, 1], to: 1) == [.infinity, 1])
  }

  // mutant AdamSteps.steps: norm.isFinite || !isGuarded => !isGuarded
  // mutant AdamSteps.steps: clip(toGlobalNorm: limit =>
  //   clip(toGlobalNorm: .infinity
  // mutant Gradients.norm: self[$0].norm => self[$0].squaredNorm
  @Test(
    "8.15 One gradient of $10^{160}$ stops Adam for good, and one infinite gradient makes its parameter not a number; clipping prevents the first, and only leaving out the update prevents the second."
  )
  func adamDoesNotForget() {
    func last(
      _ size: Double, limit: Double = .infinity, isGuarded: Bool = false
    ) -> Double {
      let sequence = AdamSteps.spike(of: size, count: 10_000)
      let steps = AdamSteps.steps(
        along: sequence, limit: limit, isGuarded: isGuarded)
      return steps[steps.count - 1][0, 0]
    }
    #expect(last(1e160) == 0)
    #expect(last(.infinity).isNaN)
    #expect(abs(last(1e160, limit: 1) - 1) < 1e-6)
    #expect(last(.infinity, limit: 1).isNaN)
    #expect(last(.nan, limit: 1).isNaN)
    for size in [1e160, .infinity, .nan] {
      #expect(abs(last(size, limit: 1, isGuarded: true) - 1) < 1e-6)
    }
  }
}
