import Grading

/// The exercises of chapter 2.
public enum Exercises {
  public static let all: [any Gradable] = [
    layerFactor, sigmoidTwin, criticalScale, sigmoidSlope,
  ]
}
