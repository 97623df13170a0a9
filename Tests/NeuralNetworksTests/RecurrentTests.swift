import Autodiff
import LinearAlgebra
import NeuralNetworks
import Testing

@Suite struct RecurrentTests {
  private func sequence(
    _ tape: Tape, steps: Int, seed: UInt64
  ) -> [Variable] {
    var generator = SplitMix64(seed: seed)
    return (0..<steps).map { _ in
      tape.variable(.normal(rows: 2, columns: 3, using: &generator))
    }
  }

  @Test func gradientsOfAPlainLayer() {
    var generator = SplitMix64(seed: 1)
    let layer = RNN(inputSize: 3, size: 4, using: &generator)
    let check = GradientCheck(of: layer.parameters) { tape in
      concatenation(rows: layer(sequence(tape, steps: 5, seed: 2)))
    }
    #expect(check.relativeError <= 1e-6)
  }

  @Test func gradientsOfLongShortTermMemory() {
    var generator = SplitMix64(seed: 1)
    let layer = LSTM(inputSize: 3, size: 4, using: &generator)
    let check = GradientCheck(of: layer.parameters) { tape in
      concatenation(
        rows: layer(sequence(tape, steps: 5, seed: 2)).map(\.output))
    }
    #expect(check.relativeError <= 1e-6)
  }

  @Test(arguments: [GRU.Reset.beforeProduct, .afterProduct])
  func gradientsOfGatedRecurrentUnits(reset: GRU.Reset) {
    var generator = SplitMix64(seed: 1)
    let layer = GRU(
      inputSize: 3, size: 4, reset: reset, updateBias: 0.3, using: &generator)
    layer.recurrentCandidate.bias?.value = [[0.4, -0.3, 0.2, -0.1]]
    let check = GradientCheck(of: layer.parameters) { tape in
      concatenation(rows: layer(sequence(tape, steps: 5, seed: 2)))
    }
    #expect(layer.parameters.count == (reset == .beforeProduct ? 4 : 5))
    #expect(check.relativeError <= 1e-6)
  }

  /// Two units by hand, which hear each other, so that it matters whether the
  /// reset gate acts before the product or after it.
  @Test func statesOfGatedRecurrentUnits() {
    var generator = SplitMix64(seed: 1)
    for reset in [GRU.Reset.beforeProduct, .afterProduct] {
      let layer = GRU(
        inputSize: 1, size: 2, reset: reset, initializer: .zero,
        recurrentInitializer: .zero, using: &generator)
      layer.input.weight.value = [[1, -2, 0.5, 0, 0.7, 0.3]]
      layer.input.bias?.value = [[0.1, 0.2, 0.3, 0.4, 0.5, 0.6]]
      let (u, c) = ([[0.0, 2], [-1, 0.5]], [0.25, -0.5])
      layer.recurrentCandidate.weight.value = [[0, 2], [-1, 0.5]]
      let tape = Tape()
      let before = [0.8, -0.6]
      let state = layer([tape.variable([[1]])], from: tape.variable([before]))
      let r = [sigmoid(1.1), sigmoid(-1.8)]
      let z = [sigmoid(0.8), sigmoid(0.4)]
      if reset == .afterProduct { layer.recurrentCandidate.bias?.value = [c] }
      let other = Tape()
      let again = layer([other.variable([[1]])], from: other.variable([before]))
      for j in 0..<2 {
        let driven = [1.2, 0.9][j]
        let parts = (0..<2).map { u[$0][j] * before[$0] }
        let recalled =
          reset == .beforeProduct
          ? r[0] * parts[0] + r[1] * parts[1] : r[j] * (parts[0] + parts[1])
        let n = tanh(driven + recalled)
        let h = z[j] * before[j] + (1 - z[j]) * n
        #expect(abs(state[0].value[0, j] - h) < 1e-14)
        guard reset == .afterProduct else { continue }
        let shifted = tanh(driven + recalled + r[j] * c[j])
        let moved = z[j] * before[j] + (1 - z[j]) * shifted
        #expect(abs(again[0].value[0, j] - moved) < 1e-14)
      }
    }
  }

