/// Returns a gradient of `count` elements, all finite and none of them zero,
/// that clipping by value at `limit` turns nearly as far as it can.
func greatestTurn(count: Int, limit: Double) throws -> [Double] {
  // snippet.solution
  // One element far longer than the limit, all others as long as it: what is
  // left points along the diagonal.
  [1e6 * limit] + Array(repeating: limit, count: count - 1)
  // snippet.end
}
