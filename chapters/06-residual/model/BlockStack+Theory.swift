import LinearAlgebra

extension BlockStack {
  // snippet.shares
  /// The factors b by which each branch multiplies the mean square of the
  /// gradient, from the first block to the last.
  ///
  /// Without normalization, a branch with He's weights keeps it, and `s` comes
  /// twice. With it, the branch divides by the variance `v` over the batch. A
  /// batch of normal x₀ starts with 1; each block adds that of a rectified
  /// normal number with its mean square doubled, 1 − 1/π.
  public var branchFactors: [Double] {
    var v = 1.0
    return (0..<depth).map { _ in
      defer { v = skip * skip * v + scale * scale * (1 - 1 / .pi) }
      return scale * scale / (isNormalized ? v : 1)
    }
  }
  // snippet.end

  // snippet.predicted
  /// The sizes that theory predicts for a wide stack and a large batch.
  public var predictedSizes: Sizes {
    var (forward, gradient) = ([1.0], [1.0])
    for factor in branchFactors {
      let q = forward[forward.count - 1]
      let added = scale * scale * (isNormalized ? 1 : q)
      forward.append(skip * skip * q + added)
      // In this order, block L comes first: the product has no order.
      gradient.append(gradient[gradient.count - 1] * (skip * skip + factor))
    }
    // The gradient with respect to x_l has passed the blocks above l.
    let total = gradient[depth]
    return Sizes(forward: forward, gradient: gradient.map { total / $0 })
  }
  // snippet.end
}
