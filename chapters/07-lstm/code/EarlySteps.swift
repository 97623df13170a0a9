import LinearAlgebra
import NeuralNetworks

/// What the early steps of a sequence contribute to the gradient of the weights.
enum EarlySteps {
  /// The number of units, and that of the sequences of a batch.
  static let (size, batchSize) = (32, 16)

  // snippet.pass
  /// Sends a random gradient back through a tanh network with weights from
  /// ±1/√n, which has read `length` random inputs.
  static func backwardPass(
    length: Int, seed: UInt64
  ) -> BackpropagationThroughTime {
    var generator = SplitMix64(seed: seed)
    let layer = RNN(
      inputSize: 2, size: size,
      recurrentInitializer: .fanInUniform(gain: 1 / 3.0.squareRoot()),
      using: &generator)
    let inputs = (0..<length).map { _ in
      Matrix.normal(rows: batchSize, columns: 2, using: &generator)
    }
    let upstream = Matrix.normal(
      rows: batchSize, columns: size, using: &generator)
    return BackpropagationThroughTime(
      through: layer, inputs: inputs, upstream: upstream)
  }
  // snippet.end
}
