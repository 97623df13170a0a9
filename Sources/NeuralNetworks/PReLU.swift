import Autodiff
import LinearAlgebra

/// The leaky rectifier with a learnt slope for each unit (He et al., 2015).
public struct PReLU: Layer {
  /// The slopes on the negative side, a row with one for each unit.
  public let slope: Parameter

  /// Creates the activation for `size` units.
  public init(size: Int, slope: Double = 0.25) {
    self.slope = Parameter(Matrix(repeating: slope, rows: 1, columns: size))
  }

  public var parameters: [Parameter] { [slope] }

  /// The leaky rectifier with the mean of the slopes, for statistics.
  public var kind: LayerKind {
    .activation(
      .leakyReLU(slope: slope.value.mean),
      unsaturated: -.infinity ... .infinity)
  }

  public func callAsFunction(_ input: Variable) -> Variable {
    leakyReLU(input, slope: input.tape.variable(for: slope))
  }
}
