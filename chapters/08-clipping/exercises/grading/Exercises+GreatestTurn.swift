import Grading
import LinearAlgebra

extension Exercises {
  public static let greatestTurn = Exercise<
    @Sendable (Int, Double) throws -> [Double]
  >(
    "8.1", solution: greatestTurn(count:limit:),
    mistakes: [
      Mistake("makes all elements long", allLong),
      Mistake("makes all other elements next to nothing", oneAlone),
      Mistake("goes up to the limit and no farther", withinTheLimit),
      Mistake("takes a limit of 1 for granted", limitOfOne),
      Mistake("makes half of the elements long", halfLong),
    ]
  ) { greatestTurn, examiner in
    for (count, limit) in [(2, 1.0), (3, 1), (2, 0.01), (100, 5), (5, 300)] {
      examiner.given("count = \(count), limit = \(limit)")
      let gradient = try greatestTurn(count, limit)
      try examiner.expect(
        gradient.count == count, expected: "\(count) elements",
        got: "\(gradient.count)")
      try examiner.expect(
        gradient.allSatisfy { $0.isFinite && $0 != 0 },
        expected: "elements that are finite and not zero",
        got: "\(gradient.prefix(6))")
      let angle = turn(of: gradient, limit: limit)
      let bound = acos(1 / Double(count).squareRoot()) * 180 / .pi
      try examiner.expect(
        angle > bound - 0.01,
        expected: "a turn of at least \(bound - 0.01) degrees",
        got: "a turn of \(angle) degrees",
        because: "Where does the clipped gradient point if every element has "
          + "reached the limit? And from where is that farthest?")
    }
  }
}

/// The angle in degrees by which clipping by value turns `gradient`.
private func turn(of gradient: [Double], limit: Double) -> Double {
  // Lengths relative to the longest, so that no square overflows.
  let longest = gradient.map(\.magnitude).max() ?? 1
  let before = gradient.map { $0 / longest }
  let after = gradient.map { max(-1, min(1, $0 / limit)) }
  func length(_ vector: [Double]) -> Double {
    vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
  }
  let product = zip(before, after).reduce(0) { $0 + $1.0 * $1.1 }
  return acos(min(1, product / length(before) / length(after))) * 180 / .pi
}

private func allLong(count: Int, limit: Double) -> [Double] {
  Array(repeating: 1e6 * limit, count: count)
}

private func oneAlone(count: Int, limit: Double) -> [Double] {
  [1e6 * limit] + Array(repeating: 1e-6 * limit, count: count - 1)
}

private func withinTheLimit(count: Int, limit: Double) -> [Double] {
  [limit] + Array(repeating: 1e-6 * limit, count: count - 1)
}

private func limitOfOne(count: Int, limit: Double) -> [Double] {
  [1e6] + Array(repeating: 1, count: count - 1)
}

private func halfLong(count: Int, limit: Double) -> [Double] {
  (0..<count).map { 2 * $0 < count ? 1e6 * limit : limit }
}
