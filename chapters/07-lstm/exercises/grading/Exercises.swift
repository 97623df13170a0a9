import Grading

/// The exercises of chapter 7.
public final class Exercises: ExerciseSet {
  public static let all: [any Gradable] = [
    recurrentGradient, spectralRadius, cellStep, forgetBias,
  ]
}
