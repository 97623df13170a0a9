import LinearAlgebra
import NeuralNetworks

// snippet.profile
/// Returns the size of the gradient in each layer, relative to the last, where
/// each step down multiplies it by one of `factors`, the first of them lowest.
public func gradientProfile(_ factors: [Double]) -> [Double] {
  var sizes = [1.0]
  for factor in factors.reversed() {
    sizes.append(sizes[sizes.count - 1] * factor)
  }
  return sizes.reversed()
}

extension RandomAccessCollection where Element == LayerStatistics {
  /// The size of the gradient in each layer, relative to the last.
  public var gradientProfile: [Double] {
    guard let last else { return [] }
    return map { $0.gradientSize / last.gradientSize }
  }
}
// snippet.end
