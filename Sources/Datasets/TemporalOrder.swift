import LinearAlgebra

/// The temporal-order problem: to say in which order two symbols came.
///
/// A sequence starts with E and ends with B. In between are the symbols a, b, c
/// and d at random, but at two steps X or Y. There are four classes: XX, XY, YX
/// and YY.
///
///     let problem = TemporalOrder(length: 50)
///     let batch = problem.sequences(32, using: &generator)
///     batch.steps.count     // 50
///     batch.steps[0].shape  // 32×8: which of the eight symbols it is
///     batch.targets         // 32 labels from 0 to 3
///
/// The steps are drawn from [0.1 T, 0.2 T] and [0.5 T, 0.6 T]. That is where
/// they are in task 6a of the reference for T = 100; the sequences there have
/// from 100 to 110 steps, here all have T.
///
/// Reference: Hochreiter and Schmidhuber, "Long short-term memory", 1997.
public struct TemporalOrder: Hashable, Sendable {
  /// The symbols, in the order of the inputs that stand for them.
  public static let symbols = ["E", "B", "X", "Y", "a", "b", "c", "d"]

  /// The number of classes.
  public static let classes = 4

  /// The number of steps.
  public let length: Int

  /// Creates the problem for sequences of that length.
  public init(length: Int) {
    require(
      length >= 10, "Temporal order needs at least 10 steps, not \(length)")
    self.length = length
  }

  /// The steps, counted from 0, of which one has the first X or Y.
  public var firstSteps: ClosedRange<Int> { length / 10...length / 5 }

  /// The steps of which one has the second X or Y.
  public var secondSteps: ClosedRange<Int> { length / 2...length * 3 / 5 }

  /// Returns `count` sequences with their classes.
  public func sequences(
    _ count: Int, using generator: inout some RandomNumberGenerator
  ) -> Sequences<[Int]> {
    var steps = Array(
      repeating: Matrix(
        repeating: 0, rows: count, columns: Self.symbols.count),
      count: length)
    var labels: [Int] = []
    for row in 0..<count {
      let label = generator.index(below: Self.classes)
      let first = generator.element(of: firstSteps)
      let second = generator.element(of: secondSteps)
      for step in 0..<length {
        let symbol =
          switch step {
          case 0: 0
          case length - 1: 1
          case first: 2 + label / 2
          case second: 2 + label % 2
          default: 4 + generator.index(below: 4)
          }
        steps[step][row, symbol] = 1
      }
      labels.append(label)
    }
    return Sequences(steps: steps, targets: labels)
  }
}
