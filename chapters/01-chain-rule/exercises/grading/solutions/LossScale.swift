/// Returns the least power of two by which to multiply the loss, so that a
/// gradient of size 1 at the top is still a normal number of Float16 after
/// `layers` factors of `factor`; `nil` if the gradient at the top would not be
/// a number of Float16 then.
func lossScale(factor: Double, layers: Int) throws -> Double? {
  // snippet.solution
  var gradient = 1.0
  for _ in 0..<layers { gradient *= factor }
  var scale = 1.0
  while scale * gradient < 0x1p-14 {
    scale *= 2
    if scale > 0x1p15 { return nil }
  }
  return scale
  // snippet.end
}
