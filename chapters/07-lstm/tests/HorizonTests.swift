import Experiments
import LinearAlgebra
import LstmModel
import NeuralNetworks
import Testing

@testable import lstm

@Suite("Chapter 7: horizons") struct HorizonTests {
  private static let uniform = Initializer.fanInUniform(
    gain: 1 / 3.0.squareRoot())

  private func ratios(
    _ kind: RecurrentNetwork.Kind, _ length: Int, seeds: Range<UInt64> = 0..<20
  ) -> [Double] {
    Horizons.ratios(of: kind, length: length, seeds: seeds)
  }

  // Logarithms to base ten, mean ± standard deviation over seeds 0..<200: -11.6 ±
  // 1.3, at most -6.8, with weights from ±1/√n, and -1.86 ± 0.39, at least -3.3,
  // with orthogonal ones. Identity and ReLU: 0.68 ± 0.07, at least 0.51.
  @Test(
    "7.7 Over 50 steps, a tanh network with weights from ±1/√n loses more than five powers of ten of the gradient, one with orthogonal weights less than four."
  )
  func defaultNetworksVanish() {
    for ratio in ratios(.tanh(Self.uniform), 50) { #expect(ratio < 1e-5) }
    for ratio in ratios(.tanh(.orthogonal(gain: 1)), 50) {
      #expect(ratio > 1e-4 && ratio < 1)
    }
    // ReLU with the identity neither way.
    for ratio in ratios(.identityReLU, 50) { #expect(0.3...1 ~= ratio) }
  }

  // In five groups of 40 seeds the correlation is 0.937 to 0.987. Over seeds
  // 0..<200, what is left is ρ⁵⁰ times 10 to the power of -1.03 ± 0.37, at most
  // -0.25.
  @Test(
    "7.8 Among tanh networks with weights from ±1/√n, the spectral radius explains most of the difference between seeds."
  )
  func theRadiusExplainsTheSeed() {
    let left = ratios(.tanh(Self.uniform), 50, seeds: 0..<40).map { log($0) }
    let radii = Horizons.radii(of: Self.uniform, seeds: 0..<40)
      .map { 50 * log($0) }
    #expect(correlation(left, radii) > 0.9)
    // tanh takes from it and adds nothing.
    for (a, b) in zip(left, radii) { #expect(a < b) }
  }

  private func correlation(_ x: [Double], _ y: [Double]) -> Double {
    let a = Matrix(rows: 1, columns: x.count, elements: x)
    let b = Matrix(rows: 1, columns: y.count, elements: y)
    return dot(a - a.mean, b - b.mean) / ((a - a.mean).norm * (b - b.mean).norm)
  }

  @Test(
    "7.9 With all weights zero, an LSTM passes $\\sigma(b)^T$ back along its cell: a memory of about $e^b + 1/2$ steps.",
    arguments: [
      (0.0, 7.9e-31), (1, 2.5e-14), (2, 3.1e-6), (3, 7.8e-3), (5, 0.511),
    ])
  func alongTheCell(bias: Double, published: Double) {
    for steps in [1, 10, 100] {
      let measured = CellPath.gradient(forgetBias: bias, steps: steps)
      let predicted = CellPath.predicted(forgetBias: bias, steps: steps)
      #expect(abs(measured / predicted - 1) < 1e-12)
    }
    #expect(
      abs(CellPath.gradient(forgetBias: bias, steps: 100) / published - 1)
        < 0.02)
    let memory = CellPath.memory(forgetBias: bias)
    #expect(
      abs(memory + 100 / log(CellPath.gradient(forgetBias: bias, steps: 100)))
        < 1e-9 * memory)
    #expect(abs(memory - exp(bias) - 0.5) <= exp(-bias) / 12)
  }

  // Logarithms to base ten over seeds 0..<100: -7.1 ± 0.30, at most -6.2; -1.74 ±
  // 0.27, at least -2.4; 0.49 ± 0.32, at least -0.4.
  @Test(
    "7.10 Before training, over 50 steps, an LSTM with forget bias 0 loses more than five powers of ten of the gradient, with bias 1 less than three, and with bias 3 less than one."
  )
  func theForgetBiasDecides() {
    for ratio in ratios(.lstm(forgetBias: 0), 50) { #expect(ratio < 1e-5) }
    for ratio in ratios(.lstm(forgetBias: 1), 50) {
      #expect(ratio > 1e-3 && ratio < 1)
    }
    for ratio in ratios(.lstm(forgetBias: 3), 50) { #expect(ratio > 0.1) }
  }

  // Logarithms to base ten over seeds 0..<100: 3.2 ± 0.7, at least 1.6, over 50
  // steps and 4.3 ± 1.2 over 100. The means of 20 have a standard deviation of
  // 0.16 and 0.26: their difference, 1.2, is four times 0.3, which is demanded.
  @Test(
    "7.11 An LSTM can explode: with forget bias 3 and recurrent weights five times as large, its gradient grows more than tenfold over 50 steps, and more over 100."
  )
  func anLSTMCanExplode() {
    let kind = RecurrentNetwork.Kind.lstm(
      forgetBias: 3, .orthogonal(gain: 5))
    let (short, long) = (ratios(kind, 50), ratios(kind, 100))
    for ratio in short { #expect(ratio > 10) }
    #expect(geometricMean(long) > 2 * geometricMean(short))
  }

  // 0.129, 0.127 and 0.126 over seeds 0..<40, each ± 0.017: the means of 20 have
  // a standard deviation of 3 %.
  @Test(
    "7.12 With chrono initialization an LSTM keeps the same share of the gradient over 50, 100 and 200 steps."
  )
  func chronoDoesNotDependOnTheLength() {
    let shares = [50, 100, 200].map {
      geometricMean(ratios(.chrono(length: $0), $0))
    }
    for share in shares {
      #expect(abs(share / shares[0] - 1) < 0.15)
      // The cells alone predict 0.097; the ways through the gates add to it.
      #expect(share > 0.097 && share < 0.16)
    }
    for length in [50, 100, 1000] {
      #expect(abs(Horizons.predictedForChrono(length: length) - 0.097) < 1e-3)
    }
  }

  // ln u for u uniform in [1, 99): of 2,000 numbers the mean of e^b is 50 ± 0.6.
  @Test func chronoBiasesAreLogarithmsOfUniformNumbers() {
    var generator = SplitMix64(seed: 1)
    let layer = LSTM(
      inputSize: 1, size: 2000, initializer: .zero, recurrentInitializer: .zero,
      using: &generator)
    layer.setBiases(forLength: 100, using: &generator)
    let bias = layer.input.bias!.value
    let forget = bias.columns(2000..<4000)
    #expect((bias.columns(0..<2000) + forget).norm == 0)
    #expect(bias.columns(4000..<8000).norm == 0)
    let u = exp(forget)
    #expect(u.minimum >= 1 && u.maximum < 99 + 1e-9)
    #expect(abs(u.mean - 50) < 3)
  }
}
