import Autodiff

// snippet.saturating
/// The logistic sigmoid `1 / (1 + e⁻ˣ)` of each element.
///
/// It is called saturated outside [0.03, 0.97], where its slope is below 0.03,
/// an eighth of the greatest.
public struct Sigmoid: Activation {
  /// Creates the activation.
  public init() {}

  public var function: ScalarFunction { .sigmoid }
  public var unsaturated: ClosedRange<Double> { 0.03...0.97 }

  public func callAsFunction(_ input: Variable) -> Variable {
    sigmoid(input)
  }
}

/// The hyperbolic tangent of each element.
///
/// It is called saturated outside [-0.97, 0.97], where its slope is below 0.06,
/// a sixteenth of the greatest.
public struct Tanh: Activation {
  /// Creates the activation.
  public init() {}

  public var function: ScalarFunction { .tanh }
  public var unsaturated: ClosedRange<Double> { -0.97...0.97 }

  public func callAsFunction(_ input: Variable) -> Variable {
    tanh(input)
  }
}
// snippet.end

// snippet.others
/// The rectifier `max(x, 0)` of each element.
public struct ReLU: Activation {
  /// Creates the activation.
  public init() {}

  public var function: ScalarFunction { .relu }

  public func callAsFunction(_ input: Variable) -> Variable {
    relu(input)
  }
}

/// The leaky rectifier: `x` where positive, else `slope · x`.
public struct LeakyReLU: Activation {
  /// The slope on the negative side.
  public let slope: Double

  /// Creates the activation.
  public init(slope: Double = 0.01) { self.slope = slope }

  public var function: ScalarFunction { .leakyReLU(slope: slope) }
}

/// The exponential linear unit: `x` where positive, else `α (eˣ - 1)`.
public struct ELU: Activation {
  /// The depth `α` of the negative side.
  public let alpha: Double

  /// Creates the activation.
  public init(alpha: Double = 1) { self.alpha = alpha }

  public var function: ScalarFunction { .elu(alpha: alpha) }
}

/// The self-normalizing exponential linear unit.
public struct SELU: Activation {
  /// Creates the activation.
  public init() {}

  public var function: ScalarFunction { .selu }
}

/// The unit `x Φ(x)`.
public struct GELU: Activation {
  /// Creates the activation.
  public init() {}

  public var function: ScalarFunction { .gelu }
}

/// The unit `x σ(x)`.
public struct Swish: Activation {
  /// Creates the activation.
  public init() {}

  public var function: ScalarFunction { .swish }
}

/// The softplus `log(1 + eˣ)` of each element.
public struct Softplus: Activation {
  /// Creates the activation.
  public init() {}

  public var function: ScalarFunction { .softplus }
}
// snippet.end
