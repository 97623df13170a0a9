import Grading
import LinearAlgebra

extension Exercises {
  public static let layerFactor = Exercise<
    @Sendable ([Double], Double) throws -> Double
  >(
    "2.1", solution: layerFactor(preActivations:weightScale:),
    mistakes: [
      Mistake("takes the mean slope", meanSlope),
      Mistake("forgets the root", meanSquare),
      Mistake("takes the steepest slope", steepestSlope),
      Mistake("forgets the weights", withoutWeights),
      Mistake("takes the variance of the weights for their scale", variance),
    ]
  ) { layerFactor, examiner in
    let same =
      "Gradients add up with random signs: which mean of the slopes is handed "
      + "from layer to layer?"
    for (z, scale) in [
      ([0.0], 1.0), ([0], 4), ([2, 2, 2], 1), ([0, 50], 1),
      ([-1.5, 0.25, 3, 0.5, -0.75], 2.5),
    ] {
      examiner.given("preActivations = \(z), weightScale = \(scale)")
      // The slope of σ is that of tanh(z/2), by 4.
      var total = 0.0
      for z in z {
        let t = tanh(z / 2)
        total += (1 - t * t) * (1 - t * t) / 16
      }
      let expected = scale * (total / Double(z.count)).squareRoot()
      try examiner.expect(
        layerFactor(z, scale), equals: expected, within: .relative(1e-12),
        because: z.count == 1 ? "" : same)
    }
  }
}

private func slope(_ z: Double) -> Double { sigmoid(z) * sigmoid(-z) }

private func mean(_ values: [Double]) -> Double {
  values.reduce(0, +) / Double(values.count)
}

private func meanSlope(z: [Double], scale: Double) -> Double {
  scale * mean(z.map(slope))
}

private func meanSquare(z: [Double], scale: Double) -> Double {
  scale * scale * mean(z.map { slope($0) * slope($0) })
}

private func steepestSlope(z: [Double], scale: Double) -> Double {
  scale * (z.map(slope).max() ?? 0)
}

private func withoutWeights(z: [Double], scale: Double) -> Double {
  mean(z.map { slope($0) * slope($0) }).squareRoot()
}

private func variance(z: [Double], scale: Double) -> Double {
  scale * scale * mean(z.map { slope($0) * slope($0) }).squareRoot()
}
