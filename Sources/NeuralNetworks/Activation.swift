import Autodiff

/// A layer that applies one function to each element.
public protocol Activation: Layer {
  /// The function and its derivative.
  var function: ScalarFunction { get }

  /// The outputs at which the function is not called saturated.
  ///
  /// Everything, by default.
  var unsaturated: ClosedRange<Double> { get }
}

extension Activation {
  public var unsaturated: ClosedRange<Double> { -.infinity ... .infinity }

  public var parameters: [Parameter] { [] }

  public var kind: LayerKind {
    .activation(function, unsaturated: unsaturated)
  }

  public func callAsFunction(_ input: Variable) -> Variable {
    input.applying(function)
  }
}
