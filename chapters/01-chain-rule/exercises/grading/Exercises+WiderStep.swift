import Grading
import LinearAlgebra

extension Exercises {
  public static let widerStep = Exercise<
    @Sendable (Double, Double) throws -> Double
  >(
    "1.3", solution: widerStep(spacing:fifthDerivative:),
    mistakes: [
      Mistake("takes the law of the central difference", central),
      Mistake("counts one rounding error instead of four", oneError),
      Mistake("sets the two errors equal", balanced),
      Mistake("takes rounding errors of the full spacing", fullSpacing),
      Mistake("keeps the sign of the derivative", signed),
    ]
  ) { widerStep, examiner in
    for (spacing, fifth) in [
      (0x1p-53, 1.0), (0x1p-24, 1), (0x1p-53, 30), (0x1p-52, -0.125),
    ] {
      examiner.given("spacing = \(spacing), fifthDerivative = \(fifth)")
      try examiner.expect(
        widerStep(spacing, fifth), equals: minimum(spacing, fifth),
        within: .relative(1e-6),
        because: "At the best step the derivative of the mean square error "
          + "with respect to h is zero.")
    }
  }
}

/// The minimum of the mean square error, by ternary search on ln h.
private func minimum(_ spacing: Double, _ fifth: Double) -> Double {
  func error(_ logStep: Double) -> Double {
    let h = exp(logStep)
    let truncation = fifth * h * h * h * h / 30
    let variance = [-1.0, 8, -8, 1].reduce(0) { sum, weight in
      let share = weight * spacing / (12 * h)
      return sum + share * share / 12
    }
    // The logarithm has a sharper minimum.
    return log(truncation * truncation + variance)
  }
  var (low, high) = (-40.0, 5.0)
  for _ in 0..<120 {
    let third = (high - low) / 3
    if error(low + third) < error(high - third) {
      high -= third
    } else {
      low += third
    }
  }
  return exp((low + high) / 2)
}

private func root(_ x: Double, _ n: Double) -> Double { exp(log(x) / n) }

private func central(_ spacing: Double, _ fifth: Double) -> Double {
  root(spacing / (48.0.squareRoot() * abs(fifth) / 6), 3)
}

private func oneError(_ spacing: Double, _ fifth: Double) -> Double {
  root(spacing / 12.0.squareRoot() / 12 / (abs(fifth) / 15), 5)
}

private func balanced(_ spacing: Double, _ fifth: Double) -> Double {
  root(spacing * (130.0 / 12).squareRoot() / 12 / (abs(fifth) / 30), 5)
}

private func fullSpacing(_ spacing: Double, _ fifth: Double) -> Double {
  root(spacing * 130.0.squareRoot() / 12 / (abs(fifth) / 15), 5)
}

private func signed(_ spacing: Double, _ fifth: Double) -> Double {
  root(spacing * (130.0 / 12).squareRoot() / 12 / (fifth / 15), 5)
}
