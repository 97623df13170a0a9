import Laboratory

extension Report {
  /// Adds what the run found, and what to try next.
  func addSummary() {
    summary(
      [
        "An unscaled block multiplies the mean square of the signal by "
          + "{unscaled-block}.",
        "Through a hundred normalized blocks that of the gradient grows "
          + "by {normalized-100} (theory: {normalized-100-predicted}).",
        "With batch normalization, 34 plain layers misread "
          + "{error-plain-34} per cent of the digits, 34 residual ones "
          + "{error-residual-34}.",
        "A hundred blocks read {read-over-root-100} if scaled by 1/√L, "
          + "{read-normalized-100} if normalized, and {read-from-zero-100} if "
          + "their scales start from zero.",
      ],
      try: "epochs 20", "does the plain network catch up?")
  }
}
