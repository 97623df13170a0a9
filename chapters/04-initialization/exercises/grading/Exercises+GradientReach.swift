import Grading
import LinearAlgebra
import NeuralNetworks

extension Exercises {
  public static let gradientReach = Exercise<
    @Sendable (Double, MeanField) throws -> Double
  >(
    "4.3", solution: gradientReach(factor:of:),
    mistakes: [
      Mistake("takes χ₁ for the factor of the size", withoutRoot),
      Mistake("is negative where gradients vanish", signed),
      Mistake("takes the slopes at variance 1", atUnitVariance),
      Mistake("returns six depth scales for every factor", sixScales),
    ]
  ) { gradientReach, examiner in
    let kinds: [(text: String, theory: MeanField, chi: Double)] = [
      ("linear layers with σ_w² = 4", linear(4), 4),
      ("linear layers with σ_w² = 1/4", linear(0.25), 0.25),
      tanhLayers(settlingAt: 0.3, weights: 0.9),
      tanhLayers(settlingAt: 2.5, weights: 4),
    ]
    for (text, theory, chi) in kinds {
      for factor in [2, exp(3), 1000] {
        examiner.given("factor = \(factor), theory of \(text)")
        let layers = try gradientReach(factor, theory)
        try examiner.expect(
          layers > 0, expected: "a positive number of layers",
          got: "\(layers)",
          because: "Does it matter here whether the gradient shrinks or grows?")
        // After that many layers, χ₁ must have made the factor or its inverse.
        let size = pow(chi, layers / 2)
        try examiner.expect(
          max(size, 1 / size), equals: factor, within: .relative(1e-6),
          named: "the factor after \(layers) layers",
          because: "What exactly does χ₁ multiply, and at which variance are "
            + "the slopes to be taken?")
      }
    }
    examiner.given("factor = 2, theory of linear layers with σ_w² = 1")
    try examiner.expect(
      gradientReach(2, linear(1)), equals: .infinity,
      because: "How far does a gradient reach that keeps its size?")
  }
}

private func linear(_ variance: Double) -> MeanField {
  MeanField(.leakyReLU(slope: 1), weightVariance: variance)
}

/// Tanh layers whose biases are such that the variance settles at `q`.
private func tanhLayers(
  settlingAt q: Double, weights: Double
) -> (text: String, theory: MeanField, chi: Double) {
  let size = gaussianExpectation { z in
    let h = tanh(q.squareRoot() * z)
    return h * h
  }
  let biases = q - weights * size
  let slopes = gaussianExpectation { z in
    let h = tanh(q.squareRoot() * z)
    return (1 - h * h) * (1 - h * h)
  }
  return (
    "tanh layers with σ_w² = \(weights) that settle at the variance \(q)",
    MeanField(.tanh, weightVariance: weights, biasVariance: biases),
    weights * slopes
  )
}

private func withoutRoot(factor: Double, theory: MeanField) -> Double {
  log(factor) / log(theory.gradientFactor).magnitude
}

private func signed(factor: Double, theory: MeanField) -> Double {
  2 * log(factor) / log(theory.gradientFactor)
}

private func atUnitVariance(factor: Double, theory: MeanField) -> Double {
  2 * log(factor) / log(theory.gradientFactor(atVariance: 1)).magnitude
}

private func sixScales(factor: Double, theory: MeanField) -> Double {
  6 * theory.depthScale
}
