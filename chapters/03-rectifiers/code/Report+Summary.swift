import Laboratory

extension Report {
  /// Adds what the run found, and what to try next.
  func addSummary() {
    summary(
      [
        "A ReLU layer multiplies the gradient by {glorot-measured} with "
          + "Glorot's weights and by {he-measured} with He's; a GELU layer "
          + "with He's by {gelu-he-measured}.",
        "In layer 50 the inputs have a correlation of {correlation-50}, "
          + "and {silent-50} of the units are silent on them before any step.",
        "At a learning rate of 2, {silent-rate-2} of the second layer "
          + "falls silent in training.",
      ],
      try: "depth 200", "how alike do the inputs get?")
  }
}
