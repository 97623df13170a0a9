import BatchnormGrading
import ChainruleGrading
import ClippingGrading
import Grading
import InitializationGrading
import LstmGrading
import ReluGrading
import ResidualGrading
import SaturationGrading
import Testing
import Workshop

/// The exercises of all chapters.
let exercises: [any Gradable] =
  ChainruleGrading.Exercises.all
  + SaturationGrading.Exercises.all
  + ReluGrading.Exercises.all
  + InitializationGrading.Exercises.all
  + BatchnormGrading.Exercises.all
  + ResidualGrading.Exercises.all
  + LstmGrading.Exercises.all
  + ClippingGrading.Exercises.all

@Suite("Exercises of the book") struct CompletenessTests {
  @Test func everyExerciseOfTheBookIsTested() {
    #expect(
      Book.catalog.assignments.map(\.number).sorted()
        == exercises.map(\.number).sorted())
    #expect(Book.catalog.problems.isEmpty)
  }
}
