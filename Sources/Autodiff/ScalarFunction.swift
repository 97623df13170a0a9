/// A function of one number beside its derivative.
///
///     ScalarFunction.tanh(0.5)                // 0.4621
///     ScalarFunction.tanh.derivative(at: 0.5) // 0.7864
public struct ScalarFunction: Sendable {
  private let function: @Sendable (Double) -> Double
  private let slope: @Sendable (Double) -> Double

  /// Creates a function from its value and its derivative.
  public init(
    _ function: @escaping @Sendable (Double) -> Double,
    derivative: @escaping @Sendable (Double) -> Double
  ) {
    self.function = function
    slope = derivative
  }

  /// Returns the value at `x`.
  public func callAsFunction(_ x: Double) -> Double { function(x) }

  /// Returns the derivative at `x`.
  public func derivative(at x: Double) -> Double { slope(x) }
}
