import LinearAlgebra

// snippet.result
/// A comparison of the gradients on the tape with central differences.
///
/// A derivative is a limit, `f′(x) = lim (f(x + h) - f(x - h)) / 2h`, and that
/// is a way to check it that knows nothing of the chain rule. The step trades
/// the error of the formula, of order `h²`, against that of rounding, of order
/// `ε / h`; it is near `ε` to the power of ⅓. About ten digits agree where the
/// function is smooth. At a kink, the two need not agree at all.
///
///     let check = GradientCheck(at: [[[0.3, -0.7]]]) { tanh($0[0]) }
///     check.relativeError  // 1e-11
public struct GradientCheck: Sendable {
  /// The greatest difference in an operand's gradient, relative to the greatest
  /// element of that gradient.
  ///
  /// A gradient that is all but zero (10⁻⁴ of the function's value, or less)
  /// cannot be told from rounding: it is compared with that size instead. NaN if
  /// a gradient is NaN.
  public private(set) var relativeError = 0.0

  /// Where the relative error is greatest: the index of the operand, the row
  /// and the column.
  public private(set) var position = (operand: 0, row: 0, column: 0)

  /// The derivative there, by the tape and by central differences.
  public private(set) var derivative = (exact: 0.0, estimate: 0.0)
  // snippet.end

  // snippet.check
  /// Checks the derivatives of `function` at `points`.
  ///
  /// If the result is not a single number, its elements are added up with
  /// random weights, so that each of them counts.
  ///
  /// - Parameters:
  ///   - points: The values of the operands.
  ///   - step: The step `h` for numbers up to 1; for larger ones it is in
  ///     proportion to them.
  ///   - function: The function, given the operands.
  public init(
    at points: [Matrix], step: Double = 6e-6,
    of function: ([Variable]) -> Variable
  ) {
    let operands = points.map { Parameter($0) }
    self.init(of: operands, step: step) { tape in
      function(operands.map { tape.variable(for: $0) })
    }
  }

  /// Checks the derivatives of `function` with respect to `parameters`.
  ///
  /// - Parameters:
  ///   - parameters: The parameters, which are left as they were.
  ///   - step: The step `h` for numbers up to 1; for larger ones it is in
  ///     proportion to them.
  ///   - function: The result of a forward pass on a tape.
  public init(
    of parameters: [Parameter], step: Double = 6e-6,
    function: (Tape) -> Variable
  ) {
    let tape = Tape()
    let result = function(tape)
    var generator = SplitMix64(seed: 2013)
    let weights = Matrix.uniform(
      rows: result.rows, columns: result.columns, in: 0.5..<1.5,
      using: &generator)
    let gradients = tape.gradients(of: result, upstream: weights)

    // Rounding disturbs the estimate by some units in the last digit of what is
    // added up, divided by the step. Six digits are to stand out from that.
    let size = dot(weights, result.value.map { $0.magnitude })
    let floor = 1e6 * (4 * .ulpOfOne * size / step)
    for (operand, parameter) in parameters.enumerated() {
      let exact = gradients[parameter]
      let estimate = centralDifferences(of: parameter, step: step) {
        dot(weights, function(Tape()).value)
      }
      compare(exact, estimate, floor: floor, operand: operand)
    }
  }
  // snippet.end

  // snippet.compare
  private mutating func compare(
    _ exact: Matrix, _ estimate: Matrix, floor: Double, operand: Int
  ) {
    var scale = floor
    for i in exact.elements.indices {
      scale = max(
        scale, exact.elements[i].magnitude, estimate.elements[i].magnitude)
    }
    for row in 0..<exact.rows {
      for column in 0..<exact.columns
      where exact[row, column] != estimate[row, column] {
        let difference = (exact[row, column] - estimate[row, column]).magnitude
        // A NaN is worse than any number.
        guard !(difference / scale <= relativeError) else { continue }
        relativeError = difference / scale
        position = (operand, row, column)
        derivative = (exact[row, column], estimate[row, column])
        if relativeError.isNaN { return }
      }
    }
  }
  // snippet.end
}

// snippet.differences
/// Returns `(f(θ + h) - f(θ - h)) / 2h` for each element of a parameter `θ`.
private func centralDifferences(
  of parameter: Parameter, step: Double, _ function: () -> Double
) -> Matrix {
  let point = parameter.value
  defer { parameter.value = point }
  var result = Matrix(zerosLike: point)
  for row in 0..<point.rows {
    for column in 0..<point.columns {
      let x = point[row, column]
      let h = step * max(1, x.magnitude)
      // Dividing by the step as it came out removes the rounding of x ± h.
      let (above, below) = (x + h, x - h)
      parameter.value[row, column] = above
      let right = function()
      parameter.value[row, column] = below
      let left = function()
      parameter.value[row, column] = x
      result[row, column] = (right - left) / (above - below)
    }
  }
  return result
}
// snippet.end
