import Foundation
import Grading
import Testing
import Workshop

/// What becomes of what learners write.
@Suite struct JudgeTests {
  /// What somebody writes in the place of `throw Unsolved("9.1")`.
  struct Attempt: CustomTestStringConvertible, Sendable {
    var code: String
    var status: String
    /// A part of what is said about it.
    var says: String = ""

    var testDescription: String { "\(status): \(code)" }
  }

  static let attempts: [Attempt] = [
    .init(code: "2 * x", status: "solved"),
    .init(
      code:
        "try half(4 * x) }\nfunc half(_ x: Double) throws -> Double { x / 2",
      status: "solved"),
    .init(code: "throw Unsolved(\"9.1\") // not yet", status: "unsolved"),
    .init(
      code: "x * x", status: "wrong",
      says: "for       x = 1.0\nexpected  2.0\ngot       1.0"),
    .init(
      code: "2 * abs(x)", status: "wrong",
      says: "for       x = -3.0\nexpected  -6.0\ngot       6.0\n\nTwice."),
    .init(code: ".nan", status: "wrong", says: "got       nan"),
    .init(
      code: "if x < 0 { throw Unsolved(\"9.1\") }\n  return 2 * x",
      status: "wrong", says: "x = -3.0"),
    .init(
      code: "[2.0][x < 0 ? 1 : 0]", status: "crashed",
      says: "for       x = -3.0\nexpected  a result\n"
        + "got       the program stopped: Fatal error: Index out of range"),
    .init(
      code: "try doubled(x)", status: "crashed", says: "a recursion"),
    .init(
      code: "while true {}", status: "endless",
      says: "none within 2 seconds"),
    .init(
      code: "while true { print(String(repeating: \"x\", count: 999)) }",
      status: "crashed",
      says: "more than 4 MB"),
    .init(
      code: "let y = 2 * \n}}", status: "uncompiled",
      says: "chapters/09-sample/exercises/Doubled.swift:"),
    .init(
      code: "\"2\"", status: "uncompiled",
      says: "error: cannot convert"),
    .init(
      code: "2 * x }\nfunc main( {", status: "uncompiled", says: "error:"),
  ]

  @Test(arguments: attempts)
  func attemptsAreToldApart(attempt: Attempt) throws {
    let set = try SampleSet()
    try set.solve(attempt.code)
    let result = try set.judge().judgement(of: set.assignment("9.1"))
    let explanation = result.standing.explanation.joined(separator: "\n")
    #expect(result.standing.name == attempt.status, "\(explanation)")
    #expect(
      explanation.contains(attempt.says) || attempt.says.isEmpty,
      "\(explanation)")
    #expect(!explanation.contains("main.swift"))
    #expect(!explanation.contains("x + x"))
  }

  @Test func anotherSignatureIsSeenAsWhatItIs() throws {
    let set = try SampleSet()
    try set.write(
      "func doubled(x: Double) -> Double { 2 * x }\n", to: SampleSet.stub)
    let standing = try set.judge().judgement(of: set.assignment("9.1")).standing
    #expect(standing.name == "changed")
    #expect(
      standing.explanation.contains(
        "  func doubled(_ x: Double) throws -> Double"))
    // One that does not throw will do.
    try set.write(
      "func doubled(_ x: Double) -> Double { 2 * x }\n", to: SampleSet.stub)
    #expect(
      try set.judge().judgement(of: set.assignment("9.1")).standing == .solved)
  }

  @Test func stubsAreUnsolvedAndSolutionsPass() throws {
    let set = try SampleSet()
    for assignment in set.catalog.assignments {
      let judge = try set.judge()
      #expect(judge.judgement(of: assignment).standing == .unsolved)
      #expect(judge.judgementOfStub(of: assignment).standing == .unsolved)
      #expect(judge.judgementOfSolution(of: assignment).standing == .solved)
    }
  }

  @Test func whatAnAttemptPrintsIsShown() throws {
    let set = try SampleSet()
    try set.solve("print(\"x is\", x)\n  return 2 * x")
    let result = try set.judge().judgement(of: set.assignment("9.1"))
    #expect(result.standing == .solved)
    #expect(result.output == ["x is 1.0", "x is -3.0"])
  }

  @Test func aFileThatIsGoneIsMissing() throws {
    let set = try SampleSet()
    try set.remove(SampleSet.stub)
    #expect(
      try set.judge().judgement(of: set.assignment("9.1")).standing == .missing)
  }

  /// What is kept is kept for the text, not for the file.
  @Test func resultsAreRememberedByContent() throws {
    let set = try SampleSet()
    let judge = try set.judge()
    let assignment = try set.assignment("9.1")
    try set.solve("2 * x")
    #expect(judge.judgement(of: assignment).standing == .solved)
    let start = Date.now
    for _ in 0..<20 {
      #expect(judge.judgement(of: assignment).standing == .solved)
    }
    #expect(Date.now.timeIntervalSince(start) < 2)
    try set.solve("3 * x")
    #expect(judge.judgement(of: assignment).standing.name == "wrong")
    try set.solve("2 * x")
    #expect(judge.judgement(of: assignment).standing == .solved)
  }
}
