#if os(Linux)
import Foundation
import Ground
import Testing
import Workshop

/// Attempts that want the word `solved`, or harm, and not the solution.
@Suite struct HostileTests {
  @Test(arguments: HostileAttempt.all)
  func nobodyGetsAVerdictButByComputing(attempt: HostileAttempt) throws {
    let set = try SampleSet()
    let assignment = try set.assignment(attempt.number)
    let function =
      attempt.number == "9.1"
      ? "func doubled(_ x: Double) throws -> Double"
      : "func squared(of function: ScalarFunction, "
        + "at points: (Double, Double)) throws -> [Double]"
    let source = """
      import Autodiff
      import Glibc
      import Grading
      \(attempt.top)
      \(function) {
        \(attempt.body)
      }

      """.replacingOccurrences(of: "ROOT", with: set.root)
    try set.write(source, to: assignment.stub)
    let before = try files(in: set.root)

    let runner = MarkingRunner()
    let judgement = try set.judge(runner: runner).judgement(of: assignment)

    // Where its lines are broken does not matter here.
    let explanation = judgement.standing.explanation.joined(separator: " ")
      .split(separator: " ").joined(separator: " ")
    #expect(judgement.standing != .solved)
    #expect(
      attempt.status.contains(judgement.standing.name),
      "\(judgement.standing.name): \(explanation)")
    #expect(
      explanation.contains(attempt.says) || attempt.says.isEmpty,
      "\(explanation)")
    #expect(runner.processes == [], "it has left processes")
    #expect(try files(in: set.root) == before)
  }

  /// The files of a package, without what is kept about them.
  private func files(in root: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root)
    where !path.contains(".build/exercises/9.") {
      files[path] = FileManager.default.contents(atPath: "\(root)/\(path)")
    }
    return files
  }
}

/// Runs programs with a mark in their environment.
private struct MarkingRunner: ProgramRunner {
  private let mark = Mark()

  func run(_ invocation: Invocation) -> Outcome {
    var invocation = invocation
    invocation.environment[mark.name] = "1"
    return ProcessRunner().run(invocation)
  }

  var processes: [String] { mark.processes(after: 2) }
}
#endif
