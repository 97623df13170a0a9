import Foundation
import Grading
import Ground
import Manuscript

extension Catalog {
  /// Returns the exercises of the chapters' grading modules, as far as these
  /// are part of the running program.
  ///
  /// A chapter without such a module is reported at its first exercise.
  public func gradedExercises() -> (
    exercises: [any Gradable], problems: [Diagnostic]
  ) {
    var exercises: [any Gradable] = []
    var problems: [Diagnostic] = []
    var done: Set<Chapter> = []
    for assignment in assignments
    where done.insert(assignment.chapter).inserted {
      let chapter = assignment.chapter
      let name = "\(chapter.gradingModule).Exercises"
      if let set = Self.exercises(of: chapter) {
        exercises += set
      } else {
        problems.append(
          Diagnostic(
            .error,
            "there is no class '\(name)'; list the chapter's folder in "
              + "Package.swift, and declare 'public final class Exercises: "
              + "ExerciseSet' in \(chapter.gradingFolder)",
            at: assignment.position))
      }
    }
    return (exercises, problems)
  }

  /// Returns the grader of an exercise, if it is part of the running program.
  func grader(of assignment: Assignment) -> (any Gradable)? {
    Self.exercises(of: assignment.chapter)?.first {
      $0.number == assignment.number
    }
  }

  private static func exercises(of chapter: Chapter) -> [any Gradable]? {
    let name = "\(chapter.gradingModule).Exercises"
    return (NSClassFromString(name) as? any ExerciseSet.Type)?.all
  }
}
