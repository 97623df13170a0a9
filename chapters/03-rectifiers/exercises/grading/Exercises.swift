import Grading

/// The exercises of chapter 3.
public enum Exercises {
  public static let all: [any Gradable] = [
    twoSlopes, selfNormalizing, slopeNeeded, deadlyRate, slopeGradient,
  ]
}
