import LinearAlgebra
import ResidualModel

/// What the skip connections do if the branches add nothing.
enum IdentityPath {
  // snippet.passed
  /// Returns the part of the gradient that comes through `depth` blocks whose
  /// branches are zero, and whether every element came with the same factor.
  static func passed(
    depth: Int, skip: Double, seed: UInt64
  ) -> (factor: Double, isExact: Bool) {
    var stack = BlockStack(skip: skip, scale: 0)
    (stack.depth, stack.width) = (depth, 8)
    var generator = SplitMix64(seed: seed)
    let inputs = Matrix.normal(rows: 4, columns: 8, using: &generator)
    let upstream = Matrix.normal(rows: 4, columns: 8, using: &generator)
    let gradient = stack.gradient(
      upstream: upstream, on: inputs, using: &generator)
    let factor = gradient[0, 0] / upstream[0, 0]
    return (factor, gradient == factor * upstream)
  }
  // snippet.end
}
