import Laboratory

extension Report {
  /// Adds what the run found, and what to try next.
  func addSummary() {
    summary(
      [
        "Recursion and tape agree to {check-tape}. Loss and gradient cost "
          + "{cost-ratio} times the loss alone.",
        "Of a gradient that passes {chain-depth} tanh units, the "
          + "weight given leaves {chain-large}, and the weight 1/2 {chain-small}.",
        "A random matrix 4×4 adds {growth-measured} to the logarithm of a "
          + "gradient's length; the law says {growth-predicted}.",
        "In {relu-depth} ReLU layers {signal-first} of the gradient "
          + "arrives, but the gradients of the weights change by "
          + "{weight-factor} a layer.",
      ],
      try: "weight 3", "does a larger weight make the gradient explode?")
  }
}
