import Datasets
import Experiments
import Laboratory
import LinearAlgebra
import LstmModel
import NeuralNetworks

/// How much of the gradient reaches the initial state, before training.
struct Horizons {
  /// The number of units, and that of the sequences of a batch.
  static let (size, batchSize) = (32, 16)

  /// Weights from `±1/√n`.
  static let uniform = Initializer.fanInUniform(gain: 1 / 3.0.squareRoot())

  /// The networks compared on sequences of some length, and how their weights
  /// of the state are drawn.
  static func networks(
    length: Int
  ) -> [(name: String, weights: String, kind: RecurrentNetwork.Kind)] {
    [
      ("tanh", "from ±1/√n", .tanh(uniform)),
      ("tanh", "Glorot", .tanh(.glorotUniform)),
      ("tanh", "orthogonal", .tanh(.orthogonal(gain: 1))),
      ("ReLU", "identity", .identityReLU),
      ("LSTM, b = 0", "orthogonal for each gate", .lstm(forgetBias: 0)),
      ("LSTM, b = 1", "orthogonal for each gate", .lstm(forgetBias: 1)),
      ("LSTM, b = 3", "orthogonal for each gate", .lstm(forgetBias: 3)),
      ("LSTM, b = 5", "orthogonal for each gate", .lstm(forgetBias: 5)),
      (
        "LSTM, b = 3", "5 × orthogonal for each gate",
        .lstm(forgetBias: 3, .orthogonal(gain: 5))
      ),
      (
        "LSTM, chrono", "orthogonal for each gate", .chrono(length: length)
      ),
      ("LSTM, b = 1", "from ±1/√n", .lstm(forgetBias: 1, uniform)),
      ("LSTM, PyTorch", "from ±1/√n, all else too", .pyTorchLSTM),
      ("LSTM, Keras", "orthonormal rows of all gates", .kerasLSTM),
    ]
  }

  // snippet.ratios
  /// Returns what is left of the gradient at the initial state, relative to
  /// the last one, for one network a seed.
  static func ratios(
    of kind: RecurrentNetwork.Kind, length: Int, seeds: Range<UInt64>
  ) -> [Double] {
    trials(seeds) { generator in
      let network = RecurrentNetwork(
        kind, inputSize: 2, size: size, using: &generator)
      let batch = AddingProblem(length: length)
        .sequences(batchSize, using: &generator)
      return network.stateGradients(
        on: batch.steps, size: size, using: &generator)[0]
    }
  }
  // snippet.end

  // snippet.chrono
  /// Returns what theory says of chrono initialization: the root mean square
  /// over the units of what the cell passes back, halved by the output gate.
  static func predictedForChrono(length: Int) -> Double {
    // The mean over u in [1, T - 1], at the middle of 10,000 intervals.
    let squares = (0..<10_000).map { i in
      let u = 1 + (Double(i) + 0.5) / 10_000 * Double(length - 2)
      return pow(sigmoid(log(u)), 2 * Double(length))
    }
    return 0.5 * mean(squares).squareRoot()
  }
  // snippet.end

  // snippet.radii
  /// Returns the spectral radius of the recurrent weights of the tanh network
  /// that each seed draws.
  static func radii(of rule: Initializer, seeds: Range<UInt64>) -> [Double] {
    seeds.map { seed in
      var generator = SplitMix64(seed: seed)
      let network = RecurrentNetwork(
        .tanh(rule), inputSize: 2, size: size, using: &generator)
      return Powers.spectralRadius(of: network.parameters[2].value)
    }
  }
  // snippet.end
}
