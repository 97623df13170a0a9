import Grading

extension Exercises {
  public static let doubled = Exercise<
    @Sendable (Double) throws -> Double
  >("9.1", solution: { 2 * $0 }, mistakes: []) { doubled, examiner in
    for x in [1.0, -3] {
      examiner.given("x = \(x)")
      try examiner.expect(doubled(x), equals: 2 * x, because: "Twice.")
    }
  }
}
