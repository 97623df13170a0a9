import Experiments
import Laboratory
import NeuralNetworks

extension DigitClassifier {
  // snippet.cases
  /// Ten sigmoid layers with Glorot's weights, whose gradients vanish.
  static func vanishing(limit: Double = .infinity) -> DigitClassifier {
    DigitClassifier(
      .sigmoid, .glorotNormal, hiddenLayers: 10,
      plan: TrainingPlan(.sgd(rate: 0.1), epochs: 10, clippingNorm: limit))
  }

  /// Eight rectifier layers with weights `scale` times as large as He's.
  static func exploding(
    scale: Double, limit: Double = .infinity
  ) -> DigitClassifier {
    DigitClassifier(
      .relu, .fanInNormal(gain: scale * 2.0.squareRoot()), hiddenLayers: 8,
      plan: TrainingPlan(.sgd(rate: 0.01), epochs: 10, clippingNorm: limit))
  }
  // snippet.end
}
