import Grading

/// The exercises of chapter 8.
public final class Exercises: ExerciseSet {
  public static let all: [any Gradable] = [
    greatestTurn, tanhWall, stableRate, safeClipping,
  ]
}
