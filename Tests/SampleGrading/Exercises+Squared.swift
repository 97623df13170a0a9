import Autodiff
import Grading

extension Exercises {
  public static let squared = Exercise<
    @Sendable (ScalarFunction, (Double, Double)) throws -> [Double]
  >(
    "9.2", solution: { [$0($1.0) * $0($1.1)] }, mistakes: []
  ) { squared, examiner in
    examiner.given("x²")
    let function = ScalarFunction({ $0 * $0 }, derivative: { 2 * $0 })
    try examiner.expect(squared(function, (3, 1.5)), equals: [20.25])
  }
}
