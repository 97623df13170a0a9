import Autodiff
import LinearAlgebra

// Clipping bounds the step, not what made the gradient large.

extension Gradients {
  /// Returns the norm of the gradients of `parameters`, taken together.
  public func norm(for parameters: [Parameter]) -> Double {
    // The norm of the norms, which does not overflow before its result does.
    Matrix(
      rows: 1, columns: parameters.count,
      elements: parameters.map { self[$0].norm }
    ).norm
  }

  /// Limits each element to ±`limit`.
  ///
  /// The direction changes: (100, 1), clipped at 1, points 44° away.
  public mutating func clip(
    toValue limit: Double, for parameters: [Parameter]
  ) {
    requireLimit(limit)
    for parameter in parameters {
      self[parameter] = self[parameter].map { min(max($0, -limit), limit) }
    }
  }

  /// Scales the gradient of each parameter whose norm is greater than `limit`
  /// down to it.
  ///
  /// Each keeps its direction, but together they do not. One with a norm that is
  /// infinite or NaN has no direction to keep, and stays as it is.
  public mutating func clip(
    toNorm limit: Double, for parameters: [Parameter]
  ) {
    requireLimit(limit)
    for parameter in parameters {
      clip(toGlobalNorm: limit, for: [parameter])
    }
  }

  /// Scales all gradients alike if their norm, taken together, is greater than
  /// `limit` (Pascanu et al., 2013).
  ///
  /// The direction stays the same. If the norm is infinite or NaN there is none
  /// to keep, and the gradients stay as they are.
  ///
  /// - Returns: The norm before.
  @discardableResult
  public mutating func clip(
    toGlobalNorm limit: Double, for parameters: [Parameter]
  ) -> Double {
    requireLimit(limit)
    let norm = norm(for: parameters)
    guard norm > limit, norm.isFinite else { return norm }
    for parameter in parameters {
      // Dividing first: limit / norm may underflow.
      self[parameter] = self[parameter].map { $0 / norm * limit }
    }
    return norm
  }
}

private func requireLimit(_ limit: Double) {
  require(
    limit > 0, "The limit of a gradient must be positive, not \(limit)")
}
