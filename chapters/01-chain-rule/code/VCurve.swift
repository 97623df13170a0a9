import LinearAlgebra

/// The error of a finite difference against its step, and the law it follows.
///
/// The function is the sigmoid, where its values lie between ½ and 1 and
/// neighbouring numbers are evenly spaced.
struct VCurve {
  /// The formula for the difference.
  enum Formula { case central, forward }

  let formula: Formula
  /// The distance between neighbouring numbers from ½ to 1.
  let spacing: Double
  /// The steps tried: powers of two.
  let steps: [Double]
  /// The error at each step: the root of the mean square over the points.
  let errors: [Double]

  /// The points at which the derivative is estimated.
  static let points = (0..<64).map {
    range.lowerBound + (range.upperBound - range.lowerBound) * Double($0) / 63
  }

  /// Where the points lie, evenly spaced.
  static let range = 0.5...0.9

  // snippet.measure
  /// Measures the curve in the arithmetic of `Number`.
  init<Number: BinaryFloatingPoint>(
    _ formula: Formula, in _: Number.Type
  ) {
    // The sigmoid, rounded to the precision in question.
    func f(_ x: Number) -> Number { Number(sigmoid(Double(x))) }
    let precision = Number.significandBitCount
    let exponents = -(precision * 3 / 4)...(-1)
    let steps = exponents.map {
      Double(sign: .plus, exponent: $0, significand: 1)
    }
    self.formula = formula
    self.steps = steps
    spacing = Double(Number.ulpOfOne) / 2
    errors = steps.map { step in
      let squares = VCurve.points.map { point in
        let x = Number(point)
        let estimate =
          switch formula {
          case .central: centralDifference(of: f, at: x, step: Number(step))
          case .forward: forwardDifference(of: f, at: x, step: Number(step))
          }
        let error = Double(estimate) - Sigmoid(at: Double(x)).first
        return error * error
      }
      return (squares.reduce(0, +) / Double(squares.count)).squareRoot()
    }
  }
  // snippet.end

  /// The error at `step`, one of those tried.
  func error(step: Double) -> Double {
    steps.firstIndex(of: step).map { errors[$0] } ?? .nan
  }

  /// The step with the smallest error.
  var bestStep: Double {
    steps[errors.indices.min { errors[$0] < errors[$1] } ?? 0]
  }

  /// The smallest error.
  var leastError: Double { errors.min() ?? .nan }
}

// snippet.law
extension VCurve {
  /// The truncation error is this times a power of the step: its square for
  /// central differences, the step itself for forward ones.
  var truncation: Double {
    let squares = Self.points.map { point in
      let slopes = Sigmoid(at: point)
      let coefficient =
        formula == .central ? slopes.third / 6 : slopes.second / 2
      return coefficient * coefficient
    }
    return (squares.reduce(0, +) / Double(squares.count)).squareRoot()
  }

  /// The rounding error is this divided by the step.
  var rounding: Double {
    // A value rounded to the nearest of its neighbours is off by up to half
    // their distance, evenly spread: spacing / √12. Two values take part.
    let deviation = spacing / 12.0.squareRoot() * 2.0.squareRoot()
    return formula == .central ? deviation / 2 : deviation
  }

  /// The error that the law predicts for `step`.
  func predictedError(step: Double) -> Double {
    let t = truncation * (formula == .central ? step * step : step)
    let r = rounding / step
    return (t * t + r * r).squareRoot()
  }

  /// The step at which the law has its minimum.
  var predictedBestStep: Double {
    switch formula {
    case .central: cubeRoot(rounding / (2.0.squareRoot() * truncation))
    case .forward: (rounding / truncation).squareRoot()
    }
  }
}
// snippet.end

/// The derivatives of the sigmoid at one point.
struct Sigmoid {
  let first: Double
  let second: Double
  let third: Double

  init(at x: Double) {
    let s = sigmoid(x)
    first = s * (1 - s)
    second = first * (1 - 2 * s)
    third = first * (1 - 6 * first)
  }
}

/// Returns the cube root of a positive number.
func cubeRoot(_ x: Double) -> Double { exp(log(x) / 3) }
