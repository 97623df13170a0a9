import Grading

/// The exercises of chapter 2.
public final class Exercises: ExerciseSet {
  public static let all: [any Gradable] = [
    layerFactor, sigmoidTwin, criticalScale, sigmoidSlope,
  ]
}
