/// A layer of three inputs and two units, averaged over all draws of its
/// weights.
///
/// Each weight is `size` or `-size` with probability 1/2: mean 0, variance
/// `size²`.
enum FanSums {
  /// What the inputs are, and the gradients of the units that they feed.
  static let (signal, gradients) = ([1.0, 1, 2], [1.0, 3])

  /// The size of the weights of the example.
  static let size = 0.5

  // snippet.mean-square
  /// Returns the mean square of `±size·term₁ ± size·term₂ …` over all choices
  /// of the signs.
  static func meanSquare(ofSumsOf terms: [Double], size: Double) -> Double {
    var sums = [0.0]
    for term in terms {
      sums = sums.flatMap { [$0 + size * term, $0 - size * term] }
    }
    return sums.reduce(0) { $0 + $1 * $1 } / Double(sums.count)
  }

  /// Returns the share of the terms' mean square that the sum of them has.
  static func kept(of terms: [Double], size: Double) -> Double {
    let squares = terms.reduce(0) { $0 + $1 * $1 }
    return meanSquare(ofSumsOf: terms, size: size)
      / (squares / Double(terms.count))
  }
  // snippet.end
}
