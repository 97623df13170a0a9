extension RandomNumberGenerator {
  /// Returns a number drawn uniformly from the multiples of 2⁻⁵³ in [0, 1).
  @inlinable public mutating func uniform() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Returns a number drawn uniformly from `range`.
  ///
  /// Stops if the range is empty or infinite.
  @inlinable public mutating func uniform(in range: Range<Double>) -> Double {
    let width = range.upperBound - range.lowerBound
    require(
      width > 0 && width < .infinity,
      "No uniform numbers in \(range.lowerBound)..<\(range.upperBound)")
    let x = range.lowerBound + width * uniform()
    // Rounding may have reached the bound, which is not in the range.
    return x < range.upperBound ? x : range.upperBound.nextDown
  }

  /// Returns a number drawn from the standard normal distribution.
  ///
  /// The Box–Muller transform: a point in the plane whose direction is uniform
  /// and whose squared distance from the origin is exponential, with mean 2,
  /// has two independent normal coordinates. This is the first of them; it uses
  /// two draws and is at most 8.6, the multiples of 2⁻⁵³ being what they are.
  ///
  /// Reference: Box and Muller, "A note on the generation of random normal
  /// deviates", 1958.
  public mutating func normal() -> Double {
    let distance = (-2 * log(1 - uniform())).squareRoot()
    return distance * cos(2 * .pi * uniform())
  }
}
