import Grading

extension Exercises {
  public static let deadlyRate = Exercise<
    @Sendable ([Double], [Double], Double) throws -> Double
  >(
    "3.4", solution: deadlyRate(preActivations:products:gradient:),
    mistakes: [
      Mistake("stops when the first example falls silent", firstOfAll),
      Mistake("forgets the bias", withoutBias),
      Mistake("looks at the greatest pre-activation alone", greatest),
      Mistake("takes the size of the gradient", sizeOfGradient),
      Mistake("divides by the product alone, not by the gradient", ungraded),
    ]
  ) { deadlyRate, examiner in
    for (z, products, gradient) in [
      ([1.0], [3.0], 0.25), ([2, 1], [7, 0], 0.5),
      ([1, -2, 0.5], [9, 4, 0], 1),
      ([0.25, 3, -1], [15, 11, 12], 0.125), ([1, 2], [3, 4], -0.5),
      ([1, -1], [3, 4], 0),
    ] {
      examiner.given(
        "preActivations = \(z), products = \(products), gradient = \(gradient)")
      let rate = try deadlyRate(z, products, gradient)
      guard gradient > 0 else {
        try examiner.expect(
          rate, equals: .infinity,
          because: "Which way does the step move the pre-activations?")
        continue
      }
      try examiner.expect(
        rate > 0 && rate < .infinity, expected: "a positive number",
        got: "\(rate)")
      // Just below the rate some example is left, just above it none is.
      func active(at rate: Double) -> Int {
        zip(z, products).count { z, product in
          z - rate * gradient * product - rate * gradient > 0
        }
      }
      try examiner.expect(
        active(at: rate * (1 + 1e-9)) == 0,
        expected: "no positive pre-activation after a step just above the rate",
        got: "\(active(at: rate * (1 + 1e-9))) of them at rate \(rate)",
        because: z.count == 1
          ? "How far does a step at this rate move the pre-activation?"
          : "A unit is silent if it is so for *every* example of the batch.")
      try examiner.expect(
        active(at: rate * (1 - 1e-9)) > 0,
        expected: "a positive pre-activation after a step just below the rate",
        got: "none at rate \(rate)",
        because: "Is a smaller step deadly as well? What does the step change "
          + "besides the weights?")
    }
  }
}

private func rates(
  _ z: [Double], _ products: [Double], _ gradient: Double
) -> [Double] {
  zip(z, products).filter { $0.0 > 0 }.map { $0 / (gradient * ($1 + 1)) }
}

private func firstOfAll(
  z: [Double], products: [Double], gradient: Double
) -> Double {
  gradient > 0
    ? rates(z, products, gradient).min() ?? .infinity : .infinity
}

private func withoutBias(
  z: [Double], products: [Double], gradient: Double
) -> Double {
  guard gradient > 0 else { return .infinity }
  return zip(z, products).filter { $0.0 > 0 && $0.1 > 0 }
    .map { $0 / (gradient * $1) }.max() ?? .infinity
}

private func greatest(
  z: [Double], products: [Double], gradient: Double
) -> Double {
  guard gradient > 0 else { return .infinity }
  let top = zip(z, products).max { $0.0 < $1.0 }
  return top.map { $0.0 / (gradient * ($0.1 + 1)) } ?? .infinity
}

private func sizeOfGradient(
  z: [Double], products: [Double], gradient: Double
) -> Double {
  gradient == 0
    ? .infinity : rates(z, products, gradient.magnitude).max() ?? .infinity
}

private func ungraded(
  z: [Double], products: [Double], gradient: Double
) -> Double {
  gradient > 0 ? rates(z, products, 1).max() ?? .infinity : .infinity
}
