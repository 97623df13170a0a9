import LinearAlgebra
import ResidualModel

/// Ways to scale the branches of a stack.
enum Branches: String, CaseIterable, Sendable {
  case unscaled
  case overRoot = "1/√L"
  case overDepth = "1/L"
  case zero
  case normalized
  case plain
  case plainNormalized = "plain, normalized"

  /// The name among blocks of all kinds.
  var name: String {
    switch self {
    case .plain, .plainNormalized: rawValue
    default: "residual, \(rawValue)"
    }
  }

  // snippet.stack
  /// Returns a stack of that many blocks.
  func stack(depth: Int, width: Int = 256) -> BlockStack {
    let L = Double(depth)
    var blocks =
      switch self {
      case .unscaled: BlockStack()
      case .overRoot: BlockStack(scale: 1 / L.squareRoot())
      case .overDepth: BlockStack(scale: 1 / L)
      case .zero: BlockStack(scale: 0)
      case .normalized: BlockStack(isNormalized: true)
      case .plain: BlockStack(skip: 0)
      case .plainNormalized: BlockStack(skip: 0, isNormalized: true)
      }
    (blocks.depth, blocks.width) = (depth, width)
    return blocks
  }
  // snippet.end
}
