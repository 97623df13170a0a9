import Grading

/// The exercises of chapter 1.
public enum Exercises {
  public static let all: [any Gradable] = [
    forwardDerivatives, tiedLayer, widerStep, leastWidth, lossScale,
  ]
}
