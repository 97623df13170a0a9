extension Fragment {
  /// What is folded away, where it matters which: paper and e-readers, on which
  /// nothing folds, have it elsewhere or not at all.
  ///
  /// The names are classes of `details`.
  public enum Fold: String, CaseIterable, Sendable {
    /// The answer to a prediction.
    case answer

    /// The numbers in a figure.
    case data

    /// What came of putting a claim to the proof.
    case evidence

    /// A hint to an exercise.
    case hint

    /// The solution of an exercise.
    case solution

    /// The test of a claim.
    case test
  }
}
