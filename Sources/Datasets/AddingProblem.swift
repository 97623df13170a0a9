import LinearAlgebra

/// The adding problem: add two numbers that were marked long ago.
///
/// At each step the network sees a random number and a marker. It is asked, at
/// the end alone, for the sum of the two numbers that were marked.
///
///     let problem = AddingProblem(length: 50)
///     let batch = problem.sequences(32, using: &generator)
///     batch.steps.count     // 50
///     batch.steps[0].shape  // 32×2: the number and its marker
///     batch.targets.shape   // 32×1
///
/// Reference: Hochreiter and Schmidhuber, "Long short-term memory", 1997.
public struct AddingProblem: Hashable, Sendable {
  /// How numbers are drawn and what is asked.
  public enum Variant: Hashable, Sendable {
    /// As it is set today: numbers from [0, 1), one marked in each half, target
    /// `X₁ + X₂`.
    case sum

    /// As it was set first: numbers from [-1, 1), one marked among the first
    /// ten and another one before the middle, target `½ + (X₁ + X₂) / 4`.
    ///
    /// The markers of the first and of the last number are -1, those of the
    /// other numbers 0. If the first number is to be marked as well, its marker
    /// stays -1 and it counts as 0. Sequences there have from T to 1.1 T steps,
    /// here all have T.
    case original
  }

  /// The variant.
  public let variant: Variant

  /// The number of steps.
  public let length: Int

  /// Creates the problem for sequences of that length.
  public init(_ variant: Variant = .sum, length: Int) {
    require(
      length >= (variant == .sum ? 2 : 22),
      "The adding problem needs a longer sequence than \(length)")
    (self.variant, self.length) = (variant, length)
  }

  /// The mean squared error of one who always answers with the mean: the
  /// variance of the target, 1/6 or a little under 1/24.
  ///
  /// A uniform number has a twelfth of its squared range for variance. In the
  /// original problem, a number counts as 0 if it is the first of all: of those
  /// marked first, one in ten.
  public var baseline: Double {
    switch variant {
    case .sum: return 2.0 / 12
    case .original:
      let secondIsFirstOfAll = 0.9 / Double(length / 2 - 2)
      return (0.9 + 1 - secondIsFirstOfAll) / 3 / 16
    }
  }

  /// Returns `count` sequences.
  public func sequences(
    _ count: Int, using generator: inout some RandomNumberGenerator
  ) -> Sequences<Matrix> {
    var steps = (0..<length).map { _ in
      Matrix.uniform(
        rows: count, columns: 1, in: variant == .sum ? 0..<1 : -1..<1,
        using: &generator)
    }.map { numbers in
      Matrix(
        rows: count, columns: 2, elements: numbers.elements.flatMap { [$0, 0] })
    }
    var targets = Matrix(repeating: 0, rows: count, columns: 1)
    for row in 0..<count {
      let (first, second) = marked(using: &generator)
      steps[first][row, 1] = 1
      steps[second][row, 1] = 1
      switch variant {
      case .sum: targets[row, 0] = steps[first][row, 0] + steps[second][row, 0]
      case .original:
        steps[0][row, 1] = -1
        steps[length - 1][row, 1] = -1
        let sum = [first, second].reduce(0) {
          $0 + ($1 == 0 ? 0 : steps[$1][row, 0])
        }
        targets[row, 0] = 0.5 + sum / 4
      }
    }
    return Sequences(steps: steps, targets: targets)
  }

  /// Returns the two steps whose numbers are to be added.
  private func marked(
    using generator: inout some RandomNumberGenerator
  ) -> (Int, Int) {
    let half = length / 2
    switch variant {
    case .sum:
      let first = generator.index(below: half)
      return (first, half + generator.index(below: length - half))
    case .original:
      let first = generator.index(below: 10)
      let second = generator.index(below: half - 2)
      return (first, second < first ? second : second + 1)
    }
  }
}
