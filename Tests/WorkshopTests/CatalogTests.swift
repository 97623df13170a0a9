import Foundation
import Testing
import Workshop

/// What is read from the prose.
@Suite struct CatalogTests {
  @Test func exercisesAreReadFromTheChapters() throws {
    let set = try SampleSet()
    let first = try set.assignment("9.1")
    #expect(first.title == "Double it")
    #expect(!first.isHard)
    #expect(first.section.title == "Twice as much")
    #expect(first.section.position.line == 3)
    #expect(first.chapterTitle == "Samples")
    #expect(first.chapter.gradingModule == "SampleGrading")
    #expect(try set.assignment("9.2").isHard)
    #expect(set.catalog.problems == [])
  }

  @Test func aChapterWhoseGradersAreNotLinkedIsReported() throws {
    let set = try SampleSet()
    #expect(set.catalog.gradedExercises().exercises.count == 2)
    try set.write(
      "# A\n\n```{toctree}\n09-other\n```\n", to: "book/contents.md")
    try FileManager.default.moveItem(
      atPath: set.root + "/chapters/09-sample",
      toPath: set.root + "/chapters/09-other")
    let found = set.catalog.gradedExercises()
    #expect(found.exercises.isEmpty)
    #expect(
      found.problems.map(\.position.path) == [
        "chapters/09-other/chapter.md"
      ])
    #expect(found.problems[0].message.contains("'OtherGrading.Exercises'"))
    let standing = try set.judge().judgementOfSolution(
      of: set.assignment("9.1")
    ).standing
    #expect(standing.name == "unknown")
    #expect(
      standing.explanation.joined(separator: " ")
        .contains("list it in chapters/09-other"))
  }

  @Test func tasksAndHintsBecomePlainText() throws {
    let assignment = try SampleSet().assignment("9.1")
    #expect(
      assignment.statement(width: 76) == [
        "Double `x`, so that y = 2x ≤ σ.", "", "- Keep the sign.",
      ])
    #expect(assignment.hint(1, width: 76) == ["By (9.1)."])
    #expect(assignment.hint(2, width: 76) == ["x + x"])
    #expect(assignment.statement(width: 12).first == "Double `x`,")
  }

  @Test func theStubFollowsFromTheSolution() throws {
    let set = try SampleSet()
    #expect(
      set.catalog.stub(of: try set.assignment("9.1"))?.text == """
        // Exercise 9.1: Double it
        //
        // Double `x`, so that y = 2x ≤ σ.
        //
        // - Keep the sign.
        //
        // Read “Twice as much” in chapters/09-sample/chapter.md
        // swift run exercises check 9.1

        import Grading
        import LinearAlgebra

        /// Returns twice `x`.
        func doubled(_ x: Double) throws -> Double {
          throw Unsolved("9.1")
        }

        """)
  }

  /// What a listing of the solution hides is the learner's to write, too.
  @Test func hiddenLinesAreLeftOutOnce() throws {
    let set = try SampleSet()
    let assignment = try set.assignment("9.1")
    let stub = try #require(set.catalog.stub(of: assignment)).text
    try set.write(
      try set.text(of: assignment.solution).replacing(
        "  sum(x, x)\n",
        with: """
            // snippet.hide
            precondition(x < 2)
            // snippet.show
            sum(x, x)

          """), to: assignment.solution)
    #expect(set.catalog.problems == [])
    #expect(
      set.catalog.stub(of: try set.assignment("9.1"))?.text == stub)
  }

  @Test func theStubImportsWhatTheSolutionImports() throws {
    let set = try SampleSet()
    let stub = set.catalog.stub(of: try set.assignment("9.2"))
    #expect(stub?.text.contains("import Autodiff\nimport Grading\n") == true)
    #expect(stub?.functionName == "squared(of:at:)")
    #expect(
      stub?.signature
        == "func squared(of function: ScalarFunction, at points: "
        + "(Double, Double)) throws -> [Double]")
  }

  @Test(arguments: [
    ("{exercise} 9.1 Double it", "{exercise} 8.1 Double it"),
    ("{exercise} 9.1 Double it", "{exercise} 9.1"),
    ("{exercise} 9.1 Double it", "{exercise} 9.2 Double it"),
  ])
  func mistakesInTheHeadAreFound(old: String, new: String) throws {
    let set = try SampleSet()
    let path = "chapters/09-sample/chapter.md"
    let text = try set.text(of: path)
    try set.write(text.replacing(old, with: new), to: path)
    #expect(set.catalog.problems.count == 1)
  }
  @Test func aMistakeInAFormulaIsFoundAndTheFormulaShownAsItWasWritten()
    throws
  {
    let set = try SampleSet()
    let path = "chapters/09-sample/chapter.md"
    let text = try set.text(of: path)
    try set.write(
      text.replacing(#"\le \sigma"#, with: #"\nosuch \sigma"#), to: path)
    #expect(set.catalog.problems.count == 1)
    #expect(set.catalog.problems.first?.message.contains("nosuch") == true)
    #expect(
      try set.assignment("9.1").statement(width: 76).first?
        .contains(#"\nosuch \sigma"#) == true)
  }
}
