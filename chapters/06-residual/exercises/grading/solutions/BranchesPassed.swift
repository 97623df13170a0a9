import LinearAlgebra

/// Returns the least number k for which at least the part `share` of the
/// gradient's mean square has come through k or fewer of the branches.
///
/// There are `depth` residual blocks, and `scale` is the factor of the branches.
func branchesPassed(share: Double, depth: Int, scale: Double) throws -> Int {
  // snippet.solution
  // At each block, this part of the mean square comes through the branch.
  let through = scale * scale / (1 + scale * scale)
  var parts = [1.0]
  for _ in 0..<depth {
    let around = parts.map { $0 * (1 - through) } + [0]
    let turned = [0] + parts.map { $0 * through }
    parts = zip(around, turned).map { $0 + $1 }
  }
  var sum = 0.0
  for (k, part) in parts.enumerated() {
    sum += part
    if sum >= share { return k }
  }
  return depth
  // snippet.end
}
