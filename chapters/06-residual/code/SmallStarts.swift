import Autodiff
import LinearAlgebra
import NeuralNetworks
import ResidualModel

// snippet.fixup
/// A branch as Fixup starts it (Zhang et al., 2019): two matrices, the first
/// smaller than He's by the root of the number of blocks, the second zero.
///
/// A number is added in front of each rectifier and each matrix, and one
/// multiplies the result. All of them are learnt. (With m matrices to a branch
/// all but the last are multiplied by L^(−1/(2m − 2)).)
struct FixupBranch: Layer {
  private let weights: [Linear]
  private let biases = (0..<4).map { _ in Parameter([[0]]) }
  private let multiplier = Parameter([[1]])

  /// Creates one of as many branches as there are `blocks`.
  init(
    _ width: Int, blocks: Int, using generator: inout some RandomNumberGenerator
  ) {
    let scale = 1 / Double(blocks).squareRoot()
    let first = Initializer.heNormal.matrix(
      fanIn: width, fanOut: width, using: &generator)
    weights = [
      Linear(weight: scale * first), Linear(weight: Matrix(zerosLike: first)),
    ]
  }

  var parameters: [Parameter] {
    weights.flatMap(\.parameters) + biases + [multiplier]
  }

  func callAsFunction(_ x: Variable) -> Variable {
    let b = biases.map { x.tape.variable(for: $0) }
    let inner = weights[0](relu(x + b[0]) + b[1])
    let outer = weights[1](relu(inner + b[2]) + b[3])
    return x.tape.variable(for: multiplier) * outer
  }
}
// snippet.end

// snippet.layer-scale
extension Parameter {
  /// Creates the scales of LayerScale (Touvron et al., 2021): one for each unit
  /// of a branch, the smaller the more blocks there are.
  static func layerScale(_ width: Int, blocks: Int) -> Parameter {
    Parameter(
      Matrix(repeating: layerScale(blocks: blocks), rows: 1, columns: width))
  }

  /// Returns the number that they start from.
  static func layerScale(blocks: Int) -> Double {
    blocks <= 18 ? 0.1 : blocks <= 24 ? 1e-5 : 1e-6
  }
}
// snippet.end

// snippet.first
/// What a gradient finds in a stack of blocks before the first step.
struct FirstGradient {
  /// The factor of its mean square from the last block to the first.
  let growth: Double

  /// The number of parameters of a block.
  let parameters: Int

  /// The number of those to which some of it arrives.
  let reached: Int

  /// Sends a random gradient down the blocks of a network.
  init(in training: BlockTraining, using generator: inout SplitMix64) {
    let network = training.network(using: &generator)
    let inputs = Matrix.normal(
      rows: Growth.batch, columns: training.width, using: &generator)
    let upstream = Matrix.normal(
      rows: Growth.batch, columns: training.width, using: &generator)
    let blocks = network.layers[1...training.depth]
    let tape = Tape()
    let input = tape.variable(inputs)
    let output = blocks.reduce(input) { x, block in block(x) }
    let gradients = tape.gradients(of: output, upstream: upstream)
    growth = gradients[input].squaredNorm / upstream.squaredNorm
    parameters = blocks[1].parameters.count
    reached = blocks[1].parameters.count { gradients[$0].norm > 0 }
  }
}

extension BlockTraining {
  /// The growth that theory expects of that mean square.
  var predictedGrowth: Double {
    var stack =
      switch kind {
      case .plain: Branches.plain.stack(depth: depth)
      case .plainNormalized: Branches.plainNormalized.stack(depth: depth)
      case .unscaled: Branches.unscaled.stack(depth: depth)
      case .overRoot: Branches.overRoot.stack(depth: depth)
      case .normalized: Branches.normalized.stack(depth: depth)
      case .learntScale, .layerScale, .fixup:
        Branches.zero.stack(depth: depth)
      }
    if kind == .layerScale {
      stack.scale = Parameter.layerScale(blocks: depth)
    }
    return stack.predictedSizes.gradient[0]
  }
}
// snippet.end