  /// One unit by hand: `h ← tanh(0.5 x - 3 h + 0.2)`, from `h = 0`.
  @Test func statesOfAPlainLayer() {
    var generator = SplitMix64(seed: 1)
    let layer = RNN(inputSize: 1, size: 1, using: &generator)
    layer.input.weight.value = [[0.5]]
    layer.input.bias?.value = [[0.2]]
    layer.recurrent.weight.value = [[-3]]
    let tape = Tape()
    let inputs = [1.0, 2, -1].map { tape.variable([[$0]]) }
    var h = 0.0
    for (x, state) in zip([1.0, 2, -1], layer(inputs)) {
      h = tanh(0.5 * x - 3 * h + 0.2)
      #expect(abs(state.value[0, 0] - h) < 1e-14)
    }
    let later = layer(inputs, from: tape.variable([[0.7]]))
    #expect(abs(later[0].value[0, 0] - tanh(0.7 - 2.1)) < 1e-14)
  }

  // snippet.cell
  /// With all weights zero, σ(b) to the power of T, for T = 100.
  @Test(
    "The forget bias decides how far the gradient reaches",
    arguments: [
      (0, 7.9e-31), (1, 2.5e-14), (2, 3.1e-6), (3, 7.8e-3), (5, 0.511),
    ])
  func gradientAlongTheCell(forgetBias: Double, expected: Double) {
    var generator = SplitMix64(seed: 1)
    let layer = LSTM(
      inputSize: 3, size: 1, forgetBias: forgetBias, initializer: .zero,
      recurrentInitializer: .zero, using: &generator)
    let tape = Tape()
    let start = tape.variable([[0.3], [-2]])
    let states = layer(
      sequence(tape, steps: 100, seed: 3),
      from: LSTM.State(
        output: tape.variable([[0], [0]]), cell: start))
    let gradient = tape.gradients(of: sum(states[99].cell))[start]
    #expect(abs(gradient[0, 0] / pow(sigmoid(forgetBias), 100) - 1) < 1e-12)
    #expect(abs(gradient[0, 0] / expected - 1) < 0.02)
    #expect(gradient[0, 0] == gradient[1, 0])
  }
  // snippet.end

  /// The steps of the long sequence are a chain for the tape, not for the
  /// stack.
  @Test func tenThousandSteps() {
    var generator = SplitMix64(seed: 1)
    let layer = RNN(inputSize: 3, size: 2, using: &generator)
    let tape = Tape()
    let states = layer(sequence(tape, steps: 10_000, seed: 3))
    let gradients = tape.gradients(
      of: squaredNorm(states[9_999]), for: layer.parameters)
    #expect(gradients[layer.recurrent.weight].norm > 0)
    #expect(gradients[layer.recurrent.weight].norm.isFinite)
  }

  /// Large products are shared by threads.
  @Test func twoThreadsMakeTheSameBits() {
    var generator = SplitMix64(seed: 3)
    let layer = LSTM(inputSize: 3, size: 32, using: &generator)
    let inputs = (0..<4).map { _ in
      Matrix.normal(rows: 41, columns: 3, using: &generator)
    }
    func gradients(threads: Int) -> [Matrix] {
      MatrixThreads.count = threads
      defer { MatrixThreads.count = 1 }
      let tape = Tape()
      let states = layer(inputs.map { tape.variable($0) })
      let gradients = tape.gradients(of: squaredNorm(states[3].output))
      return layer.parameters.map { gradients[$0] }
    }
    let expected = gradients(threads: 1)
    for _ in 0..<20 {
      let isSame = gradients(threads: 2) == expected
      #expect(isSame)
    }
  }
}
