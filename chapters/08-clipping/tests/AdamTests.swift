import LinearAlgebra
import Testing

@testable import clipping

@Suite("Chapter 8: Adam and infinity") struct AdamTests {
  // ε = 1e-8 counts relative to the root mean square of an element, 100/√10
  // without clipping and 1/√10 with it: steps of at most 1 each differ by
  // 3e-8 of it, but in the first ones, where an element's v̂ rests on few
  // gradients that may be small. Over 20 seeds the greatest difference is
  // 2e-7 to 2e-5.
  @Test(
    "8.11 If all gradients have a norm of 100, clipping them at 1 changes no step of Adam by more than a ten-thousandth of the learning rate.",
    arguments: 1...5 as ClosedRange<UInt64>)
  func clippingSteadyGradientsChangesNothing(seed: UInt64) {
    let gradients = AdamSteps.steady(norm: 100, count: 200, seed: seed)
    for gradient in gradients { #expect(abs(gradient.norm - 100) < 1e-10) }
    let plain = AdamSteps.steps(along: gradients)
    let clipped = AdamSteps.steps(along: gradients, limit: 1)
    for (a, b) in zip(plain, clipped) {
      #expect((a - b).norm < 1e-4)
      #expect(a.norm > 0.1)
    }
  }

  // v = 1 + 0.001 · 10⁸ · 0.999ⁿ = 4 at n = 10,409. The correction of v for its
  // start from zero is below 1 % from the spike on.
  @Test(
    "8.12 One gradient of 10,000 among gradients of 1 makes Adam's steps less than half as long for ten thousand updates, and for none if it is clipped at 1."
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

  @Test(
    "8.13 Scaling by `limit / norm` turns an infinite element into one that is not a number, and all others into zeros; a norm that overflows turns the whole gradient into zeros."
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

  @Test(
    "8.14 One gradient of $10^{160}$ stops Adam for good, and one infinite gradient makes its parameter not a number; clipping prevents the first, and only leaving out the update prevents the second."
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
