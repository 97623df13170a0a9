import LinearAlgebra

/// A function of one number beside its derivative.
///
///     ScalarFunction.tanh(0.5)                // 0.4621
///     ScalarFunction.tanh.derivative(at: 0.5) // 0.7864
public struct ScalarFunction: Sendable {
  /// The way through a matrix: the values at its elements, and the way back
  /// from their gradient to that of the elements.
  typealias Pass =
    @Sendable (Matrix) -> (
      values: Matrix, pullback: (consuming Matrix) -> Matrix
    )

  private let function: @Sendable (Double) -> Double
  private let slope: @Sendable (Double) -> Double
  private let pass: Pass

  /// Creates a function from its value and its derivative.
  public init(
    _ function: @escaping @Sendable (Double) -> Double,
    derivative: @escaping @Sendable (Double) -> Double
  ) {
    self.init(
      function, derivative: derivative,
      onMatrices: { x in (x.map { function($0) }, x.map { derivative($0) }) })
  }

  /// Creates a function from its value and its derivative, and from a faster
  /// way to the values and derivatives at all elements of a matrix.
  init(
    _ function: @escaping @Sendable (Double) -> Double,
    derivative: @escaping @Sendable (Double) -> Double,
    onMatrices valuesAndSlopes:
      @escaping @Sendable (Matrix) -> (values: Matrix, slopes: Matrix)
  ) {
    self.init(function, derivative: derivative) { x in
      let (y, slopes) = valuesAndSlopes(x)
      return (y, { dy in dy.scaled(by: slopes) })
    }
  }

  /// Creates a function from its value and its derivative, and from a faster
  /// way through matrices and back.
  init(
    _ function: @escaping @Sendable (Double) -> Double,
    derivative: @escaping @Sendable (Double) -> Double,
    pass: @escaping Pass
  ) {
    self.function = function
    slope = derivative
    self.pass = pass
  }

  /// Returns the value at `x`.
  public func callAsFunction(_ x: Double) -> Double { function(x) }

  /// Returns the derivative at `x`.
  public func derivative(at x: Double) -> Double { slope(x) }

  /// Returns the values at the elements of `x`, and the way back from their
  /// gradient to that of `x`.
  func callAsFunction(
    _ x: Matrix
  ) -> (values: Matrix, pullback: (consuming Matrix) -> Matrix) {
    pass(x)
  }
}
