import ChainRuleModel
import LinearAlgebra
import Testing

@testable import chain_rule

@Suite struct NetworkTests {
  // Two orders of the same operations agree to rounding. Over these 20 seeds
  // the worst of 43 relative errors is 9e-16 to 4e-14 for the tape, and 2e-9 to
  // 3e-8 for central differences, whose absolute error is near 1e-11 where the
  // smallest elements are near 1e-3. The tolerances are ten to thirty times the
  // worst.
  @Test(
    "1.5 The δ-recursion, the tape and central differences agree on each of the 43 parameters of the network 4-5-3.",
    arguments: 1...20)
  func gradientsAgree(seed: Int) {
    let check = GradientCheck(seed: UInt64(seed))
    #expect(check.network.parameterCount == 43)
    let deltas = check.gradientsFromDeltas()
    let tape = GradientCheck.relativeError(deltas, check.gradientsOnTape())
    #expect(tape < 1e-12)
    let differences = GradientCheck.relativeError(
      deltas, check.gradientsFromDifferences())
    #expect(differences < 3e-7)
  }

  // Counted, not measured: equalities, for networks of any shape.
  @Test(
    "1.6 The backward pass takes exactly twice the multiplications of the forward pass, less those of the gradient for the input.",
    arguments: [[4, 5, 3], [7, 2], [3, 8, 8, 8, 1]])
  func backwardCostsTwice(widths: [Int]) {
    var generator = SplitMix64(seed: 1)
    let network = Network(widths: widths, using: &generator)
    let input = Matrix.normal(rows: 6, columns: widths[0], using: &generator)
    let labels = Array(repeating: 0, count: 6)
    let cost = network.gradients(input: input, labels: labels).cost
    let weights = zip(widths, widths.dropFirst()).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(cost.forward == 6 * weights)
    #expect(cost.backward == 2 * cost.forward - 6 * widths[0] * widths[1])
    #expect(cost.inputGradient == 6 * widths[0] * widths[1])
  }

  // The length is exact, so only rounding can exceed it: a few ulp.
  @Test(
    "1.14 The gradient of the cross-entropy with respect to the logits is never longer than √2.",
    arguments: 1...5)
  func softmaxGradientIsBounded(seed: Int) {
    let longest = SoftmaxBound.longestGradient(
      trials: 4_000, seed: UInt64(seed))
    #expect(longest <= 2.0.squareRoot() + 1e-15)
    // Among logits of size e⁷ some are as wrong as can be.
    #expect(longest > 1.414)
  }

  @Test func softmaxGradientIsProbabilitiesMinusTarget() {
    let gradient = softmaxError([[0, 0, 0, 0]], labels: [2])
    #expect(gradient == [[0.25, 0.25, -0.75, 0.25]])
  }

  // An identity: the spread is rounding, at most 3.3e-14 over these 20 seeds.
  @Test(
    "1.15 In a ReLU network without biases the weights of every layer have the same product with their gradient.",
    arguments: 1...20)
  func productsAreEqual(seed: Int) throws {
    let products = WeightGradients(seed: UInt64(seed)).products
    let (least, most) = (
      try #require(products.min()), try #require(products.max())
    )
    #expect((most - least) / max(abs(most), abs(least)) < 1e-12)
  }

  // Over these 20 seeds the signal's factor has mean 0.708 and standard
  // deviation 0.009, that of the weights 1.013 and 0.012; the 0.013 is what the
  // ends of the network do. The tolerances are four deviations, plus that.
  @Test(
    "1.16 Where the gradient of the signal shrinks by √½ per layer, the gradients of the weights stay level.",
    arguments: 1...20)
  func weightsHideTheSignal(seed: Int) {
    let network = WeightGradients(seed: UInt64(seed))
    let signal = WeightGradients.factorPerLayer(network.signals)
    let weights = WeightGradients.factorPerLayer(network.weights)
    #expect(abs(signal - 0.5.squareRoot()) < 0.036)
    #expect(abs(weights - 1) < 0.062)
  }
}
