import LinearAlgebra

/// A record of arithmetic on numbers, in the order it was done.
///
///     let tape = ScalarTape()
///     let x = tape.number(3)
///     let y = x * x + x
///     tape.gradient(of: y)[x]  // 2x + 1 = 7
final class ScalarTape {
  // snippet.step
  /// A result, and its slope with respect to each of its operands.
  struct Step {
    let value: Double
    let operands: [(index: Int, slope: Double)]
  }

  private(set) var steps: [Step] = []

  /// Records a result.
  func record(
    _ value: Double, from operands: [(index: Int, slope: Double)]
  ) -> Scalar {
    steps.append(Step(value: value, operands: operands))
    return Scalar(tape: self, index: steps.count - 1)
  }

  /// Records a number that depends on nothing.
  func number(_ value: Double) -> Scalar { record(value, from: []) }
  // snippet.end

  // snippet.backward
  /// Returns the derivatives of `result` with respect to every step before it.
  func gradient(of result: Scalar) -> [Double] {
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
struct Scalar {
  let tape: ScalarTape
  let index: Int

  var value: Double { tape.steps[index].value }

  static func + (a: Scalar, b: Scalar) -> Scalar {
    a.tape.record(a.value + b.value, from: [(a.index, 1), (b.index, 1)])
  }

  static func * (a: Scalar, b: Scalar) -> Scalar {
    a.tape.record(
      a.value * b.value, from: [(a.index, b.value), (b.index, a.value)])
  }
}

func tanh(_ x: Scalar) -> Scalar {
  let y = tanh(x.value)
  return x.tape.record(y, from: [(x.index, 1 - y * y)])
}

extension [Double] {
  /// The derivative with respect to `x`.
  subscript(x: Scalar) -> Double { self[x.index] }
}
// snippet.end
