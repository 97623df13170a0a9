import Autodiff
import NeuralNetworks

// snippet.functions
/// The activations that the chapters compare.
///
///     let network = Sequential.plain(
///       sizes: [64, 64, 10], activation: ActivationFunction.tanh.layer,
///       using: &generator)
public enum ActivationFunction: Hashable, Sendable {
  /// Nothing: each unit passes on what it gets.
  case identity

  /// The logistic sigmoid.
  case sigmoid

  /// The hyperbolic tangent.
  case tanh

  /// The rectifier max(x, 0).
  case relu

  /// The rectifier with a slope on its negative side.
  case leakyReLU(slope: Double)

  /// The exponential linear unit.
  case elu

  /// The self-normalizing exponential linear unit.
  case selu

  /// The unit `x Φ(x)`.
  case gelu

  /// The unit `x σ(x)`.
  case swish

  /// The function and its derivative.
  public var function: ScalarFunction {
    switch self {
    case .identity: ScalarFunction({ $0 }) { _ in 1 }
    case .sigmoid: .sigmoid
    case .tanh: .tanh
    case .relu: .relu
    case .leakyReLU(let slope): .leakyReLU(slope: slope)
    case .elu: .elu()
    case .selu: .selu
    case .gelu: .gelu
    case .swish: .swish
    }
  }

  /// The layer that applies it to each unit.
  public var layer: AnyLayer {
    switch self {
    case .identity: AnyLayer(Identity())
    case .sigmoid: AnyLayer(Sigmoid())
    case .tanh: AnyLayer(Tanh())
    case .relu: AnyLayer(ReLU())
    case .leakyReLU(let slope): AnyLayer(LeakyReLU(slope: slope))
    case .elu: AnyLayer(ELU())
    case .selu: AnyLayer(SELU())
    case .gelu: AnyLayer(GELU())
    case .swish: AnyLayer(Swish())
    }
  }
}

/// The layer that does nothing.
private struct Identity: Activation {
  var function: ScalarFunction { ActivationFunction.identity.function }

  func callAsFunction(_ input: Variable) -> Variable { input }
}
// snippet.end
