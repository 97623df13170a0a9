import Autodiff
import Laboratory
import LinearAlgebra
import NeuralNetworks
import ResidualModel
import Testing

@testable import residual

@Suite("Chapter 6: growth") struct GrowthTests {
  // What the library's blocks compute and send back, to a few roundings.
  //
  // mutant TwoBlocks.states: x + w * max(x, 0) => w * max(x, 0)
  // mutant TwoBlocks.factors: 1 + $0 => $0
  // mutant TwoBlocks.paths: paths.map { w * $0 } => paths.map { w + $0 }
  // mutant TwoBlocks.meanSquare: $0 + [-w] => $0 + [w]
  @Test(
    "6.1 Two residual blocks of one unit, with branch weights of 1/2 and −2/5, pass on 0.9 of a gradient, the sum of four paths; over all signs of the weights its mean square is 1.45, the sum of the paths' squares."
  )
  func twoBlocksByHand() {
    let hand = TwoBlocks.example
    let tape = Tape()
    let input = tape.variable([[TwoBlocks.input]])
    let outputs = hand.weights.reduce(into: [input]) { outputs, w in
      let block = Residual {
        ReLU()
        Linear(weight: [[w]])
      }
      outputs.append(block(outputs[outputs.count - 1]))
    }
    for (state, output) in zip(hand.states, outputs) {
      #expect(abs(state - output.value[0, 0]) < 1e-14)
    }
    let gradient = tape.gradients(of: outputs[2])[input][0, 0]
    #expect(abs(hand.gradient - gradient) < 1e-14)
    #expect(abs(hand.gradient - 0.9) < 1e-14)
    #expect(hand.paths.count == 4)
    #expect(abs(hand.paths.reduce(0, +) - gradient) < 1e-14)
    let squares = hand.paths.reduce(0) { $0 + $1 * $1 }
    #expect(abs(hand.meanSquare - 1.45) < 1e-14)
    #expect(abs(squares - hand.meanSquare) < 1e-14)
  }

  // mutant Block.callAsFunction: (skip == 1 ? x : skip * x) + output => output
  // mutant Block.callAsFunction: scale == 1 ? branch(x) : scale * branch(x)
  //   => branch(x)
  // mutant IdentityPath.passed: BlockStack(skip: skip, scale: 0)
  //   => BlockStack(skip: skip)
  @Test(
    "6.2 If its branches add nothing, a residual network passes the gradient to its first block unchanged to the last bit, however deep it is.",
    arguments: [1, 100, 10_000])
  func theIdentityPathIsExact(depth: Int) {
    let passed = IdentityPath.passed(
      depth: depth, skip: 1, seed: Survey.seed)
    #expect(passed.factor == 1)
    #expect(passed.isExact)
  }

  // Powers of two are exact: to the last bit, until they underflow.
  //
  // mutant Block.callAsFunction: skip == 1 ? x : skip * x => x
  // mutant BlockStack.gradient: [input] => [output]
  // mutant IdentityPath.halvedByBranches: -0.5 => 0.5
  // mutant Residual.callAsFunction: scale == 1 ? input + output
  //   => scale == 1 ? output
  @Test(
    "6.3 If each skip connection halves what it carries, and the branches add nothing, L blocks pass on exactly 2^{-L} of the gradient; so do L blocks with untouched skip connections whose branches take away half of a positive signal.",
    arguments: [1, 2, 20, 900])
  func halvingSkipsHalveTheGradient(depth: Int) {
    let passed = IdentityPath.passed(
      depth: depth, skip: 0.5, seed: Survey.seed)
    let power = Double(sign: .plus, exponent: -depth, significand: 1)
    #expect(passed.factor == power)
    #expect(passed.isExact)
    let taken = IdentityPath.halvedByBranches(depth: depth, seed: Survey.seed)
    #expect(taken.factor == power)
    #expect(taken.isExact)
  }

