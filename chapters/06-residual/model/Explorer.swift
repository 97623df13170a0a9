import LinearAlgebra
import Plotting

/// Signal and gradient in a stack of blocks, with the depth, the blocks and the
/// scale of their branches in the reader's hand.
public let explorer = Explorer(
  "How a signal and a gradient grow",
  controls: [
    .choice(
      name: "blocks", label: "Blocks",
      options: [
        "residual", "residual, normalized", "plain", "plain, normalized",
      ], selected: 0),
    .slider(
      name: "depth", label: "Blocks in the stack", range: 2...100, step: 1,
      value: 100),
    .slider(
      name: "scale", label: "Scale of the branches", range: 0.01...1,
      step: 0.1, value: 1, mapping: .log),
  ]
) { values in
  var stack = BlockStack(
    skip: values[0] < 2 ? 1 : 0, scale: values[2],
    isNormalized: values[0] == 1 || values[0] == 3)
  stack.depth = Int(values[1])
  return sizeChart(stack)
}
