import Grading

/// The exercises of chapter 4.
public enum Exercises {
  public static let all: [any Gradable] = [
    keepingVariances, sizeLogarithm, gradientReach, unitVariance,
  ]
}
