import Laboratory

extension Report {
  /// Adds what the run found, and what to try next.
  func addSummary() {
    summary(
      [
        "A sigmoid layer with Glorot's weights multiplies the gradient by "
          + "{sigmoid-measured} (theory: {sigmoid-predicted}), a tanh layer "
          + "by {tanh-measured}.",
        "From the last sigmoid layer to the first, {first-to-last} of the "
          + "gradient is left.",
        "With weights of σ_w = 3, {saturated-tanh-3} of the tanh units are "
          + "saturated, and the gradient at the first layer over that at "
          + "the last is {first-to-last-tanh-3}.",
        "Ten sigmoid layers end at a loss of {deep-loss}; guessing has "
          + "{chance-loss}. Started as the twin of a tanh network, they read "
          + "{twin-accuracy} of the digits.",
      ],
      try: "depth 100", "does a layer of a deeper network multiply by the same?"
    )
  }
}
