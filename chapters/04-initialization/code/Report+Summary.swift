import Laboratory

extension Report {
  /// Adds what the run found, and what to try next.
  func addSummary() {
    summary(
      [
        "Thirty ReLU layers read {he-accuracy} of the test digits with "
          + "He's weights. With Glorot's their loss ends at {glorot-loss}; "
          + "guessing has {chance-loss}.",
        "With He's weights, layers 64 units wide read {he-64} of the "
          + "training digits, layers 8 wide {he-8}.",
        "A tanh layer with biases of variance 1/20 keeps the gradient if "
          + "its weights have the variance {critical-weights} over n.",
        "With a gain of 5/3 a tanh layer multiplies the signal by "
          + "{gain-up} and the gradient by {gain-measured}.",
      ],
      try: "epochs 100",
      "do the networks with Glorot's weights leave the plateau?")
  }
}
