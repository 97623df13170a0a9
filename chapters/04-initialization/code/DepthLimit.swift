import Datasets
import InitializationExplorer
import Laboratory
import LinearAlgebra
import NeuralNetworks

/// Which tanh networks learn: trained at several weight variances and depths.
struct DepthLimit {
  // snippet.run
  /// The variances σ_w² of the weights; the biases have σ_b² = 0.05.
  static let weightVariances = [0.3, 0.5, 1, 1.76, 2.5, 4, 9]

  /// The numbers of layers.
  let depths: [Int]

  /// The share of the training digits read after training: a row for each
  /// depth, a column for each variance.
  let accuracies: [[Double]]

  /// Trains networks of width 64 with gradient descent.
  init(depths: [Int], epochs: Int, seed: UInt64) {
    self.depths = depths
    let runs = depths.flatMap { depth in
      Self.weightVariances.map { variance in
        Training(
          activation: .tanh,
          initializer: .fanInNormal(gain: variance.squareRoot()),
          biasVariance: CriticalLine.biasVariance, depth: depth, width: 64,
          method: .sgd(rate: 0.05, momentum: 0), epochs: epochs)
      }
    }
    let digits = Digits.load()
    let progress = Progress("Training", total: runs.count)
    let results = concurrentMap(runs, progress: progress) {
      $0.outcome(on: digits, seed: seed).trainingAccuracy
    }
    let columns = Self.weightVariances.count
    accuracies = depths.indices.map {
      Array(results[$0 * columns..<($0 + 1) * columns])
    }
  }

  /// Returns six times the depth scale: how deep a network can be trained.
  static func predicted(weightVariance: Double) -> Double {
    6
      * CriticalLine.network(weightVariance: weightVariance)
      .meanField.depthScale
  }
  // snippet.end
}
