import Grading

/// The exercises of chapter 7.
public enum Exercises {
  public static let all: [any Gradable] = [
    recurrentGradient, spectralRadius, cellStep, forgetBias,
  ]
}
