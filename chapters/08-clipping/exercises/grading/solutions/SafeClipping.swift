/// Returns `gradient`, scaled down to the norm `limit` if it is longer; nil if
/// any of its elements is infinite or not a number.
func safeClipping(
  _ gradient: [Double], limit: Double
) throws -> [Double]? {
  // snippet.solution
  guard gradient.allSatisfy({ $0.isFinite }) else { return nil }
  let longest = gradient.reduce(0) { max($0, $1.magnitude) }
  guard longest > 0 else { return gradient }
  // Relative to the longest element, the norm is between 1 and √count.
  let relative = gradient.map { $0 / longest }
  let norm = relative.reduce(0) { $0 + $1 * $1 }.squareRoot()
  // If the norm overflows it is longer than the limit all the same.
  guard longest * norm > limit else { return gradient }
  return relative.map { $0 / norm * limit }
  // snippet.end
}
