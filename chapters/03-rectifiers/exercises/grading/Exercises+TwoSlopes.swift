import Grading
import LinearAlgebra

extension Exercises {
  public static let twoSlopes = Exercise<
    @Sendable (Int, Double, Double) throws -> Double
  >(
    "3.1", solution: twoSlopes(fanIn:negative:positive:),
    mistakes: [
      Mistake("takes the positive slope to be 1", heWithSlope),
      Mistake("keeps the variance of the outputs", varianceOfOutputs),
      Mistake("forgets that half are on each side", withoutHalf),
      Mistake("returns the standard deviation", deviation),
      Mistake("adds the slopes before it squares", squaredSum),
    ]
  ) { twoSlopes, examiner in
    for (fanIn, negative, positive) in [
      (100, 0.0, 1.0), (64, 1, 1), (50, 0.25, 1), (128, 0, 2), (10, -1, 1),
      (7, 0.5, 1.5),
    ] {
      examiner.given(
        "fanIn = \(fanIn), negative = \(negative), positive = \(positive)")
      // The mean square that is left of standard normal numbers, integrated.
      let left = gaussianExpectation { z in
        let y = z > 0 ? positive * z : negative * z
        return y * y
      }
      try examiner.expect(
        twoSlopes(fanIn, negative, positive),
        equals: 1 / (Double(fanIn) * left), within: .relative(1e-10),
        because: "What is left of the mean square of the pre-activations "
          + "behind the activation?")
    }
  }
}

private func heWithSlope(
  fanIn: Int, negative: Double, positive: Double
) -> Double {
  2 / (Double(fanIn) * (1 + negative * negative))
}

private func varianceOfOutputs(
  fanIn: Int, negative: Double, positive: Double
) -> Double {
  let square = (negative * negative + positive * positive) / 2
  let mean = (positive - negative) / (2 * Double.pi).squareRoot()
  return 1 / (Double(fanIn) * (square - mean * mean))
}

private func withoutHalf(
  fanIn: Int, negative: Double, positive: Double
) -> Double {
  1 / (Double(fanIn) * (negative * negative + positive * positive))
}

private func deviation(
  fanIn: Int, negative: Double, positive: Double
) throws -> Double {
  try twoSlopes(fanIn: fanIn, negative: negative, positive: positive)
    .squareRoot()
}

private func squaredSum(
  fanIn: Int, negative: Double, positive: Double
) -> Double {
  2 / (Double(fanIn) * (negative + positive) * (negative + positive))
}
