import LinearAlgebra

/// A record of arithmetic on numbers, in the order it was done.
///
///     let tape = ScalarTape()
///     let x = tape.number(3)
///     let y = x * x + x
///     tape.gradient(of: y)[x]  // 2x + 1 = 7
public final class ScalarTape {
  /// Creates an empty tape.
  public init() {}

  // snippet.step
  /// A result, and its slope with respect to each of its operands.
  public struct Step {
    /// The result.
    public let value: Double

    /// The steps that it came from, and the slope for each.
    public let operands: [(index: Int, slope: Double)]
  }

  /// The steps, each after its operands.
  public private(set) var steps: [Step] = []

  /// Records a result.
  public func record(
    _ value: Double, from operands: [(index: Int, slope: Double)]
  ) -> Scalar {
    steps.append(Step(value: value, operands: operands))
    return Scalar(tape: self, index: steps.count - 1)
  }

  /// Records a number that depends on nothing.
  public func number(_ value: Double) -> Scalar { record(value, from: []) }
  // snippet.end

  // snippet.backward
  /// Returns the derivatives of `result` with respect to every step before it.
  public func gradient(of result: Scalar) -> [Double] {
    var gradient = Array(repeating: 0.0, count: result.index + 1)
    gradient[result.index] = 1
    for i in gradient.indices.reversed() where gradient[i] != 0 {
      for (operand, slope) in steps[i].operands {
        gradient[operand] += gradient[i] * slope
      }
    }
    return gradient
  }
  // snippet.end
}

// snippet.scalar
/// A number computed on a tape.
public struct Scalar {
  /// The tape.
  public let tape: ScalarTape

  /// The place of the step.
  public let index: Int

  /// The number itself.
  public var value: Double { tape.steps[index].value }

  /// Records the sum.
  public static func + (a: Scalar, b: Scalar) -> Scalar {
    a.tape.record(a.value + b.value, from: [(a.index, 1), (b.index, 1)])
  }

  /// Records the product.
  public static func * (a: Scalar, b: Scalar) -> Scalar {
    a.tape.record(
      a.value * b.value, from: [(a.index, b.value), (b.index, a.value)])
  }
}

/// Records the hyperbolic tangent of `x`.
public func tanh(_ x: Scalar) -> Scalar {
  let y = tanh(x.value)
  return x.tape.record(y, from: [(x.index, 1 - y * y)])
}

extension [Double] {
  /// The derivative with respect to `x`.
  public subscript(x: Scalar) -> Double { self[x.index] }
}
// snippet.end
