import Laboratory

extension Report {
  /// Adds what the run found, and what to try next.
  func addSummary() {
    summary(
      [
        "Over 50 steps a tanh network leaves {default-50} of the gradient "
          + "with weights from ±1/√n, and {orthogonal-50} with orthogonal "
          + "ones.",
        "An LSTM leaves {pytorch-50} as PyTorch draws it and {keras-50} "
          + "as Keras does.",
        "Along the cell alone, forget biases of 0, 1 and 3 are memories "
          + "of {memory-0}, {memory-1} and {memory-3} steps.",
        "With orthogonal matrices, biases of 0 and 3 leave {bias-0-50} "
          + "and {bias-3-50}; chrono initialization leaves {chrono-100} over "
          + "100 steps.",
      ],
      try: "trainings 20", "from how many seeds is each task solved?")
  }
}
