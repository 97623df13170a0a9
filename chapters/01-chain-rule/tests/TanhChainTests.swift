import ChainRuleModel
import LinearAlgebra
import Testing

@testable import chain_rule

@Suite struct TanhChainTests {
  // After 30 units the chain is settled to the last digit, since the distance
  // to the fixed point shrinks by the same factor; 2·ulp a unit remain.
  //
  // mutant TanhChain.gradients: tanh(w * units[units.count - 1]) =>
  //   tanh(units[units.count - 1])
  // mutant TanhChain.settledFactor: weight * (1 - h * h) => 1 - h * h
  // mutant ScalarTape.gradient: gradient[i] * slope => gradient[i]
  @Test(
    "1.5 In a chain of tanh units with weight 2 the gradient shrinks by a factor of 0.166 per unit, and vanishes faster than with weight 1/2."
  )
  func largeWeightsVanish() {
    let large = TanhChain(weight: 2)
    #expect(abs(large.settledFactor - 0.166) < 0.0005)
    let gradients = large.gradients()
    for unit in 30..<49 {
      let factor = gradients[unit] / gradients[unit + 1]
      #expect(abs(factor / large.settledFactor - 1) < 1e-12)
    }
    #expect(gradients[0] < TanhChain(weight: 0.5).gradients()[0])
    // Without tanh the same weights make it explode.
    #expect(gradients[0] < 1e-37)
  }

  // The chord from 0 to the fixed point has slope 1, and a concave curve is
  // flatter than its chord at the far end.
  @Test(arguments: [1.01, 1.5, 2, 3, 10, 100])
  func everyFixedPointContracts(weight: Double) {
    #expect(TanhChain(weight: weight).settledFactor < 1)
  }

  // Near zero tanh x = x - x³/3, so the units fall like √(3/2l) and the
  // gradient like l^(-3/2): ten times the depth divides it by 31.6. The next
  // term is of relative size ln(l)/l, 0.7 % at l = 1000.
  @Test func atWeightOneTheGradientFallsLikeAPower() {
    let short = TanhChain(weight: 1, depth: 1_000).gradients()[0]
    let long = TanhChain(weight: 1, depth: 10_000).gradients()[0]
    #expect(abs(short / long / 31.62 - 1) < 0.02)
  }
}
