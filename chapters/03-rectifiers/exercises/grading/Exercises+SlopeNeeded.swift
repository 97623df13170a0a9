import Grading
import LinearAlgebra

extension Exercises {
  public static let slopeNeeded = Exercise<
    @Sendable (Int, Double) throws -> Double
  >(
    "3.3", solution: slopeNeeded(layer:correlation:),
    mistakes: [
      Mistake("passes one layer too many", oneTooMany),
      Mistake("does not divide by the mean square", unnormalized),
      Mistake("mixes ReLU's map with the identity", mixed),
      Mistake("takes the law for great depths", byLaw),
      Mistake("believes that ReLU must do") { _, _ in 0 },
    ]
  ) { slopeNeeded, examiner in
    for (layer, correlation) in [
      (2, 0.25), (2, 0.4), (3, 0.4), (10, 0.5), (30, 0.5), (50, 0.9),
      (50, 0.05),
    ] {
      examiner.given("layer = \(layer), correlation = \(correlation)")
      let slope = try slopeNeeded(layer, correlation)
      try examiner.expect(
        slope >= 0 && slope <= 1, expected: "a slope from 0 to 1",
        got: "\(slope)")
      let result = reached(layer: layer, slope: slope)
      if slope == 0 {
        try examiner.expect(
          result <= correlation,
          expected: "a correlation of at most \(correlation) in layer \(layer)",
          got: "slope 0, which gives \(result)",
          because: "The more the negative side is like the positive one, the "
            + "less a layer brings two inputs together.")
      } else {
        try examiner.expect(
          result, equals: correlation, within: .absolute(1e-7),
          named: "the correlation in layer \(layer) with your slope, \(slope)",
          because: "How many layers of rectifiers have two inputs passed that "
            + "meet in layer 2, and what keeps the correlation of equal inputs "
            + "at 1?")
      }
    }
  }
}

/// The correlation in `layer`, from two halves: φ(z) is ReLU of z less the
/// slope times ReLU of −z.
private func reached(layer: Int, slope a: Double) -> Double {
  func kernel(_ c: Double) -> Double {
    let angle = acos(c)
    return (sin(angle) + (.pi - angle) * cos(angle)) / .pi
  }
  return (1..<layer).reduce(0.0) { c, _ in
    kernel(c) - 2 * a / (1 + a * a) * kernel(-c)
  }
}

/// Returns where between 0 and 1 `correlation(slope)` falls to `target`.
private func root(
  _ target: Double, _ correlation: (Double) -> Double
) -> Double {
  if correlation(0) <= target { return 0 }
  var (low, high) = (0.0, 1.0)
  for _ in 0..<60 {
    let middle = (low + high) / 2
    if correlation(middle) > target { low = middle } else { high = middle }
  }
  return high
}

private func oneTooMany(layer: Int, correlation: Double) throws -> Double {
  try slopeNeeded(layer: layer + 1, correlation: correlation)
}

private func unnormalized(layer: Int, correlation: Double) -> Double {
  root(correlation) { a in
    (1..<layer).reduce(0.0) { c, _ in
      let magnitudes =
        2 / .pi * (max(0, 1 - c * c).squareRoot() + c * (.pi / 2 - acos(c)))
      return min(
        1, (1 + a) * (1 + a) / 2 * c + (1 - a) * (1 - a) / 2 * magnitudes)
    }
  }
}

private func mixed(layer: Int, correlation: Double) -> Double {
  root(correlation) { a in
    (1..<layer).reduce(0.0) { c, _ in
      (1 - a) * reached(layer: 2, from: c) + a * c
    }
  }
}

/// ReLU's map.
private func reached(layer: Int, from c: Double) -> Double {
  let angle = acos(c)
  return (sin(angle) + (.pi - angle) * cos(angle)) / .pi
}

private func byLaw(layer: Int, correlation: Double) -> Double {
  root(correlation) { a in
    let k =
      2 * 2.0.squareRoot() / (3 * .pi) * (1 - a) * (1 - a) / (1 + a * a)
    let steps = k * Double(layer - 1)
    return 1 - 4 / (steps * steps)
  }
}
