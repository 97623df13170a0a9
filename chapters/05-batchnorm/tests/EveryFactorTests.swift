import BatchnormModel
import Experiments
import Laboratory
import LinearAlgebra
import Testing

@testable import batchnorm

@Suite("Chapter 5: every factor") struct EveryFactorTests {
  // Means of twenty seeds are within 1 % of the theory, save with GELU and He's
  // weights: 3.0 % for the signal and 3.5 % for the gradient, with a standard
  // deviation of 0.5 %. There a network that happens to have a larger signal
  // has a larger factor too, which a width of 128 lets happen.
  //
  // mutant NormalizedNetwork.initializer: if let rule { return rule } =>
  // mutant NormalizedNetwork.predictedSignalFactors: $0.up => $0.down
  // mutant EveryFactor.init: 1 / $0.factor { $0.gradientSize }
  //   => $0.factor { $0.gradientSize }
  // mutant NormalizedNetwork.statistics:
  //   if isNormalized { BatchNorm(size: width) } =>
  @Test(
    "5.18 In twelve layers of 128 units, theory predicts the factor of the gradient and that of the signal to within 5 parts in 100: for four activations, four rules for the weights, with BatchNorm and without.",
    arguments: EveryFactor.activations.indices, [false, true])
  func theoryPredictsEveryFactor(activation: Int, isNormalized: Bool) {
    for (name, rule) in EveryFactor.rules {
      let factor = EveryFactor(
        EveryFactor.activations[activation].function, rule,
        isNormalized: isNormalized, seeds: Survey.seeds(20))
      let up = geometricMean(factor.up) / factor.predicted.up
      let down = geometricMean(factor.down) / factor.predicted.down
      Survey.note(
        "gradient, measured over predicted, "
          + "\(EveryFactor.activations[activation].name), \(name), "
          + (isNormalized ? "BatchNorm" : "none"), down,
        test: "theoryPredictsEveryFactor(activation:isNormalized:)")
      if case .relu = EveryFactor.activations[activation].function {
        // Of He's rule that each rectifier takes half of the mean square.
        let variance = rule.variance(fanIn: 128, fanOut: 128) * 128
        let plain = (variance / 2).squareRoot()
        let batch = BatchFactor.rectifier(batch: 64).squareRoot()
        let expected = isNormalized ? batch : plain
        #expect(abs(factor.predicted.down / expected - 1) < 1e-9)
      }
      #expect(abs(up - 1) < 0.05)
      #expect(abs(down - 1) < 0.05)
    }
  }
}
