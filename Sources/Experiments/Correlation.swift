import LinearAlgebra

extension Matrix {
  // snippet.correlation
  /// The mean over all pairs of rows of the cosine of the angle between them.
  ///
  /// For numbers whose mean is zero, that is their correlation.
  public var meanCorrelation: Double {
    let lengths = (self * self).rowSums.map { $0.squareRoot() }
    // The square of the sum of the unit vectors has each pair twice, and each
    // of them once with itself.
    let total = (self / lengths).columnSums.squaredNorm
    let n = Double(rows)
    return (total - n) / (n * (n - 1))
  }
  // snippet.end
}
