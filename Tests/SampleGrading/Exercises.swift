import Grading

/// The graders of the sample that the tests of the exercises' tools judge.
public final class Exercises: ExerciseSet {
  public static let all: [any Gradable] = [doubled, squared]
}
