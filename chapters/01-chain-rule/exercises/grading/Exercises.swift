import Grading

/// The exercises of chapter 1.
public final class Exercises: ExerciseSet {
  public static let all: [any Gradable] = [
    forwardDerivatives, tiedLayer, widerStep, leastWidth, lossScale,
  ]
}
