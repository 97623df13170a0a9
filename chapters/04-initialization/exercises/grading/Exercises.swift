import Grading

/// The exercises of chapter 4.
public final class Exercises: ExerciseSet {
  public static let all: [any Gradable] = [
    keepingVariances, sizeLogarithm, gradientReach, unitVariance,
  ]
}
