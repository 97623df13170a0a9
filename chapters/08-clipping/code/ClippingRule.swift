import Autodiff
import LinearAlgebra
import NeuralNetworks

// snippet.rules
/// The rules by which gradients are clipped.
///
/// They differ in what counts as one part: each part that is longer than the
/// limit is scaled down to it.
enum ClippingRule: CaseIterable, Sendable {
  /// Each element is a part.
  case value

  /// The gradient of each parameter is a part.
  case tensorNorm

  /// There is one part.
  case globalNorm

  /// Clips `gradients`.
  func clip(
    _ gradients: inout Gradients, to limit: Double,
    for parameters: [Parameter]
  ) {
    switch self {
    case .value: gradients.clip(toValue: limit, for: parameters)
    case .tensorNorm: gradients.clip(toNorm: limit, for: parameters)
    case .globalNorm: gradients.clip(toGlobalNorm: limit, for: parameters)
    }
  }

  /// Returns the number of parts that a gradient has.
  func parts(of tensors: [Matrix]) -> Int {
    switch self {
    case .value: tensors.reduce(0) { $0 + $1.count }
    case .tensorNorm: tensors.count
    case .globalNorm: 1
    }
  }
}
// snippet.end

extension ClippingRule: CustomStringConvertible {
  var description: String {
    switch self {
    case .value: "by value"
    case .tensorNorm: "by tensor norm"
    case .globalNorm: "by global norm"
    }
  }
}
