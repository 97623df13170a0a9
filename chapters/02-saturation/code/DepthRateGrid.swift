import Datasets
import Laboratory

/// Training at several depths and learning rates.
struct DepthRateGrid {
  /// The numbers of hidden layers.
  static let depths = [1, 2, 3, 5, 10]

  /// The learning rates, half a decade apart.
  static let rates = [
    0.001, 0.003, 0.01, 0.03, comparedRate, 0.3, 1, 3, 10,
  ]

  /// The learning rate at which the kinds of network are compared.
  static let comparedRate = 0.1

  /// The number of times that each digit is shown, if not more often.
  let epochs: Int

  private let sweep: Sweep<DigitTraining, DigitClassifier.Outcome>

  // snippet.sweep
  /// Trains a sigmoid network at each depth and learning rate, the other two
  /// kinds of network at depth 10 and the rate at which they are compared, and
  /// what else might help at all rates.
  init(epochs: Int, seed: UInt64) {
    self.epochs = epochs
    let trainings =
      Self.depths.map { DigitTraining(hiddenLayers: $0, epochs: epochs) }
      + Self.remedies(epochs: epochs).map(\.training)
    let all =
      trainings.flatMap { training in
        Self.rates.map { Self.training(training, rate: $0) }
      }
      + [DigitTraining.Kind.tanh, .sigmoidTwin].map {
        Self.training(
          DigitTraining(kind: $0, epochs: epochs), rate: Self.comparedRate)
      } + [Self.patientAdam(epochs: epochs)]
    let digits = Digits.load()
    sweep = Sweep(all) { $0.outcome(on: digits, seed: seed) }
  }

  /// What might make five or ten sigmoid layers learn, at all rates.
  static func remedies(
    epochs: Int
  ) -> [(name: String, training: DigitTraining)] {
    func deep(_ layers: Int, _ method: DigitTraining.Method) -> DigitTraining {
      DigitTraining(hiddenLayers: layers, method: method, epochs: epochs)
    }
    let wide = DigitTraining(width: 128, epochs: epochs)
    let long = DigitTraining(epochs: 3 * epochs)
    return [
      ("5, momentum", deep(5, .momentum)), ("5, Adam", deep(5, .adam)),
      ("10, momentum", deep(10, .momentum)), ("10, Adam", deep(10, .adam)),
      ("10, \(wide.width) units", wide), ("10, \(long.epochs) epochs", long),
    ]
  }

  /// Ten layers that are given five times as long with Adam.
  static func patientAdam(epochs: Int) -> DigitTraining {
    training(DigitTraining(method: .adam, epochs: 5 * epochs), rate: 0.001)
  }
  // snippet.end

  private static func training(
    _ training: DigitTraining, rate: Double
  ) -> DigitTraining {
    var training = training
    training.learningRate = rate
    training.measuresLoss = rate == comparedRate
    return training
  }

  /// Returns what one of the trainings came to.
  func outcome(
    _ training: DigitTraining, rate: Double
  ) -> DigitClassifier.Outcome {
    sweep[Self.training(training, rate: rate)]
  }

  /// Returns what gradient descent with 64 units came to.
  func outcome(
    _ kind: DigitTraining.Kind, _ hiddenLayers: Int, _ learningRate: Double
  ) -> DigitClassifier.Outcome {
    outcome(
      DigitTraining(kind: kind, hiddenLayers: hiddenLayers, epochs: epochs),
      rate: learningRate)
  }
}
