import Experiments
import Laboratory
import LinearAlgebra
import ResidualModel

/// How much larger signal and gradient leave a stack than they entered it.
struct Growth {
  /// The number of inputs.
  static let batch = 128

  /// What theory predicts, as factors of the mean squares.
  let predicted: (forward: Double, gradient: Double)

  /// The same for each seed.
  let measured: [(forward: Double, gradient: Double)]

  // snippet.growth
  /// Measures `stack` on 128 normal inputs, with one set of weights a seed.
  init(of stack: BlockStack, seeds: Range<UInt64>) {
    let theory = stack.predictedSizes
    predicted = (theory.forward[stack.depth], theory.gradient[0])
    measured = trials(seeds) { generator in
      let inputs = Matrix.normal(
        rows: Self.batch, columns: stack.width, using: &generator)
      let sizes = stack.sizes(on: inputs, using: &generator)
      return (sizes.forward[stack.depth], sizes.gradient[0])
    }
  }

  /// The geometric mean over the seeds.
  var typical: (forward: Double, gradient: Double) {
    (
      geometricMean(measured.map(\.forward)),
      geometricMean(measured.map(\.gradient))
    )
  }
  // snippet.end
}
