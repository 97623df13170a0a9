import Grading
import Testing
import Workshop

/// The exercises of all chapters.
let exercises: [any Gradable] = Book.graded.exercises

@Suite("Exercises of the book") struct CompletenessTests {
  @Test func everyExerciseOfTheBookIsTested() {
    #expect(Book.graded.problems == [])
    #expect(
      Book.catalog.assignments.map(\.number).sorted()
        == exercises.map(\.number).sorted())
    #expect(Book.catalog.problems.isEmpty)
  }
}
