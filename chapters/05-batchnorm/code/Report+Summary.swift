import Laboratory

extension Report {
  /// Adds what the run found, and what to try next.
  func addSummary() {
    summary(
      [
        "With BatchNorm, thirty sigmoid layers read {sigmoid-30} of the "
          + "training digits, thirty ReLU layers {relu-30}.",
        "For large batches, a layer then multiplies the gradient by "
          + "{sigmoid-size} with the sigmoid and by {relu-size} with ReLU.",
        "In thirty ReLU layers it arrives {first-to-last} times as large; "
          + "without BatchNorm, {first-to-last-plain} times.",
        "Left in training mode, the sigmoid network reads "
          + "{sigmoid-30-alone} of digits that come one at a time.",
      ],
      try: "width 128", "do thirty ReLU layers learn if they are wider?")
  }
}
