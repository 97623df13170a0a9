import Autodiff
import Experiments
import Laboratory
import LinearAlgebra
import LstmModel
import NeuralNetworks
import Testing

@testable import lstm

@Suite("Chapter 7: horizons") struct HorizonTests {
  private static let uniform = Horizons.uniform

  /// What is left of the gradient in twenty networks.
  private func ratios(
    _ kind: RecurrentNetwork.Kind, _ length: Int
  ) -> [Double] {
    Horizons.ratios(of: kind, length: length, seeds: Survey.seeds(20))
  }

  // Logarithms to base ten, mean ± standard deviation over 400 seeds: -11.6 ±
  // 1.4, at most -6.5, with weights from ±1/√n, and -1.87 ± 0.39, at least
  // -3.3, with orthogonal ones. Identity and ReLU: 0.45 to 0.86.
  //
  // mutant RNN.callAsFunction: tanh( => relu(
  // mutant RNN.init: initializer: recurrentInitializer => initializer:
  //   initializer
  // mutant Initializer.matrix: (3 * variance).squareRoot() => 3 *
  //   variance.squareRoot()
  @Test(
    "7.7 Over 50 steps, each of 20 tanh networks with weights from ±1/√n loses more than five powers of ten of the gradient, and each of 20 with orthogonal weights less than four."
  )
  func defaultNetworksVanish() {
    let uniform = ratios(.tanh(Self.uniform), 50)
    for ratio in uniform { #expect(ratio < 1e-5) }
    let orthogonal = ratios(.tanh(.orthogonal(gain: 1)), 50)
    for ratio in orthogonal { #expect(ratio > 1e-4 && ratio < 1) }
    Survey.note("±1/√n, greatest of 20 networks", uniform.max()!)
    Survey.note("orthogonal, least of 20 networks", orthogonal.min()!)
    // ReLU with the identity neither way.
    for ratio in ratios(.identityReLU, 50) { #expect(0.3...1 ~= ratio) }
  }

  // To explain more than half of the variance, the correlation must exceed √½.
  // In twenty groups of 40 networks it is 0.935 to 0.99. Nothing keeps the
  // steps of one network from stretching a gradient by more than ρ, but among
  // these 800 that happens in none.
  //
  // mutant Horizons.radii: .spectralRadius(of: network => .norm(of: network
  // mutant Horizons.radii: SplitMix64(seed: seed) => SplitMix64(seed: seed + 1)
  // mutant RNN.callAsFunction: plus: recurrent, $0) => plus: recurrent, 0 * $0)
  @Test(
    "7.8 Among tanh networks with weights from ±1/√n, the spectral radius explains most of the difference between seeds."
  )
  func theRadiusExplainsTheSeed() {
    let seeds = Survey.seeds(40)
    let left = Horizons.ratios(
      of: .tanh(Self.uniform), length: 50, seeds: seeds
    ).map { log($0) }
    let radii = Horizons.radii(of: Self.uniform, seeds: seeds)
      .map { 50 * log($0) }
    let correlation = correlation(left, radii)
    Survey.note("correlation over 40 networks", correlation)
    #expect(correlation > 0.85)
    // tanh takes from it and adds nothing.
    for (a, b) in zip(left, radii) { #expect(a < b) }
  }

  private func correlation(_ x: [Double], _ y: [Double]) -> Double {
    let a = Matrix(rows: 1, columns: x.count, elements: x)
    let b = Matrix(rows: 1, columns: y.count, elements: y)
    return dot(a - a.mean, b - b.mean) / ((a - a.mean).norm * (b - b.mean).norm)
  }

  // What the library's layer computes and sends back, to a few roundings; the
  // output of the first step is a function of the first cell.
  //
  // mutant TwoSteps.Step.init: forgetGate * before => before
  // mutant TwoSteps.alongCell: second.forgetGate => second.inputGate
  // mutant TwoSteps.throughGates: candidate * slope * 0.5 => candidate * slope
  // mutant TwoSteps.passed: alongCell + throughGates[2] => alongCell
  @Test(
    "7.9 An LSTM of one unit with a forget bias of 1, whose input gate is shut, passes 0.731 of a gradient back along its cell and 0.019 through its gates."
  )
  func twoStepsByHand() {
    let steps = TwoSteps()
    var generator = SplitMix64(seed: 0)
    let layer = LSTM(
      inputSize: 1, size: 1, initializer: .zero, recurrentInitializer: .zero,
      using: &generator)
    layer.input.weight.value = [[4, 0, 1, 0]]
    layer.input.bias?.value = [[-2, 1, 0, 0]]
    layer.recurrent.weight.value = [[0, 0, 0.5, 0]]
    let tape = Tape()
    let inputs = [tape.variable([[1]]), tape.variable([[0]])]
    let first = layer([inputs[0]])[0]
    #expect(abs(first.cell.value[0, 0] - steps.first.cell) < 1e-14)
    #expect(abs(first.output.value[0, 0] - steps.first.output) < 1e-14)
    let start = LSTM.State(
      output: sigmoid(0) * Autodiff.tanh(first.cell), cell: first.cell)
    let second = layer([inputs[1]], from: start)[0]
    #expect(abs(second.cell.value[0, 0] - steps.second.cell) < 1e-14)
    #expect(abs(second.output.value[0, 0] - steps.second.output) < 1e-14)
    let gradient = tape.gradients(of: second.cell)[first.cell][0, 0]
    #expect(abs(steps.passed - gradient) < 1e-14)
    #expect(abs(steps.alongCell - 0.731) < 5e-4)
    #expect(abs(steps.passed - steps.alongCell - 0.019) < 5e-4)
  }

  // mutant LSTMRecord.passCell: dc[j] * f[j] => dc[j] * i[j]
  // mutant CellPath.predicted: sigmoid(forgetBias) => sigmoid(-forgetBias)
  // mutant CellPath.memory: softplus(-forgetBias) => softplus(forgetBias)
  // mutant LSTM.init: bias[0, j] = forgetBias => bias[0, j] = 1
  @Test(
    "7.10 With all weights zero, an LSTM passes $\\sigma(b)^T$ back along its cell: a memory of about $e^b + 1/2$ steps.",
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

  // Logarithms to base ten over 400 seeds: -7.14 ± 0.32, at most -5.8; -1.81 ±
  // 0.29, at least -2.64; 0.43 ± 0.36, at least -0.77. As PyTorch draws an
  // LSTM, -10.1 ± 0.55, at most -8.2; as Keras does, -4.19 ± 0.24, at most
  // -3.38.
  //
  // mutant LSTM.init: bias[0, j] = forgetBias => bias[0, j] = -forgetBias
  // mutant LSTM.drawnByPyTorch: 1 / (3 * Double(size)) => 1 / Double(size)
  // mutant LSTM.drawnByKeras: weight.value = .orthogonal( => weight.value = 2
  //   * .orthogonal(
  @Test(
    "7.11 Before training, over 50 steps, each of 20 LSTMs with an orthogonal matrix for each gate loses more than five powers of ten of the gradient with forget bias 0, less than three with bias 1, and less than one with bias 3. As PyTorch draws it by default, each loses more than seven, and as Keras draws it, more than three."
  )
  func theForgetBiasDecides() {
    func expect(
      _ name: String, _ kind: RecurrentNetwork.Kind,
      _ range: ClosedRange<Double>
    ) {
      let ratios = ratios(kind, 50)
      Survey.note(
        "\(name), geometric mean of 20", geometricMean(ratios),
        test: "theForgetBiasDecides()")
      for ratio in ratios { #expect(range ~= ratio, "\(name)") }
    }
    expect("forget bias 0", .lstm(forgetBias: 0), 1e-9...1e-5)
    expect("forget bias 1", .lstm(forgetBias: 1), 1e-3...1)
    expect("forget bias 3", .lstm(forgetBias: 3), 0.1...1e3)
    expect("as PyTorch draws it", .pyTorchLSTM, 1e-14...1e-7)
    expect("as Keras draws it", .kerasLSTM, 1e-6...1e-3)
  }

  // PyTorch: a variance of 1/(3n), and twice that in the sum of two biases. Of
  // 16,384 elements and more, the mean square has a relative standard deviation
  // of 1 %, of 512 biases it is 5 %.
  @Test func librariesDrawWhatTheirManualsSay() {
    var generator = SplitMix64(seed: Survey.seed)
    func meanSquare(_ matrix: Matrix) -> Double { (matrix * matrix).mean }
    let size = 128
    let torch = RecurrentNetwork(
      .pyTorchLSTM, inputSize: 64, size: size, using: &generator
    ).parameters.map(\.value)
    let variance = 1 / (3 * Double(size))
    for (matrix, expected) in zip(torch, [variance, 2 * variance, variance]) {
      #expect(abs(meanSquare(matrix) / expected - 1) < 0.25)
    }
    #expect(torch[2].maximum <= 1 / Double(size).squareRoot())

    let keras = RecurrentNetwork(
      .kerasLSTM, inputSize: 64, size: size, using: &generator
    ).parameters.map(\.value)
    let glorot = 2 / Double(64 + 4 * size)
    #expect(abs(meanSquare(keras[0]) / glorot - 1) < 0.05)
    let gates = (0..<4).map { keras[1].columns($0 * size..<($0 + 1) * size) }
    #expect(gates.map(\.mean) == [0, 1, 0, 0])
    let rows = matmul(keras[2], transposed: keras[2])
    #expect((rows - .identity(size)).norm < 1e-12)
  }

  // Logarithms to base ten of the geometric means of 20 networks: 2.8 to 3.4
  // over 50 steps and 3.6 to 4.6 over 100, in twenty groups of 20. (Of 400
  // single networks, one grows less than tenfold over 50 steps.)
  //
  // mutant RecurrentNetwork.init: forgetBias: forgetBias,
  //   recurrentInitializer: rule => forgetBias: forgetBias
  // mutant Initializer.matrix: return gain * .orthogonal => return .orthogonal
  // mutant RecurrentNetwork.stateGradients: states[states.count - 1] =>
  //   states[0]
  @Test(
    "7.12 An LSTM can explode: with forget bias 3 and recurrent weights five times as large, its gradient grows more than a hundredfold over 50 steps in the geometric mean of 20 networks, and more over 100."
  )
  func anLSTMCanExplode() {
    let kind = RecurrentNetwork.Kind.lstm(
      forgetBias: 3, .orthogonal(gain: 5))
    let (short, long) = (ratios(kind, 50), ratios(kind, 100))
    Survey.note("growth over 50 steps", geometricMean(short))
    Survey.note("growth over 100 steps", geometricMean(long))
    #expect(geometricMean(short) > 100)
    #expect(geometricMean(long) > geometricMean(short))
  }

  // 0.125, 0.123 and 0.124 over 400 seeds. One network deviates by 11 %, a mean
  // of twenty by 2.5 %, and the ratio of two means by 3.5 %: a sixth is more
  // than four times that.
  //
  // mutant LSTM.setBiases: Double(length - 1) => 50
  // mutant LSTM.setBiases: bias.value[0, unit] = -b => bias.value[0, unit] = b
  // mutant Horizons.predictedForChrono: 2 * Double(length) => Double(length)
  // mutant Horizons.predictedForChrono: mean(squares).squareRoot() =>
  //   mean(squares)
  @Test(
    "7.13 With chrono initialization an LSTM keeps the same share of the gradient over 50, 100 and 200 steps: to within a sixth, in the geometric mean of 20 networks."
  )
  func chronoDoesNotDependOnTheLength() {
    let shares = [50, 100, 200].map {
      geometricMean(ratios(.chrono(length: $0), $0))
    }
    for share in shares {
      #expect(abs(share / shares[0] - 1) < 1 / 6.0)
      // The cells alone predict 0.097; the ways through the gates add to it.
      #expect(share > 0.097 && share < 0.16)
    }
    Survey.note("100 steps, relative to 50", shares[1] / shares[0])
    Survey.note("200 steps, relative to 50", shares[2] / shares[0])
    for length in [50, 100, 1000] {
      #expect(abs(Horizons.predictedForChrono(length: length) - 0.097) < 1e-3)
    }
  }

  // ln u for u uniform in [1, 99): of 2,000 numbers the mean of e^b is 50 ±
  // 0.6.
  @Test func chronoBiasesAreLogarithmsOfUniformNumbers() {
    var generator = SplitMix64(seed: Survey.seed)
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
