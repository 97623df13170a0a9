import Grading

/// The exercises of chapter 3.
public final class Exercises: ExerciseSet {
  public static let all: [any Gradable] = [
    twoSlopes, selfNormalizing, slopeNeeded, deadlyRate, slopeGradient,
  ]
}
