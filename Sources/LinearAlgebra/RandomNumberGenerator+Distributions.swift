extension RandomNumberGenerator {
  /// Returns a number drawn uniformly from the multiples of 2⁻⁵³ in [0, 1).
  @inlinable public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Returns a number drawn uniformly from `range`.
  @inlinable public mutating func uniform(in range: Range<Double>) -> Double {
    let x =
      range.lowerBound
      + (range.upperBound - range.lowerBound) * uniform()
    // Rounding may have reached the bound, which is not in the range.
    return x < range.upperBound ? x : range.upperBound.nextDown
  }

  /// Returns a number drawn from the standard normal distribution.
  ///
  /// The Box–Muller transform: a point whose direction is uniform and whose
  /// squared distance from the origin is exponential has normal coordinates.
  ///
  /// Reference: Box and Muller, "A note on the generation of random normal
  /// deviates", 1958.
  public mutating func normal() -> Double {
    let distance = (-2 * log(1 - uniform())).squareRoot()
    return distance * cos(2 * .pi * uniform())
  }
}
