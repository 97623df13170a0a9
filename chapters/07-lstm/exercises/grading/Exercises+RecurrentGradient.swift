import Autodiff
import Grading
import LinearAlgebra

extension Exercises {
  public static let recurrentGradient = Exercise<
    @Sendable ([Matrix], [Matrix], Matrix) throws -> Matrix
  >(
    "7.1", solution: recurrentGradient(states:reading:u:),
    mistakes: [
      Mistake("forgets what later steps send back", withoutLaterSteps),
      Mistake("reads the last state alone", lastAlone),
      Mistake("forgets the slope of tanh", withoutSlope),
      Mistake("pairs a state with its own gradient", ownState),
      Mistake("does not transpose on the way back", untransposed),
      Mistake("adds what is read after the slope", readTooLate),
    ]
  ) { recurrentGradient, examiner in
    let one: Matrix = [[1]]
    let cases: [(u: Matrix, start: Matrix, reading: [Matrix])] = [
      ([[0.5]], [[0.8]], [one]),
      ([[0.5]], [[0.8]], [[[0]], one]),
      ([[0.5]], [[0.8]], [one, [[0]]]),
      ([[-2]], [[0.3]], [one, [[-0.5]], [[0.25]]]),
      (
        [[0.5, -1], [2, 0.25]], [[0.1, 0.4], [-0.6, 0.2], [0, 0.5]],
        [
          [[1, 0], [0, 0], [0, 2]], [[0, 0], [1, -1], [0, 0]],
          [[0.5, 0.5], [0, 1], [-1, 0]], [[0, 1], [1, 0], [0.5, 0]],
        ]
      ),
    ]
    for (u, start, reading) in cases {
      // The states, and the gradient, from the tape.
      let tape = Tape()
      let weights = tape.variable(u)
      var state = tape.variable(start)
      var states = [start]
      var loss = tape.variable([[0]])
      for read in reading {
        state = tanh(matmul(state, weights))
        states.append(state.value)
        loss = loss + sum(state * tape.variable(read))
      }
      examiner.given(
        "states = [\(states.map(\.text).joined(separator: ", "))], reading = "
          + "[\(reading.map(\.text).joined(separator: ", "))], u = \(u.text)")
      try examiner.expect(
        recurrentGradient(states, reading, u),
        equals: tape.gradients(of: loss)[weights], within: .relative(1e-10),
        because: "A state acts on the loss in two ways: it is read, and the "
          + "next state is computed from it.")
    }
  }
}

/// Goes back through the steps with one of the rules changed.
private func gradient(
  _ states: [Matrix], _ reading: [Matrix], _ u: Matrix,
  slope: (Matrix) -> Matrix = { 1 - $0 * $0 },
  sendingBack: (Matrix, Matrix) -> Matrix = { matmul($0, transposed: $1) },
  state: Int = -1
) -> Matrix {
  var result = Matrix(zerosLike: u)
  var dh = Matrix(zerosLike: states[0])
  for t in (1..<states.count).reversed() {
    dh += reading[t - 1]
    let dz = dh * slope(states[t])
    result += matmul(transposed: states[t + state], dz)
    dh = sendingBack(dz, u)
  }
  return result
}

private func withoutLaterSteps(
  states: [Matrix], reading: [Matrix], u: Matrix
) -> Matrix {
  gradient(states, reading, u, sendingBack: { dz, _ in 0 * dz })
}

private func lastAlone(
  states: [Matrix], reading: [Matrix], u: Matrix
) -> Matrix {
  let last = reading.count - 1
  return gradient(
    states, reading.indices.map { $0 == last ? reading[$0] : 0 * reading[$0] },
    u)
}

private func withoutSlope(
  states: [Matrix], reading: [Matrix], u: Matrix
) -> Matrix {
  gradient(states, reading, u, slope: { 1 + 0 * $0 })
}

private func ownState(
  states: [Matrix], reading: [Matrix], u: Matrix
) -> Matrix {
  gradient(states, reading, u, state: 0)
}

private func untransposed(
  states: [Matrix], reading: [Matrix], u: Matrix
) -> Matrix {
  gradient(states, reading, u, sendingBack: { matmul($0, $1) })
}

private func readTooLate(
  states: [Matrix], reading: [Matrix], u: Matrix
) -> Matrix {
  var result = Matrix(zerosLike: u)
  var dh = Matrix(zerosLike: states[0])
  for t in (1..<states.count).reversed() {
    let dz = dh * (1 - states[t] * states[t]) + reading[t - 1]
    result += matmul(transposed: states[t - 1], dz)
    dh = matmul(dz, transposed: u)
  }
  return result
}