  // The sum of all branches is what the signal gains: four blocks round a few
  // times each, at 2⁻⁵³ relative to numbers of size 4.
  @Test func theSignalIsTheInputPlusAllBranches() {
    var generator = SplitMix64(seed: Survey.seed)
    var stack = BlockStack(scale: 0.5)
    (stack.depth, stack.width) = (4, 16)
    let input = Matrix.normal(rows: 8, columns: 16, using: &generator)
    var (state, sum) = (input, input)
    for block in stack.blocks(using: &generator) {
      sum += stack.scale * block.branch(state)
      state = block(state)
    }
    #expect((state - sum).norm < 1e-13 * state.norm)
  }

  // Over 20 seeds, the logarithm of the growth through 10 blocks has a standard
  // deviation of 0.31 (signal) and 0.16 (gradient), through 50 blocks of 1.28
  // and 0.75. So for 20 seeds (10 blocks) and 8 (50), the factor of one block
  // varies by 0.02.
  //
  // mutant Initializer.variance: .heUniform: 2 / inputs
  //   => .heUniform: 1 / inputs
  // mutant BlockStack.sizes: $0 / forward[0] => $0 / forward[1]
  // mutant passed: x > 0 ? dy : 0 => dy
  // mutant BlockStack.predictedSizes: (skip * skip + factor) => factor
  @Test(
    "6.4 In the geometric mean over stacks with random weights, each unscaled residual block doubles the mean square of the signal on its way up, and that of the gradient on its way down.",
    arguments: [10, 50])
  func unscaledBlocksDouble(depth: Int) {
    let growth = Growth(
      of: Branches.unscaled.stack(depth: depth, width: 128),
      seeds: Survey.seeds(depth == 10 ? 20 : 8))
    let power = Double(sign: .plus, exponent: depth, significand: 1)
    #expect(growth.predicted.forward == power)
    #expect(growth.predicted.gradient == power)
    let perBlock = 1 / Double(depth)
    let (up, down) = (
      pow(growth.typical.forward, perBlock),
      pow(growth.typical.gradient, perBlock)
    )
    Survey.note("signal, factor of one of \(depth) blocks", up)
    Survey.note("gradient, factor of one of \(depth) blocks", down)
    #expect(abs(up - 2) < 0.08)
    #expect(abs(down - 2) < 0.08)
  }

  // Standard deviations over 20 seeds, relative: 0.07 (signal) and 0.03
  // (gradient) with 1/√L, 0.01 and 0.007 with 1/L; the means are at most 0.03
  // above the theory.
  //
  // mutant Branches.stack: .overRoot: BlockStack(scale: 1 / L.squareRoot())
  //   => .overRoot: BlockStack(scale: 1 / L)
  // mutant Branches.stack: .overDepth: BlockStack(scale: 1 / L)
  //   => .overDepth: BlockStack(scale: 1 / L.squareRoot())
  // mutant Block.callAsFunction: scale == 1 ? branch(x) : scale * branch(x)
  //   => branch(x)
  // mutant BlockStack.predictedSizes: scale * scale * (isNormalized ? 1 : q)
  //   => scale * (isNormalized ? 1 : q)
  @Test(
    "6.5 If the branches of L blocks are scaled by 1/√L, the mean squares grow by less than e in theory, and by that to within an eighth in stacks of width 128; if they are scaled by 1/L, by about 1 + 1/L.",
    arguments: [10, 50])
  func scaledBlocksGrowByLessThanE(depth: Int) {
    let L = Double(depth)
    for (branches, expected, tolerance) in [
      (Branches.overRoot, pow(1 + 1 / L, L), 0.12),
      (.overDepth, 1 + 1 / L, 0.02),
    ] {
      let growth = Growth(
        of: branches.stack(depth: depth, width: 128), seeds: Survey.seeds(5))
      Survey.note(
        "gradient, \(branches.rawValue), \(depth) blocks",
        growth.typical.gradient)
      #expect(growth.predicted.forward < exp(1))
      #expect(abs(growth.predicted.forward / expected - 1) < 0.006)
      #expect(abs(growth.predicted.gradient / expected - 1) < 0.006)
      #expect(abs(growth.typical.forward / expected - 1) < tolerance)
      #expect(abs(growth.typical.gradient / expected - 1) < tolerance)
    }
  }

