import Autodiff
import Datasets
import Laboratory
import LinearAlgebra
import NeuralNetworks

/// What BatchNorm leaves of a gradient in a small batch.
struct SmallBatches {
  // snippet.kept
  /// Returns the mean square of the gradient below a BatchNorm, relative to
  /// what it would be without the two projections, `γ dy / s`: for normal
  /// inputs.
  static func kept(batch: Int, epsilon: Double, seed: UInt64) -> Double {
    var generator = SplitMix64(seed: seed)
    let x = Matrix.normal(rows: batch, columns: 1000, using: &generator)
    let dy = Matrix.normal(rows: batch, columns: 1000, using: &generator)
    let (_, deviation) = BackwardPass.normalize(x, epsilon: epsilon)
    let gradient = BackwardPass.gradient(
      at: x, upstream: dy, epsilon: epsilon)
    return (gradient * deviation).squaredNorm / dy.squaredNorm
  }
  // snippet.end

  // snippet.accuracy
  /// The network that is trained.
  static func reader(batch: Int, isNormalized: Bool) -> DigitReader {
    DigitReader(isNormalized: isNormalized, batch: batch, learningRate: 0.01)
  }

  /// Returns the share of the test digits that a network reads after it has
  /// been shown each training digit `epochs` times in batches of `batch`.
  static func accuracy(
    batch: Int, isNormalized: Bool, on digits: Digits, epochs: Int,
    seed: UInt64
  ) -> Double {
    reader(batch: batch, isNormalized: isNormalized)
      .train(on: digits.train, epochs: epochs, seed: seed)
      .accuracy(on: digits.test)
  }
  // snippet.end
}
