import Autodiff
import LinearAlgebra
import NeuralNetworks
import Testing

@Suite struct AdaptiveOptimizerTests {
  /// Returns the steps that an optimizer takes for these gradients of a single
  /// number that starts from 0.
  private func steps(
    _ optimizer: some Optimizer, gradients: [Double]
  ) -> [Double] {
    var optimizer = optimizer
    let parameter = Parameter([[0]])
    var before = 0.0
    return gradients.map { gradient in
      let tape = Tape()
      let loss = gradient * tape.variable(for: parameter)
      optimizer.update([parameter], along: tape.gradients(of: loss))
      defer { before = parameter.value[0, 0] }
      return before - parameter.value[0, 0]
    }
  }

  /// `g / (g + ε)`: the gradient counts where it is near ε = 1e-8.
  @Test(
    "Adam's first step",
    arguments: [(1, 1), (1e-6, 0.990099), (1e-8, 0.5), (1e-10, 0.00990099)])
  func firstStepOfAdam(gradient: Double, expected: Double) {
    let step = steps(Adam(learningRate: 1), gradients: [gradient])[0]
    #expect(abs(step - expected) < 1e-6)
  }

  /// By hand, with β₁ = ½ and β₂ = ¾, for g = 2, -1: m = 1, v = 1, m̂ = 2, v̂ = 4;
  /// m = 0, v = ¾ + ¼ = 1.
  @Test func twoStepsOfAdamByHand() {
    let adam = Adam(
      learningRate: 0.1, meanDecay: 0.5, squareDecay: 0.75, epsilon: 0)
    let result = steps(adam, gradients: [2, -1, 4])
    #expect(abs(result[0] - 0.1) < 1e-16)
    #expect(abs(result[1]) < 1e-16)
    // m = 2, v = ¾ + 4 = 4.75, m̂ = 2 / (1 - ⅛), v̂ = 4.75 / (1 - 27/64).
    let third = 0.1 * (16.0 / 7) / (4.75 * 64 / 37).squareRoot()
    #expect(abs(result[2] - third) < 1e-16)
  }

  // snippet.longest
  /// `(1 - β₁) / √(1 - β₂)` = √10: no step of Adam is longer.
  @Test func theLongestStepOfAdamFollowsALongSilence() {
    let gradients = Array(repeating: 0.0, count: 50_000) + [1]
    let last = steps(Adam(learningRate: 1), gradients: gradients).last
    #expect(abs((last ?? 0) - 10.0.squareRoot()) < 1e-6)
  }
  // snippet.end

  /// Without ε, the steps do not depend on the unit that gradients are in.
  @Test func adamIsInvariantToTheScaleOfTheGradient() {
    let gradients = [0.3, -0.2, 0.7, 0.1]
    let adam = Adam(epsilon: 0)
    let expected = steps(adam, gradients: gradients)
    for scale in [0x1p-40, 0x1p40] {
      #expect(steps(adam, gradients: gradients.map { scale * $0 }) == expected)
    }
  }

  /// A weight without gradient decays by 1 - ηλ, and by nothing else.
  @Test func decoupledWeightDecay() {
    let parameter = Parameter([[1]])
    var adam = Adam(learningRate: 0.1, weightDecay: 0.5)
    for _ in 0..<10 {
      let tape = Tape()
      let loss = 0 * tape.variable(for: parameter)
      adam.update([parameter], along: tape.gradients(of: loss))
    }
    #expect(abs(parameter.value[0, 0] - pow(0.95, 10)) < 1e-15)
  }

  /// For a constant gradient, 1 / √(1 - ρᵗ).
  @Test func rmsPropStartsWithLongSteps() {
    let rmsProp = RMSProp(learningRate: 1, epsilon: 0)
    let result = steps(rmsProp, gradients: Array(repeating: 3, count: 50))
    for (t, expected) in [(1, 3.1623), (2, 2.2942), (10, 1.2391), (50, 1.0026)]
    {
      #expect(abs(result[t - 1] - expected) < 6e-5)
    }
  }

  /// For a constant gradient, 1 / √t, which adds up to nearly 2 √T.
  @Test func adagradNeverStopsSlowingDown() {
    let adagrad = Adagrad(learningRate: 1, epsilon: 0)
    let result = steps(adagrad, gradients: Array(repeating: 3, count: 10_000))
    #expect(abs(result[0] - 1) < 1e-15)
    #expect(abs(result[3] - 0.5) < 1e-15)
    #expect(abs(result.reduce(0, +) - 198.545) < 6e-4)
  }

  @Test func ratesThatAreNoneStopTheProgram() async throws {
    let decay = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = RMSProp(decay: 1) }
    #expect(
      String(decoding: decay.standardErrorContent, as: UTF8.self)
        .contains("A decay rate must be in 0..<1, not 1.0"))
    let epsilon = try await #require(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) { _ = RMSProp(epsilon: -1) }
    #expect(
      String(decoding: epsilon.standardErrorContent, as: UTF8.self)
        .contains("Epsilon must not be negative, but is -1.0"))
  }
}
