import Grading

/// The exercises of chapter 8.
public enum Exercises {
  public static let all: [any Gradable] = [
    greatestTurn, tanhWall, stableRate, safeClipping,
  ]
}
