import Datasets
import Experiments
import Laboratory
import NeuralNetworks

/// ReLU networks of growing depth, with Glorot's weights and with He's, and GELU
/// networks with He's and their own.
///
/// Reference: He et al., "Delving deep into rectifiers", 2015, section 2.2,
/// whose networks read photographs.
struct DeepRectifiers {
  // snippet.run
  /// The depths: those of the three networks of the paper.
  static let depths = [14, 22, 30]

  /// The widths at the greatest depth.
  static let widths = [8, 16, 32, 64]

  /// The size of a step, of gradient descent and of Adam.
  static let learningRate = 0.001

  /// How often each digit is shown.
  let epochs: Int

  private let sweep: Sweep<DigitClassifier, DigitClassifier.Outcome>

  /// Trains all networks, each from `seed`.
  init(epochs: Int, seed: UInt64) {
    self.epochs = epochs
    func training(
      _ initializer: Initializer, _ depth: Int, _ width: Int,
      _ activation: ActivationFunction = .relu, usesAdam: Bool = false
    ) -> DigitClassifier {
      Self.training(
        initializer, activation, depth: depth, width: width,
        usesAdam: usesAdam, epochs: epochs)
    }
    let trainings =
      Self.depths.flatMap {
        [
          training(.glorotNormal, $0, 64), training(.heNormal, $0, 64),
          training(.heNormal, $0, 64, .gelu),
          training(Self.keepingGELU, $0, 64, .gelu),
        ]
      }
      + Self.widths.map { training(.heNormal, 30, $0) }
      + [training(.glorotNormal, 30, 64, usesAdam: true)]
    let digits = Digits.load()
    sweep = Sweep(trainings) { $0.outcome(on: digits, seed: seed) }
  }

  /// Returns the training of `depth` layers of weights: gradient descent with
  /// momentum, or Adam.
  static func training(
    _ initializer: Initializer, _ activation: ActivationFunction = .relu,
    depth: Int, width: Int, usesAdam: Bool, epochs: Int
  ) -> DigitClassifier {
    DigitClassifier(
      activation, initializer, bias: .normal(variance: 0),
      hiddenLayers: depth - 1,
      width: width,
      plan: TrainingPlan(
        usesAdam
          ? .adam(rate: learningRate)
          : .sgd(rate: learningRate, momentum: 0.9),
        epochs: epochs))
  }

  /// The rule that keeps the variance of a GELU network's pre-activations at 1.
  static var keepingGELU: Initializer {
    let unit = MeanField(.gelu, weightVariance: 1)
    return .fanInNormal(gain: 1 / unit.variance(after: 1).squareRoot())
  }
  // snippet.end

  /// Returns what one of the trainings came to.
  func outcome(
    _ initializer: Initializer, _ activation: ActivationFunction = .relu,
    depth: Int, width: Int = 64, adam: Bool = false
  ) -> DigitClassifier.Outcome {
    sweep[
      Self.training(
        initializer, activation, depth: depth, width: width, usesAdam: adam,
        epochs: epochs)]
  }
}
