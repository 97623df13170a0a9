import Autodiff
import Grading
import LinearAlgebra

extension Exercises {
  public static let normalizedGrowth = Exercise<
    @Sendable (ScalarFunction, Int) throws -> Double
  >(
    "6.3", solution: normalizedGrowth(activation:depth:),
    mistakes: [
      Mistake("takes the mean square for the variance", uncentred),
      Mistake("takes the activation for a rectifier", rectifier),
      Mistake("leaves the scale of the weights out of the gradient", unscaled),
      Mistake("divides by the deviation, not by its square", deviation),
      Mistake("multiplies the variances instead of adding them", plain),
      Mistake("counts one block too many", shifted),
    ]
  ) { normalizedGrowth, examiner in
    for (name, activation, moments) in activations {
      for depth in [1, 2, 10, 100] {
        examiner.given("activation = \(name), depth = \(depth)")
        // The moments are known; the product is built up from the top.
        var growth = 1.0
        for l in (0..<depth).reversed() {
          let variance =
            1 + Double(l) * (1 - moments.mean * moments.mean / moments.square)
          growth += growth * moments.slope / (moments.square * variance)
        }
        try examiner.expect(
          prediction: normalizedGrowth(activation, depth), of: growth,
          within: .relative(1e-9),
          because: depth == 1
            ? "The weights make the mean square of the branch 1. What do they "
              + "and the slopes make of the gradient?"
            : "What does each branch add to the variance over the batch, and "
              + "what does the next normalization divide by?")
      }
    }
  }
}

private typealias Moments = (mean: Double, square: Double, slope: Double)

/// Activations whose means over normal numbers have closed forms.
private let activations: [(String, ScalarFunction, Moments)] = [
  (
    "the identity", ScalarFunction({ $0 }, derivative: { _ in 1 }), (0, 1, 1)
  ),
  ("relu", .relu, (1 / (2 * .pi).squareRoot(), 0.5, 0.5)),
  (
    "leakyReLU(slope: 0.5)", .leakyReLU(slope: 0.5),
    (0.5 / (2 * .pi).squareRoot(), 0.625, 0.625)
  ),
  // E z⁴ = 3, E (2z)² = 4.
  ("x²", ScalarFunction({ $0 * $0 }, derivative: { 2 * $0 }), (1, 3, 4)),
  // E z⁶ = 15, E (3z²)² = 27.
  (
    "x³", ScalarFunction({ $0 * $0 * $0 }, derivative: { 3 * $0 * $0 }),
    (0, 15, 27)
  ),
]

private func moments(_ f: ScalarFunction) -> Moments {
  (
    gaussianExpectation { f($0) }, gaussianExpectation { f($0) * f($0) },
    gaussianExpectation { f.derivative(at: $0) * f.derivative(at: $0) }
  )
}

/// What a branch adds to the variance over the batch.
private func added(_ m: Moments) -> Double { 1 - m.mean * m.mean / m.square }

/// Returns the product of 1 + `factor`(l) over the blocks.
private func product(
  _ blocks: Range<Int>, _ factor: (Double) -> Double
) -> Double {
  var growth = 1.0
  for l in blocks { growth *= 1 + factor(Double(l)) }
  return growth
}

private func uncentred(_ f: ScalarFunction, depth: Int) -> Double {
  let m = moments(f)
  return product(0..<depth) { l in m.slope / m.square / (1 + l) }
}

private func rectifier(_ f: ScalarFunction, depth: Int) -> Double {
  product(0..<depth) { l in 1 / (1 + l * (1 - 1 / .pi)) }
}

private func unscaled(_ f: ScalarFunction, depth: Int) -> Double {
  let m = moments(f)
  return product(0..<depth) { l in m.slope / (1 + l * added(m)) }
}

private func deviation(_ f: ScalarFunction, depth: Int) -> Double {
  let m = moments(f)
  return product(0..<depth) { l in
    m.slope / m.square / (1 + l * added(m)).squareRoot()
  }
}

private func plain(_ f: ScalarFunction, depth: Int) -> Double {
  let m = moments(f)
  return product(0..<depth) { _ in m.slope / m.square / added(m) }
}

private func shifted(_ f: ScalarFunction, depth: Int) -> Double {
  let m = moments(f)
  return product(1..<depth + 1) { l in
    m.slope / m.square / (1 + l * added(m))
  }
}
