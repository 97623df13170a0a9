import Grading

private typealias Tape = [[(index: Int, slope: Double)]]

extension Exercises {
  public static let forwardDerivatives = Exercise<
    @Sendable ([[(index: Int, slope: Double)]], Int) throws -> [Double]
  >(
    "1.1", solution: forwardDerivatives(of:withRespectTo:),
    mistakes: [
      Mistake("keeps only the last share", overwriting),
      Mistake("walks backwards", backwards),
      Mistake("starts at every input", everyInput),
      Mistake("multiplies zero by infinity", infinite),
    ]
  ) { derivatives, examiner in
    // x; y; x + y; x y; (x + y) x y, for x = 3 and y = 5.
    let product: Tape = [
      [], [], [(0, 1), (1, 1)], [(0, 5), (1, 3)], [(2, 15), (3, 8)],
    ]
    // x; x x; the square of that, for x = 2.
    let power: Tape = [[], [(0, 2), (0, 2)], [(1, 4), (1, 4)]]
    // x; y; the root of y at 0; x + the root; and nothing that x can change.
    let root: Tape = [[], [], [(1, .infinity)], [(0, 1), (2, 1)]]
    let cases: [(name: String, tape: Tape, input: Int, expected: [Double])] = [
      ("x and its square, for x = 3", [[], [(0, 6)]], 0, [1, 6]),
      ("x, x·x and its square, for x = 2", power, 0, [1, 4, 32]),
      (
        "x, y, x + y, x·y and their product, for x = 3, y = 5", product, 0,
        [1, 0, 1, 5, 55]
      ),
      (
        "the same with respect to y", product, 1, [0, 1, 1, 3, 39]
      ),
      (
        "the same with respect to x + y", product, 2, [0, 0, 1, 0, 15]
      ),
      ("x, y, √y and x + √y, for y = 0", root, 0, [1, 0, 0, 1]),
    ]
    for (name, tape, input, expected) in cases {
      let steps = tape.map { step in
        "[" + step.map { "(\($0.index), \($0.slope))" }.joined(separator: ", ")
          + "]"
      }
      examiner.given("the tape of \(name): \(steps.joined(separator: " "))")
      try examiner.expect(
        derivatives(tape, input), equals: expected,
        because: tape.joined().contains { $0.slope.isInfinite }
          ? "What does not depend on x does not change with it."
          : "A change reaches a step through each of its operands.")
    }
    // Deep: no recursion, and not a walk for each step.
    let deep: Tape = (0..<100_000).map { $0 == 0 ? [] : [($0 - 1, 1)] }
    examiner.given("a chain of 100,000 steps of slope 1")
    try examiner.expect(
      derivatives(deep, 0).last ?? 0, equals: 1, named: "the last")
  }
}

private func overwriting(tape: Tape, input: Int) -> [Double] {
  var result = Array(repeating: 0.0, count: tape.count)
  result[input] = 1
  for i in tape.indices {
    for (operand, slope) in tape[i] where result[operand] != 0 {
      result[i] = slope * result[operand]
    }
  }
  return result
}

private func backwards(tape: Tape, input: Int) -> [Double] {
  var result = Array(repeating: 0.0, count: tape.count)
  result[tape.count - 1] = 1
  for i in tape.indices.reversed() where result[i] != 0 {
    for (operand, slope) in tape[i] { result[operand] += slope * result[i] }
  }
  return result
}

private func everyInput(tape: Tape, input: Int) -> [Double] {
  var result = Array(repeating: 0.0, count: tape.count)
  for i in tape.indices {
    if tape[i].isEmpty || i == input { result[i] = 1 }
    for (operand, slope) in tape[i] where i != input {
      result[i] += slope * result[operand]
    }
  }
  return result
}

private func infinite(tape: Tape, input: Int) -> [Double] {
  var result = Array(repeating: 0.0, count: tape.count)
  result[input] = 1
  for i in tape.indices where i != input {
    for (operand, slope) in tape[i] { result[i] += slope * result[operand] }
  }
  return result
}
