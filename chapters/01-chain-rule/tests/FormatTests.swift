import ChainRuleModel
import Laboratory
import LinearAlgebra
import Testing

@testable import chain_rule

@Suite struct FormatTests {
  // Powers of two are exact until half the smallest number, which is a tie and
  // goes to zero.
  //
  // mutant FloatingFormat.rounded: .toNearestOrEven => .up
  // mutant FloatingFormat.rounded: max(Int(x.exponent), leastExponent)
  //   => max(Int(x.exponent), leastExponent - 1)
  // mutant FloatingFormat.spacing: exponent - significandBits => exponent
  @Test(
    "1.18 A gradient that every layer halves is zero after 134 layers in bfloat16, 17 in FP8 E5M2 and 10 in FP8 E4M3; one that every layer doubles overflows after 128, 16 and 9.",
    arguments: zip(
      [Precision.bfloat16, .e5m2, .e4m3],
      [
        (half: 134, quarter: 67, double: 128), (17, 9, 16), (10, 5, 9),
      ]))
  func formatsEnd(
    precision: Precision, layers: (half: Int, quarter: Int, double: Int)
  ) {
    #expect(precision.layersUntilZero(factor: 0.5) == layers.half)
    #expect(precision.layersUntilZero(factor: 0.25) == layers.quarter)
    #expect(precision.doublingsUntilOverflow == layers.double)
  }

  @Test func roundingByHandIsTheMachines() {
    #if !(os(macOS) && arch(x86_64))
    var generator = SplitMix64(seed: Survey.seed)
    let ties = [0x1p-25, 0x1.8p-24, -0x1p-25, 2049, 2051, 65519, 65520, -65520]
    let random = (0..<20_000).map { _ in
      generator.normal() * pow(2, generator.uniform(in: -30..<18))
    }
    for x in ties + random + [0, .infinity, -.infinity] {
      #expect(FloatingFormat.half.rounded(x) == Double(Float16(x)))
    }
    #expect(FloatingFormat.half.rounded(.nan).isNaN)
    #endif
  }

  // The tables of the OCP specification.
  @Test func eightBitsHaveTheirNumbers() {
    let e4m3 = FloatingFormat.e4m3
    #expect(e4m3.smallest == 0x1p-9 && FloatingFormat.e5m2.smallest == 0x1p-16)
    #expect(e4m3.rounded(464) == 448 && e4m3.rounded(465).isNaN)
    #expect(FloatingFormat.e5m2.rounded(61439) == 57344)
    #expect(FloatingFormat.e5m2.rounded(-61440) == -.infinity)
    #expect(FloatingFormat.bfloat16.smallest == 0x1p-133)
    // Each format has as many positive numbers as its bits say.
    for (format, count) in [(e4m3, 126), (.e5m2, 123), (.half, 31743)] {
      var (x, numbers) = (0.0, 0)
      while x < format.largest {
        let exponent = x == 0 ? -1000 : Int(x.exponent)
        let spacing = pow(
          2,
          Double(max(exponent, format.leastExponent) - format.significandBits))
        x += spacing
        #expect(format.rounded(x) == x)
        #expect(format.rounded(x - spacing / 4) == x)
        numbers += 1
      }
      #expect(numbers == count)
    }
  }

  // A run has 100 times 2,001 steps that count; the mean of 20 runs is 0.96 of
  // the greatest share possible with the least spread, to within 0.01.
  //
  // mutant GradientScaler.step: scale /= 2 => scale /= 4
  // mutant GradientScaler.step: scale *= 2 => scale *= 4
  // mutant GradientScaler.step: goodSteps == growthInterval
  //   => goodSteps == growthInterval - 1
  @Test(
    "1.19 A loss scale that doubles after 2,000 good steps and halves at an overflow skips one step in 2,001 if the gradient's largest element stays the same, and fewer if it varies."
  )
  func dynamicLossScale() {
    let steps = LossScaling.start + 2001 * 100
    let steady = LossScaling(steps: steps, spread: 0, seed: Survey.seed)
    #expect(abs(steady.skippedShare * 2001 - 1) < 1e-12)
    #expect(steady.typicalScale == 32768)
    for spread in [0.5, 1, 2] {
      let runs = Survey.seeds(20).map {
        LossScaling(steps: steps, spread: spread, seed: $0)
      }
      let skipped = runs.reduce(0) { $0 + $1.skippedShare } / 20 * 2001
      Survey.note("skipped steps in 2,001, spread \(spread)", skipped)
      #expect(skipped < 1 && skipped > 0.5)
      #expect(runs.allSatisfy { $0.typicalScale < 32768 })
    }
  }
}
