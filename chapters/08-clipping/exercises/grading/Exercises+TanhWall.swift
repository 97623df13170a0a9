import Grading
import LinearAlgebra

extension Exercises {
  public static let tanhWall = Exercise<
    @Sendable (Double, Double, Int) throws -> (
      bias: Double, derivative: Double
    )
  >(
    "8.2", solution: tanhWall(weight:start:steps:),
    mistakes: [
      Mistake(
        "puts the activation where it stood for the sigmoid", sigmoidForm),
      Mistake("forgets the slope of the last step", withoutSlope),
      Mistake("forgets the weight in the growth", withoutWeight),
      Mistake("takes the last term of the series for all of it", lastTerm),
      Mistake("adds one term too many", oneMore),
      Mistake("divides by zero where the growth is 1", divided),
    ]
  ) { tanhWall, examiner in
    for (weight, start, steps) in [
      (2.0, 0.0, 1), (2, 0.5, 1), (2, 0.5, 2), (3, -0.3, 10), (0.5, 0.8, 20),
      (1, 0, 7), (1.5, 0.5, 50),
    ] {
      examiner.given("weight = \(weight), start = \(start), steps = \(steps)")
      let (bias, derivative) = try tanhWall(weight, start, steps)
      // What undoes tanh is the sigmoid's logit, halved; by bisection.
      var (low, high) = (-20.0, 20.0)
      for _ in 0..<100 {
        let middle = (low + high) / 2
        if tanh(middle) < start { low = middle } else { high = middle }
      }
      try examiner.expect(
        bias, equals: low - weight * start, within: .absolute(1e-12),
        named: "the bias",
        because: "The state after one step must be the state before it.")
      // The series, term by term: at most 50 of them, each positive.
      let slope = 1 - start * start
      var (term, expected) = (slope, 0.0)
      for _ in 0..<steps {
        expected += term
        term *= weight * slope
      }
      try examiner.expect(
        derivative, equals: expected, within: .relative(1e-11),
        named: "the derivative",
        because: "Write down the derivative after one step, and after two. The "
          + "unit applies its activation last.")
    }
  }
}

private func artanh(_ x: Double) -> Double { log((1 + x) / (1 - x)) / 2 }

private func bias(_ weight: Double, _ start: Double) -> Double {
  artanh(start) - weight * start
}

private func series(
  _ first: Double, _ growth: Double, _ steps: Int
) -> Double {
  (0..<steps).reduce(0) { sum, _ in first + growth * sum }
}

private func sigmoidForm(
  weight: Double, start: Double, steps: Int
) -> (bias: Double, derivative: Double) {
  let slope = 1 - tanh(start) * tanh(start)
  return (start - weight * tanh(start), series(1, weight * slope, steps))
}

private func withoutSlope(
  weight: Double, start: Double, steps: Int
) -> (bias: Double, derivative: Double) {
  let slope = 1 - start * start
  return (bias(weight, start), series(1, weight * slope, steps))
}

private func withoutWeight(
  weight: Double, start: Double, steps: Int
) -> (bias: Double, derivative: Double) {
  let slope = 1 - start * start
  return (bias(weight, start), series(slope, slope, steps))
}

private func lastTerm(
  weight: Double, start: Double, steps: Int
) -> (bias: Double, derivative: Double) {
  let slope = 1 - start * start
  return (
    bias(weight, start), slope * pow(weight * slope, Double(steps - 1))
  )
}

private func oneMore(
  weight: Double, start: Double, steps: Int
) -> (bias: Double, derivative: Double) {
  let slope = 1 - start * start
  return (bias(weight, start), series(slope, weight * slope, steps + 1))
}

private func divided(
  weight: Double, start: Double, steps: Int
) -> (bias: Double, derivative: Double) {
  let slope = 1 - start * start
  let growth = weight * slope
  return (
    bias(weight, start),
    slope * (pow(growth, Double(steps)) - 1) / (growth - 1)
  )
}
