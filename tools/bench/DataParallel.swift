import Autodiff
import LinearAlgebra

/// Returns what `body` makes of `input`, computed for two halves of its rows.
///
/// The halves know nothing of one another, on the way forward and on the way
/// back, so that two threads can take one each, if ``MatrixThreads`` says so:
/// data parallelism. Where they meet, the gradients for the parameters that
/// both have read are added. The result is the same to the last bit on one
/// thread and on two.
///
/// - Parameters:
///   - input: One row per example.
///   - body: A function that computes each row of the result from the same row
///     of the input and from parameters, such as a network without batch
///     statistics. It may read what both halves share, and must not change it.
/// - Returns: The result, one row per example.
func dataParallel(
  _ input: Variable, _ body: (Variable) -> Variable
) -> Variable {
  dataParallel([input]) { body($0[0]) }
}

/// Returns what `body` makes of a sequence of inputs, computed for two halves
/// of their rows.
///
/// - Parameters:
///   - inputs: A batch for each step, all with the same number of rows.
///   - body: A function of the same rows of all steps, as above.
/// - Returns: The result, one row per example.
func dataParallel(
  _ inputs: [Variable], _ body: ([Variable]) -> Variable
) -> Variable {
  require(!inputs.isEmpty, "There is no input to divide")
  let (tape, rows) = (inputs[0].tape, inputs[0].rows)
  for input in inputs {
    require(
      input.rows == rows, "Inputs of \(inputs[0].shape) and \(input.shape)")
  }
  guard rows > 1 else { return body(inputs) }
  let halves = Halves(inputs, body)
  let (value, parameters) = (halves.value, halves.parameters)
  let count = inputs.count
  return tape.record(
    value, from: inputs + parameters.map { tape.variable(for: $0) }
  ) { dy, shares in
    let parts = halves.gradients(
      upstream: dy,
      isNeeded: (0..<count + parameters.count).map { shares.isNeeded($0) })
    for (operand, part) in parts.enumerated() {
      if let part { shares.add(part, to: operand) }
    }
  }
}

/// Two halves of a batch, each on a tape of its own.
private struct Halves {
  private let (upper, lower): (Half, Half)
  private let middle: Int

  /// The parameters that both have read, in the order of reading.
  let parameters: [Parameter]

  init(_ inputs: [Variable], _ body: ([Variable]) -> Variable) {
    let (values, mode) = (inputs.map { $0.value }, inputs[0].tape.mode)
    let (rows, middle) = (values[0].rows, (values[0].rows + 1) / 2)
    (upper, lower) = onTwoThreads {
      Half(values.map { $0.rows(0..<middle) }, mode, body)
    } _: {
      Half(values.map { $0.rows(middle..<rows) }, mode, body)
    }
    self.middle = middle
    parameters = upper.parameters
    require(
      parameters == lower.parameters,
      "The halves of a batch have read different parameters")
  }

  /// The result, one row per example.
  var value: Matrix { upper.result.value.above(lower.result.value) }

  /// Returns the gradients for the inputs and the parameters, of those that
  /// somebody asks for.
  func gradients(upstream dy: Matrix, isNeeded: [Bool]) -> [Matrix?] {
    let (above, below) = onTwoThreads {
      upper.gradients(
        upstream: dy.rows(0..<middle), parameters, isNeeded: isNeeded)
    } _: {
      lower.gradients(
        upstream: dy.rows(middle..<dy.rows), parameters, isNeeded: isNeeded)
    }
    func combined(
      _ range: Range<Int>, by combine: (Matrix, Matrix) -> Matrix
    ) -> [Matrix?] {
      range.map { i in
        above[i].flatMap { a in below[i].map { combine(a, $0) } }
      }
    }
    let (start, end) = (above.count - parameters.count, above.count)
    let (first, second) = onTwoThreads {
      combined(start..<(start + end) / 2, by: +)
    } _: {
      combined((start + end) / 2..<end, by: +)
    }
    return combined(0..<start) { $0.above($1) } + first + second
  }
}

/// Half of a batch.
private struct Half {
  private let inputs: [Variable]
  let result: Variable

  init(
    _ values: [Matrix], _ mode: Tape.Mode, _ body: ([Variable]) -> Variable
  ) {
    let tape = Tape(mode: mode)
    inputs = values.map { tape.variable($0) }
    result = body(inputs)
    require(
      result.tape === tape && result.rows == values[0].rows,
      "A half of \(values[0].shape) became \(result.shape), or is on another tape"
    )
  }

  /// The parameters, in the order of reading.
  var parameters: [Parameter] {
    result.tape.parameters.sorted { $0.value < $1.value }
      .map { $0.key }
  }

  /// Returns the gradients for the inputs and `parameters`, or zeros where the
  /// result does not depend on them; `nil` where nobody asks.
  func gradients(
    upstream: Matrix, _ parameters: [Parameter], isNeeded: [Bool]
  ) -> [Matrix?] {
    let tape = result.tape
    let variables = inputs + parameters.map { tape.variable(for: $0) }
    let needed = zip(variables, isNeeded).filter { $1 }.map { $0.0 }
    let gradients = tape.gradients(
      of: result, upstream: upstream, for: needed)
    return zip(variables, isNeeded).map { $1 ? gradients[$0] : nil }
  }
}
