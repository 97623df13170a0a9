// The angle that belongs to a cosine.
//
// With t = tan(θ/2) = √((1 − cos θ) / (1 + cos θ)), the angle is twice the
// arc tangent of t, and 1 − cos θ is exact where the angle is small. Two more
// halvings, tan(α/2) = tan α / (1 + √(1 + tan² α)), bring every angle of up to
// a quarter turn below π/16, where the series
//
//     arctan t = t − t³/3 + t⁵/5 − …
//
// loses a factor of 25 with each term.

// snippet.acos
/// Returns the angle between 0 and π whose cosine is *x*: NaN if there is none.
public func acos(_ x: Double) -> Double {
  if x < 0 { return .pi - acos(-x) }
  var t = ((1 - x) / (1 + x)).squareRoot()
  for _ in 0..<2 { t = t / (1 + (1 + t * t).squareRoot()) }
  let z = t * t
  var q = z * (1 / 25) - 1 / 23
  for odd in stride(from: 21, through: 3, by: -2) {
    // The signs alternate: negative for 23, 19, 15 …
    q = q * z + (odd % 4 == 1 ? 1 : -1) / Double(odd)
  }
  return 8 * (t + t * (z * q))
}
// snippet.end
