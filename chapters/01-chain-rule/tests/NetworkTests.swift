import ChainRuleModel
import Experiments
import Laboratory
import LinearAlgebra
import Testing

@testable import chain_rule

@Suite struct NetworkTests {
  // Two orders of the same operations agree to rounding. The absolute
  // error of central differences is near 1e-11, and an element that happens to
  // be near zero has a large relative one: over 400 seeds the worst of 43 is
  // 2e-12 for the tape, and 5e-6 for central differences. The tolerances are
  // twenty times and more of that. A wrong derivative is off by a share of
  // itself.
  //
  // mutant Network.gradients: 1 - states[l] * states[l] => 1 - states[l]
  // mutant Network.gradients: delta.columnSums => delta.columnMeans
  // mutant softmaxError: error / Double(labels.count) => error
  // mutant Network.loss: total / Double(labels.count) => total
  @Test(
    "1.6 The δ-recursion, the tape and central differences agree on each of the 43 parameters of the network 4-5-3.",
    arguments: Survey.seeds(20))
  func gradientsAgree(seed: UInt64) {
    let check = GradientCheck(seed: seed)
    #expect(check.network.parameterCount == 43)
    let deltas = check.gradientsFromDeltas()
    let tape = GradientCheck.relativeError(deltas, check.gradientsOnTape())
    Survey.note("largest relative difference, tape", tape)
    #expect(tape < 1e-10)
    let differences = GradientCheck.relativeError(
      deltas, check.gradientsFromDifferences())
    Survey.note("largest relative difference, differences", differences)
    #expect(differences < 1e-4)
  }

  // Counted, not measured: equalities, for networks of any shape.
  //
  // mutant CountedProduct.callAsFunction: a.rows * a.columns => a.columns
  // mutant Network.gradients: if l > 0 => if l >= 0
  // mutant Network.gradients: input.rows * weights[0].count => weights[0].count
  @Test(
    "1.7 The backward pass takes exactly twice the multiplications of the forward pass, less those of the gradient for the input.",
    arguments: [[4, 5, 3], [7, 2], [3, 8, 8, 8, 1]])
  func backwardCostsTwice(widths: [Int]) {
    var generator = SplitMix64(seed: Survey.seed)
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
  //
  // mutant softmaxError: error[row, label] -= 1 => error[row, label] += 1
  // mutant softmaxError: error / Double(labels.count) => error + error
  // mutant SoftmaxBound.longestGradient: exp(Double(trial % 8)) =>
  //   exp(-Double(trial % 8))
  @Test(
    "1.15 The gradient of the cross-entropy with respect to the logits is never longer than √2.",
    arguments: Survey.seeds(5))
  func softmaxGradientIsBounded(seed: UInt64) {
    let longest = SoftmaxBound.longestGradient(trials: 4_000, seed: seed)
    Survey.note("longest of 4,000 gradients", longest)
    #expect(longest <= 2.0.squareRoot() + 1e-15)
    // Among logits of size e⁷ some are as wrong as can be.
    #expect(longest > 1.414)
  }

  @Test func softmaxGradientIsProbabilitiesMinusTarget() {
    let gradient = softmaxError([[0, 0, 0, 0]], labels: [2])
    #expect(gradient == [[0.25, 0.25, -0.75, 0.25]])
  }

  // An identity: the spread is rounding, at most 7e-12 over 400 seeds, where
  // the product happens to be a small sum of large terms.
  //
  // mutant WeightGradients.init: state = relu(z) => state = tanh(z)
  // mutant WeightGradients.init: dot($0.value, gradients[$0]) =>
  //   gradients[$0].norm
  // mutant passed: x > 0 ? dy : 0 => x > 0 ? dy : 0.1 * dy
  @Test(
    "1.17 In a ReLU network without biases the weights of every layer have the same product with their gradient.",
    arguments: Survey.seeds(20))
  func productsAreEqual(seed: UInt64) throws {
    let products = WeightGradients(seed: seed).products
    let (least, most) = (
      try #require(products.min()), try #require(products.max())
    )
    let spread = (most - least) / max(abs(most), abs(least))
    Survey.note("relative spread over the layers", spread)
    #expect(spread < 1e-9)
  }

  // Over 2,000 seeds the signal's factor has a mean of 0.703, less than √½ by
  // what a typical network of finite width loses, and the weights' one of 1.018,
  // which is what the two ends of the network do. In 20 groups of 100 the means
  // have a deviation of 0.001 and 0.0016; four of them are allowed. One step too
  // many in the root would make the signal's factor 0.711, eight away.
  //
  // mutant WeightGradients.factorPerLayer: ], norms.count - 1) =>
  //   ], norms.count)
  // mutant WeightGradients.factorPerLayer: norms[0] / norms[norms.count - 1] =>
  //   norms[norms.count - 1] / norms[0]
  // mutant WeightGradients.init: state = relu(z) => state = z
  // mutant WeightGradients.init: 1 / Double(width).squareRoot() =>
  //   1 / Double(width)
  @Test(
    "1.16 In a ReLU network without biases and with weights of variance 1/n, the gradient of the pre-activations shrinks by √½ per layer, while the gradients of the weights stay level."
  )
  func weightsHideTheSignal() {
    let networks = concurrentMap(Array(Survey.seeds(100))) {
      WeightGradients(seed: $0)
    }
    let signal = mean(
      networks.map { WeightGradients.factorPerLayer($0.signals) })
    let weights = mean(
      networks.map { WeightGradients.factorPerLayer($0.weights) })
    Survey.note("factor of the signal, mean of 100", signal)
    Survey.note("factor of the weights' gradients, mean of 100", weights)
    #expect(abs(signal - 0.703) < 0.0042)
    #expect(abs(weights - 1.018) < 0.0065)
  }
}
