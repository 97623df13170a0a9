import Datasets
import Laboratory
import LinearAlgebra
import NeuralNetworks

/// Which tanh networks learn: trained at several weight variances and depths.
struct DepthLimit {
  // snippet.run
  /// The variances σ_w² of the weights.
  static let weightVariances = [0.3, 0.5, 1, 1.76, 2.5, 4, 9]

  /// The size of a step.
  static let learningRate = 0.05

  /// The numbers of layers.
  let depths: [Int]

  /// The share of the training digits read after training: a row for each
  /// depth, a column for each variance.
  let accuracies: [[Double]]

  /// Trains networks of width 64 with gradient descent.
  init(depths: [Int], epochs: Int, seed: UInt64) {
    self.depths = depths
    let digits = Digits.load()
    let sweep = Sweep(
      depths.flatMap { depth in
        Self.weightVariances.map {
          Self.training(depth: depth, weightVariance: $0, epochs: epochs)
        }
      }
    ) { $0.outcome(on: digits, seed: seed).trainingAccuracy }
    accuracies = depths.map { depth in
      Self.weightVariances.map {
        sweep[Self.training(depth: depth, weightVariance: $0, epochs: epochs)]
      }
    }
  }

  static func training(
    depth: Int, weightVariance: Double, epochs: Int
  ) -> DigitClassifier {
    DigitClassifier(
      .tanh, .fanInNormal(gain: weightVariance.squareRoot()),
      bias: .normal(variance: CriticalLine.biasVariance),
      hiddenLayers: depth - 1,
      plan: TrainingPlan(.sgd(rate: learningRate), epochs: epochs))
  }

  /// Returns six times the depth scale: how deep a network can be trained.
  static func predicted(weightVariance: Double) -> Double {
    6
      * CriticalLine.network(weightVariance: weightVariance)
      .meanField.depthScale
  }
  // snippet.end
}
