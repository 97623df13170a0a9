import LinearAlgebra

/// Sequences of the same length, with what is to be learnt from each.
///
/// Recurrent layers read a batch step by step, so the inputs are stored by
/// step: one matrix for each, with one sequence a row.
///
///     let digits = Digits.load().train.sequences(inputsPerStep: 8)
///     digits.steps.count     // 8: one row of pixels a step
///     digits.steps[0].shape  // 1437×8
public struct Sequences<Targets: Sendable>: Sendable {
  /// The inputs of each step, one sequence a row.
  public let steps: [Matrix]

  /// The targets or labels, one for each sequence.
  public let targets: Targets

  /// Creates sequences from the inputs of each step.
  public init(steps: [Matrix], targets: Targets) {
    for step in steps {
      require(
        step.shape == steps[0].shape,
        "A step of \(step.shape) follows one of \(steps[0].shape)")
    }
    self.steps = steps
    self.targets = targets
  }
}

extension Dataset {
  /// Returns the examples as sequences that are read `inputsPerStep` inputs at a
  /// time, from the first input to the last.
  ///
  /// A digit of 8×8 pixels is read row by row if that is 8, and pixel by pixel
  /// if it is 1.
  public func sequences(inputsPerStep: Int) -> Sequences<[Int]> {
    require(
      inputsPerStep > 0 && inputs.columns % inputsPerStep == 0,
      "\(inputs.columns) inputs cannot be read \(inputsPerStep) at a time")
    let steps = stride(from: 0, to: inputs.columns, by: inputsPerStep).map {
      inputs.columns($0..<$0 + inputsPerStep)
    }
    return Sequences(steps: steps, targets: labels)
  }
}
