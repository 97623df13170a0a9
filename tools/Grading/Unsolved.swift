/// What a stub throws until somebody has written what belongs there.
///
///     public func slope(at x: Double) throws -> Double {
///       throw Unsolved("2.1")
///     }
public struct Unsolved: Error, Equatable {
  /// The number of the exercise.
  public let number: String

  /// Creates the error of the exercise `number`.
  public init(_ number: String) { self.number = number }
}
