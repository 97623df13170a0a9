import Grading

/// The exercises of chapter 6.
public final class Exercises: ExerciseSet {
  public static let all: [any Gradable] = [
    blockGradient, branchScale, normalizedGrowth, branchesPassed,
  ]
}
