import LinearAlgebra
import Plotting

/// The seed of the stack that is drawn.
public let explorerSeed: UInt64 = 1

// snippet.chart
/// Draws the mean squares of signal and gradient between the blocks, as one
/// stack of width 64 has them, and as theory predicts them.
///
/// The stack is small enough to be computed anew while a slider moves.
public func sizeChart(_ stack: BlockStack) -> Chart {
  var stack = stack
  stack.width = 64
  var generator = SplitMix64(seed: explorerSeed)
  let inputs = Matrix.normal(rows: 32, columns: 64, using: &generator)
  let measured = stack.sizes(on: inputs, using: &generator)
  let predicted = stack.predictedSizes

  let format = NumberFormat.significant(2)
  let finding =
    "Over \(stack.depth) blocks the signal's mean square takes × "
    + format.text(measured.forward[stack.depth])
    + " on its way up, the gradient's × "
    + format.text(measured.gradient[0]) + " on its way down; theory says × "
    + format.text(predicted.gradient[0]) + "."
  let places = (0...stack.depth).map { Double($0) }
  return Chart(
    "Signal and gradient between the blocks",
    x: .linear("block", in: 0...100),
    y: .log("mean square, relative to where it enters", in: 1e-12...1e32),
    summary: finding,
    marks: [
      .theory("signal", x: places, y: predicted.forward),
      .theory("gradient", x: places, y: predicted.gradient),
      .points("signal", x: places, y: measured.forward),
      .points("gradient", x: places, y: measured.gradient),
    ])
}
// snippet.end
