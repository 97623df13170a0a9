import Experiments
import Laboratory
import LinearAlgebra

/// Networks that give zero from the start, whatever is done with them.
enum BornDead {
  // snippet.formula
  /// Returns the probability that a network of `depth` layers of `width` units
  /// gives zero for one input.
  static func probability(width: Int, depth: Int) -> Double {
    1 - pow(1 - pow(0.5, Double(width)), Double(depth))
  }
  // snippet.end

  // snippet.count
  /// Returns the share of `networks` random ones that give zero for all
  /// `inputs`.
  static func share(
    width: Int, depth: Int, inputs: Matrix, networks: Int, seed: UInt64
  ) -> Double {
    let dead = concurrentMap(Array(0..<networks)) { network in
      var generator = SplitMix64(seed: seed << 32 | UInt64(network))
      var h = inputs
      for _ in 0..<depth {
        let weights = Matrix.normal(
          rows: h.columns, columns: width, using: &generator)
        h = matmul(h, weights).map { max($0, 0) }
        if h.maximum == 0 { return 1.0 }
      }
      return 0
    }
    return mean(dead)
  }
  // snippet.end
}
