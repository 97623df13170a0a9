import Foundation
import Testing
import Workshop

/// The command line, run as a program on a sample.
@Suite struct CommandTests {
  @Test func theBoardNamesTheNextOne() throws {
    let set = try SampleSet()
    let board = try set.run()
    #expect(board.status == 0)
    #expect(board.output.contains("0 of 2 solved"))
    #expect(board.output.contains("9.2  Square it (hard)"))
    #expect(board.output.contains("Next: 9.1 Double it"))
    #expect(board.output.contains("\(SampleSet.stub):15\n"))
    // It is written to a pipe: no colours, nothing wiped out.
    #expect(!board.output.contains("\u{1B}") && !board.output.contains("\r"))

    try set.solve("2 * x")
    let next = try set.run()
    #expect(next.output.contains("1 of 2 solved"))
    #expect(next.output.contains("✓ 9.1"))
    #expect(next.output.contains("Next: 9.2 Square it"))
  }

  @Test func oneBrokenFileLeavesTheOthersStanding() throws {
    let set = try SampleSet()
    try set.solve("2 *")
    try set.remove("chapters/09-sample/exercises/Squared.swift")
    let board = try set.run()
    #expect(board.status == 0)
    #expect(board.output.contains("! 9.1"))
    #expect(board.output.contains("does not compile"))
    #expect(board.output.contains("! 9.2"))
    #expect(board.output.contains("file is missing"))
  }

  @Test func checkSaysWhatIsWrong() throws {
    let set = try SampleSet()
    #expect(try set.run("check", "9.1").status == 1)
    try set.solve("x")
    let wrong = try set.run("check", "9.1")
    #expect(wrong.status == 1)
    for part in [
      "✗ 9.1", "for       x = 1.0", "expected  2.0", "got       1.0",
      "Read “Twice as much”, chapters/09-sample/chapter.md:3",
      "exercises hint 9.1",
    ] {
      #expect(wrong.output.contains(part))
    }
    try set.solve("x + x")
    let right = try set.run("9.1")
    #expect(right.status == 0)
    #expect(right.output.contains("✓ 9.1"))
    #expect(try set.run("check").status == 1, "9.2 is still to be solved")
  }

  @Test func hintsComeOneByOne() throws {
    let set = try SampleSet()
    for (index, words) in ["Twice.", "By (9.1).", "x + x"].enumerated() {
      let hint = try set.run("hint", "9.1")
      #expect(hint.status == 0)
      #expect(hint.output.contains("Hint \(index + 1) of 3"))
      #expect(hint.output.contains(words))
      #expect(!hint.output.contains("Hint \(index + 2)"))
    }
    let last = try set.run("hint", "9.1")
    #expect(last.output.contains("Hint 3 of 3"))
    #expect(last.output.contains("the last one"))
    let all = try set.run("hint", "9.2", "--all").output
    #expect(["A.", "B.", "C."].allSatisfy { all.contains($0) })
  }

  @Test func solutionsAreNotForced() throws {
    let set = try SampleSet()
    let refused = try set.run("solution", "9.1")
    #expect(refused.status == 1)
    #expect(!refused.output.contains("sum(x, x)"))
    #expect(refused.errors.contains("3 hints are left"))
    #expect(refused.errors.contains("--yes"))
    let shown = try set.run("solution", "9.1", "--yes")
    #expect(shown.status == 0)
    #expect(shown.output.contains("  sum(x, x)\n"))
    #expect(!shown.output.contains("snippet"))
    try set.solve("2 * x")
    #expect(try set.run("solution", "9.1").status == 0)
  }

  @Test func resetKeepsWhatWasWritten() throws {
    let set = try SampleSet()
    try set.solve("2 * x")
    let mine = try set.text(of: SampleSet.stub)
    let reset = try set.run("reset", "9.1")
    #expect(reset.status == 0)
    #expect(try set.text(of: SampleSet.stub).contains("throw Unsolved"))
    let backup = try #require(
      reset.output.split(separator: " ").last?.trimmingCharacters(
        in: .whitespacesAndNewlines))
    #expect(backup.hasPrefix(".exercises/backups/9.1-Doubled-"))
    #expect(try set.text(of: backup) == mine)
    #expect(try set.run("reset", "9.1").output.contains("nothing to reset"))

    try set.solve("3 * x")
    try set.remove("chapters/09-sample/exercises/Squared.swift")
    let all = try set.run("reset", "--all")
    #expect(all.output.contains("Squared.swift is back"))
    #expect(all.output.contains("2 of 2 files are new"))
    #expect(set.catalog.assignments.allSatisfy(set.catalog.isStub))
  }

  @Test(arguments: [
    (["check", "9.3"], "there is no exercise '9.3'. Did you mean 9.2?"),
    (["hint", "1.1"], "Did you mean 9.1?"),
    (["chekc", "9.1"], "Did you mean 'check'?"),
    (["check", "--jsno"], "Did you mean '--json'?"),
    (["hint"], "needs the number"),
    (["check", "9.1", "9.2"], "takes no '9.2'"),
  ])
  func mistakesInTheArgumentsAreNamed(
    arguments: [String], message: String
  ) throws {
    let set = try SampleSet()
    let result =
      switch arguments.count {
      case 1: try set.run(arguments[0])
      case 2: try set.run(arguments[0], arguments[1])
      default: try set.run(arguments[0], arguments[1], arguments[2])
      }
    #expect(result.status == 64)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test func anEditedGraderIsNamed() throws {
    let set = try SampleSet()
    let grader = "chapters/09-sample/exercises/grading/Exercises+Doubled.swift"
    #expect(try !set.run().output.contains("not as they came"))
    try set.write(try set.text(of: grader) + "// easier\n", to: grader)
    let board = try set.run()
    #expect(board.output.contains("not as they came with the book"))
    #expect(board.output.contains(grader))
    #expect(try set.run("stubs").status == 1)
    _ = try set.run("seal")
    #expect(try set.run("stubs").status == 0)
  }

  @Test func programsReadJSON() throws {
    let set = try SampleSet()
    try set.solve("x")
    let json = try set.run("--json")
    #expect(json.status == 0)
    let report = try #require(
      JSONSerialization.jsonObject(with: Data(json.output.utf8))
        as? [String: Any])
    #expect(
      Set(report.keys) == [
        "version", "total", "solved", "editedGraders", "exercises",
      ])
    #expect(report["total"] as? Int == 2)
    #expect(report["solved"] as? Int == 0)
    let rows = try #require(report["exercises"] as? [[String: Any]])
    #expect(rows.map { $0["status"] as? String } == ["wrong", "unsolved"])
    #expect(rows[0]["file"] as? String == SampleSet.stub)
    #expect(rows[1]["hard"] as? Bool == true)
    #expect(
      Set(rows[0].keys) == [
        "number", "chapter", "title", "hard", "status", "file", "line",
        "section", "hints", "hintsSeen", "message",
      ])
    #expect(try set.run("check", "9.1", "--json").status == 1)
  }

  @Test func helpIsHelp() throws {
    let help = try SampleSet().run("--help")
    #expect(help.status == 0)
    for command in ["check", "hint", "solution", "reset", "watch", "--json"] {
      #expect(help.output.contains(command))
    }
    #expect(help.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
  }
}
