import LinearAlgebra

/// Residual blocks of one unit each, few enough numbers to redo on paper.
struct TwoBlocks {
  // snippet.pass
  /// The input of the first block.
  static let input = 2.0

  /// The weight of each branch.
  let weights: [Double]

  /// What goes in, and what leaves each block: x + w relu(x).
  var states: [Double] {
    weights.reduce(into: [Self.input]) { states, w in
      let x = states[states.count - 1]
      states.append(x + w * max(x, 0))
    }
  }

  /// What each block multiplies the gradient by: 1 around the branch, and w
  /// through it, since the rectifier is on.
  var factors: [Double] { weights.map { 1 + $0 } }

  /// What is left of a gradient of 1.
  var gradient: Double { factors.reduce(1, *) }
  // snippet.end

  // snippet.paths
  /// What comes by each path: around all branches first, through all last.
  var paths: [Double] {
    weights.reduce([1]) { paths, w in paths + paths.map { w * $0 } }
  }

  /// The mean square of the gradient, over all signs of the weights.
  var meanSquare: Double {
    let signed = weights.reduce([[]]) { choices, w in
      choices.map { $0 + [w] } + choices.map { $0 + [-w] }
    }
    let gradients = signed.map { TwoBlocks(weights: $0).gradient }
    return gradients.reduce(0) { $0 + $1 * $1 } / Double(gradients.count)
  }
  // snippet.end

  /// As the section has them.
  static let example = TwoBlocks(weights: [0.5, -0.4])
}
