import Grading
import LinearAlgebra
import Testing

/// What an examiner lets pass and what it says to the rest.
@Suite struct ExaminerTests {
  /// The verdict of a check on a function that returns what it is given.
  private func verdict(
    _ check: @escaping @Sendable (Examiner) throws -> Void
  ) -> Verdict {
    Exercise<@Sendable (Double) throws -> Double>(
      "9.1", solution: { $0 }, mistakes: []
    ) { _, examiner in
      examiner.given("x = 1")
      try check(examiner)
    }.verdict(on: { $0 })
  }

  private func finding(
    _ check: @escaping @Sendable (Examiner) throws -> Void
  ) -> Finding? {
    if case .wrong(let finding) = verdict(check) { finding } else { nil }
  }

  @Test func equalNumbersPass() {
    #expect(verdict { try $0.expect(1.5, equals: 1.5) } == .solved)
    #expect(
      verdict { try $0.expect(.infinity, equals: .infinity) } == .solved)
    #expect(verdict { try $0.expect(-0.0, equals: 0) } == .solved)
  }

  @Test(arguments: [
    (1.0, 1.125, Tolerance.relative(0.125), true),
    (1.0, 1.2, .relative(0.1), false), (-1, -1.125, .relative(0.125), true),
    (0, 1e-300, .relative(0.1), false), (0, 0.09, .absolute(0.1), true),
    (1, .nan, .absolute(1e9), false), (.nan, .nan, .exact, false),
    (1, .infinity, .relative(1), false),
    (.infinity, 1, .absolute(1), false),
  ])
  func tolerancesAreKept(
    expected: Double, actual: Double, tolerance: Tolerance, passes: Bool
  ) {
    let verdict = verdict {
      try $0.expect(actual, equals: expected, within: tolerance)
    }
    #expect((verdict == .solved) == passes)
  }

  @Test func aFindingNamesInputExpectedAndGot() {
    let finding = finding {
      try $0.expect(
        2, equals: 3.0, within: .absolute(0.5), named: "the mean",
        because: "Count.")
    }
    #expect(
      finding
        == Finding(
          input: "x = 1", expected: "the mean: 3.0 (within 0.5)",
          got: "the mean: 2.0", remark: "Count."))
  }

  @Test func matricesAreComparedByShapeAndThenByElement() {
    let a: Matrix = [[1, 2], [3, 4]]
    #expect(verdict { try $0.expect(a, equals: a) } == .solved)
    #expect(
      finding { try $0.expect(a, equals: [[1, 2]]) }?.expected
        == "a 1×2 matrix")
    let finding = finding {
      try $0.expect(a, equals: [[1, 2], [3, 5]], within: .relative(0.1))
    }
    #expect(finding?.expected == "element (1, 1): 5.0 (within 0.5)")
    #expect(finding?.got == "element (1, 1): 4.0")
    // The tolerance is relative to the largest element.
    #expect(
      verdict {
        try $0.expect(
          [[0.001, 10]] as Matrix, equals: [[0, 10]], within: .relative(1e-3))
      } == .solved)
  }

  @Test func arraysAreComparedByCountAndThenByElement() {
    #expect(
      finding { try $0.expect([1, 2], equals: [1.0]) }?.got == "2")
    #expect(
      finding { try $0.expect([1, 2], equals: [1.0, 3]) }?.got
        == "element 1: 2.0")
    #expect(finding { try $0.expect([.nan], equals: [1.0]) } != nil)
  }

  @Test func whatIsNotANumberIsSaidSo() {
    #expect(
      finding { try $0.expect(-Double.nan, equals: 1) }?.got
        == "nan (not a number)")
  }

  @Test func predictionsDoNotBetrayTheAnswer() {
    let finding = finding {
      try $0.expect(prediction: 80, of: 75, within: .relative(0.01))
    }
    #expect(finding?.got == "80.0, which is too large")
    #expect(finding?.expected.contains("75") == false)
  }

  @Test func unsolvedCountsOnlyBeforeTheFirstResult() {
    let exercise = Exercise<@Sendable (Double) throws -> Double>(
      "9.1", solution: { $0 }, mistakes: []
    ) { identity, examiner in
      for x in [1.0, -1] {
        examiner.given("x = \(x)")
        try examiner.expect(identity(x), equals: x)
      }
    }
    #expect(exercise.verdictOnSolution == .solved)
    #expect(exercise.verdict { _ in throw Unsolved("9.1") } == .unsolved)
    let half = exercise.verdict { x in
      guard x > 0 else { throw Unsolved("9.1") }
      return x
    }
    guard case .wrong(let finding) = half else {
      Issue.record("half an attempt is \(half)")
      return
    }
    #expect(finding.input == "x = -1.0")
  }

  @Test func aNewErrorIsAFinding() {
    struct Odd: Error {}
    let finding = finding { _ in throw Odd() }
    #expect(finding?.got == "it threw Odd()")
  }
}

extension Exercise {
  fileprivate func verdict(_ attempt: Function) -> Verdict {
    verdict(on: attempt)
  }
}
