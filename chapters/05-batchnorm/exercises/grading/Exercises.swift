import Grading

/// The exercises of chapter 5.
public final class Exercises: ExerciseSet {
  public static let all: [any Gradable] = [
    scalingGradient, unbiasedMean, foldedLayer, straightScale,
  ]
}
