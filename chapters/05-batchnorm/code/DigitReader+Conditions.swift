import Datasets
import Laboratory

extension DigitReader {
  /// What numbers rest on that a training of this network gave.
  ///
  /// `layers` and `units` are named where several networks differ in them.
  func conditions(
    epochs: Int, on digits: Dataset, seed: UInt64, layers: [Int]? = nil,
    units: [Int]? = nil
  ) -> Conditions {
    Conditions(
      seeds: [seed], layers: layers ?? [hiddenLayers],
      units: units ?? [width],
      plan: TrainingPlan(
        .sgd(rate: learningRate), epochs: epochs, batchSize: batch),
      examples: .digits(digits.count))
  }

  /// What they rest on if there are only so many steps, or none.
  func conditions(
    steps: Int, on digits: Dataset, seed: UInt64
  ) -> Conditions {
    let training =
      steps == 0
      ? ["not trained"]
      : [
        "\(steps) steps", "batches of \(batch)",
        "gradient descent, rate \(learningRate)",
      ]
    return Conditions(
      seeds: [seed], layers: [hiddenLayers], units: [width],
      examples: .digits(digits.count), more: training)
  }
}
