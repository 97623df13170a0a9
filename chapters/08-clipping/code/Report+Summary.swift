import Laboratory

extension Report {
  /// Adds what the run found, and what to try next.
  func addSummary() {
    summary(
      [
        "Clipped at 1 by value, (100, 1) turns by {turn-by-value} "
          + "degrees.",
        "Beside the cliff, {plain-stranded} of the descents end where "
          + "there is no gradient; clipped at 1, {clipped-stranded}.",
        "At a learning rate of 1/10 the recurrent network gets "
          + "{plain-accuracy} of its last answers right, and "
          + "{clipped-accuracy} if it is clipped at 1.",
        "After one gradient of 10,000, Adam's steps take {recovery} "
          + "updates to regain half their length.",
      ],
      try: "runs 20", "at which rates and limits do more networks learn?")
  }
}
