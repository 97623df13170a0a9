import Autodiff
import LinearAlgebra

/// A block with a path around it: `y = x + s F(x)` (He et al., 2016).
///
/// The gradient takes both ways: `dx = dy + s F′(x)ᵀ dy`. Whatever the block does
/// to it, the first part arrives whole.
public struct Residual<Block: Layer>: Layer {
  /// The block `F`, whose output has the shape of its input.
  public let block: Block

  private let scale: Double
  private let learntScale: Parameter?

  /// Creates a block whose output is scaled by `scale`.
  public init(_ block: Block, scale: Double = 1) {
    (self.block, self.scale, learntScale) = (block, scale, nil)
  }

  /// Creates a block whose output is scaled by a parameter (Bachlechner et al.,
  /// 2020), which starts from zero in "ReZero".
  public init(_ block: Block, learntScale: Parameter) {
    (self.block, scale, self.learntScale) = (block, 1, learntScale)
  }

  public var parameters: [Parameter] {
    if let learntScale {
      block.parameters + [learntScale]
    } else {
      block.parameters
    }
  }

  public func callAsFunction(_ input: Variable) -> Variable {
    let output = block(input)
    require(
      output.rows == input.rows && output.columns == input.columns,
      "A residual block made \(output.shape) of \(input.shape)")
    if let learntScale {
      return input + input.tape.variable(for: learntScale) * output
    }
    return scale == 1 ? input + output : input + scale * output
  }
}

extension Residual where Block == Sequential {
  /// Creates a block of the layers that `build` lists.
  public init(scale: Double = 1, @LayerBuilder _ build: () -> [AnyLayer]) {
    self.init(Sequential(build), scale: scale)
  }
}