  // The standard deviation over 20 seeds is 0.05, relative. The mean is 0.04 (10
  // blocks) to 0.06 (50) above the theory, which is that of large batches.
  //
  // mutant BlockStack.branchFactors: scale * scale * (1 - 1 / .pi)
  //   => scale * scale
  // mutant BlockStack.blocks:
  //   if isNormalized { BatchNorm(size: width, momentum: 1) } =>
  // mutant BlockStack.predictedSizes: isNormalized ? 1 : q => q
  // mutant batchNormalization: gamma * columns.inverse => gamma
  @Test(
    "6.6 With batch normalization in its branches, a residual network multiplies the gradient by a power of the depth, not by a power of 2.",
    arguments: [10, 50])
  func normalizedBranchesGrowLikeAPower(depth: Int) {
    let growth = Growth(
      of: Branches.normalized.stack(depth: depth, width: 128),
      seeds: Survey.seeds(5))
    Survey.note(
      "gradient over theory, \(depth) blocks",
      growth.typical.gradient / growth.predicted.gradient)
    #expect(growth.predicted.forward == Double(depth + 1))
    #expect(abs(growth.typical.forward / growth.predicted.forward - 1) < 0.1)
    #expect(abs(growth.typical.gradient / growth.predicted.gradient - 1) < 0.15)
    // The figures of an independent computation of the product.
    let product = depth == 10 ? 17.34 : 153.4
    #expect(abs(growth.predicted.gradient / product - 1) < 0.001)
    // From one depth to twice that, it grows by 2 to the power of π/(π − 1).
    // At 2,000 the next term of the expansion, of order 1/L, is below 0.001.
    let growths = [2000, 4000].map {
      Branches.normalized.stack(depth: $0).predictedSizes.gradient[0]
    }
    let exponent = log(growths[1] / growths[0]) / log(2)
    #expect(abs(exponent - .pi / (.pi - 1)) < 0.002)
  }

  // Over 20 seeds the two shares are 0.497 and 0.747 with standard deviations of
  // 0.007, and the mean length with normalization is 3.34 ± 0.05.
  //
  // mutant Paths.init: parts[count + 1] += part => parts[count] += part
  // mutant Paths.init: stack.scale * block.branch(input) => block.branch(input)
  // mutant Paths.init: shares(parts.map(\.squaredNorm))
  //   => shares(parts.map(\.norm))
  // mutant Paths.predicted: factor * $0 => factor.squareRoot() * $0
  @Test(
    "6.8 Of the gradient through 20 unscaled blocks, half comes through nine, ten or eleven branches; if the branches are scaled by 1/√20, three quarters come through one branch or none."
  )
  func shortPathsCarryTheGradient() {
    let unscaled = Paths(
      through: Branches.unscaled.stack(depth: 20, width: 128), seed: Survey.seed
    )
    let middle = unscaled.measured[9...11].reduce(0, +)
    Survey.note("unscaled, share through nine to eleven", middle)
    #expect(abs(middle - 0.5) < 0.03)
    let scaled = Paths(
      through: Branches.overRoot.stack(depth: 20, width: 128), seed: Survey.seed
    )
    let short = scaled.measured[0...1].reduce(0, +)
    Survey.note("over the root, share through one or none", short)
    #expect(abs(short - 0.75) < 0.03)
    // The theory is the binomial distribution.
    var coefficient = 1.0
    for k in 0...20 {
      let share = coefficient / 1_048_576
      #expect(abs(unscaled.predicted[k] - share) < 1e-12)
      coefficient *= Double(20 - k) / Double(k + 1)
    }
    #expect(abs(scaled.predicted[0...1].reduce(0, +) - 0.75) < 0.005)
    let normalized = Paths(
      through: Branches.normalized.stack(depth: 20, width: 128),
      seed: Survey.seed)
    let lengths = [normalized.measured, normalized.predicted]
      .map(Paths.meanLength)
    #expect(abs(lengths[0] / lengths[1] - 1) < 0.1)
  }
}
