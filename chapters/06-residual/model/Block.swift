import Autodiff
import NeuralNetworks

// snippet.block
/// A branch `F` beside a skip connection: `y = a x + s F(x)`.
///
/// With `a` = 1 it is a residual block, with `a` = 0 a plain layer. (The
/// library's ``Residual`` has no factor on its skip connection. This chapter
/// shows why nobody should want one.)
public struct Block: Layer {
  /// The factor `a` of the skip connection.
  public let skip: Double

  /// The factor `s` of the branch.
  public let scale: Double

  /// The branch `F`.
  public let branch: Sequential

  public var parameters: [Parameter] { branch.parameters }

  public func callAsFunction(_ x: Variable) -> Variable {
    let output = scale == 1 ? branch(x) : scale * branch(x)
    if skip == 0 { return output }
    return (skip == 1 ? x : skip * x) + output
  }
}
// snippet.end
