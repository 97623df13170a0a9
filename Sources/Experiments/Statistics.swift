import LinearAlgebra

// snippet.means
/// Returns the arithmetic mean.
public func mean(_ numbers: [Double]) -> Double {
  numbers.reduce(0, +) / Double(numbers.count)
}

/// Returns the geometric mean of positive numbers: what a factor is in the
/// middle.
public func geometricMean(_ numbers: [Double]) -> Double {
  exp(numbers.reduce(0) { $0 + log($1) } / Double(numbers.count))
}

/// Returns the `n`-th root of a positive number: the factor of one of `n` equal
/// steps.
public func root(_ x: Double, _ n: Int) -> Double { exp(log(x) / Double(n)) }
// snippet.end

// snippet.quantile
/// Returns the number that the given share of `sorted` numbers is below; for
/// 1/2, the median.
///
/// - Precondition: The numbers are sorted, and there is one at least.
public func quantile(_ share: Double, ofSorted sorted: [Double]) -> Double {
  sorted[Int(share * Double(sorted.count - 1))]
}
// snippet.end
