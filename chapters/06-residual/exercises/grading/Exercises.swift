import Grading

/// The exercises of chapter 6.
public enum Exercises {
  public static let all: [any Gradable] = [
    blockGradient, branchScale, normalizedGrowth, branchesPassed,
  ]
}
