import Autodiff
import LinearAlgebra
import NeuralNetworks
import ResidualModel

/// What the skip connections do if the branches add nothing, or take away.
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

  // snippet.taken
  /// Returns the same for blocks with untouched skip connections, whose
  /// branches take half away: relu(x) W with W = −½ I, on positive inputs.
  static func halvedByBranches(
    depth: Int, seed: UInt64
  ) -> (factor: Double, isExact: Bool) {
    let block = Residual {
      ReLU()
      Linear(weight: -0.5 * Matrix.identity(8))
    }
    var generator = SplitMix64(seed: seed)
    let inputs = Matrix.uniform(
      rows: 4, columns: 8, in: 1..<2, using: &generator)
    let upstream = Matrix.normal(rows: 4, columns: 8, using: &generator)
    let tape = Tape()
    let input = tape.variable(inputs)
    let output = (0..<depth).reduce(input) { x, _ in block(x) }
    let gradient = tape.gradients(of: output, upstream: upstream)[input]
    let factor = gradient[0, 0] / upstream[0, 0]
    return (factor, gradient == factor * upstream)
  }
  // snippet.end
}
