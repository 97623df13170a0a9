import LinearAlgebra

extension RandomNumberGenerator {
  /// Returns a whole number from 0 up to but not including `bound`.
  ///
  /// The standard library does not promise to keep the numbers that its own
  /// method gives for a seed. The high half of the product is uniform to within
  /// 2⁻⁵⁰ for bounds of a few thousand.
  mutating func index(below bound: Int) -> Int {
    require(bound > 0, "There is no index below \(bound)")
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// Returns one of the numbers in `range`.
  mutating func element(of range: ClosedRange<Int>) -> Int {
    range.lowerBound + index(below: range.count)
  }
}
