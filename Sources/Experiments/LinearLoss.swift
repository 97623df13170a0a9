import Autodiff
import LinearAlgebra
import NeuralNetworks

// snippet.loss
/// A loss that is a linear function of the outputs, `Σ d ⊙ y`.
///
/// Its gradient with respect to the outputs is `d`, whatever they are. A random
/// `d` is about as large in each unit, so that what happens to it on the way
/// down is the doing of the layers alone.
public struct LinearLoss: Sendable {
  /// The gradient `d` with respect to the outputs, or a row of it that all
  /// examples share.
  public let gradient: Matrix

  /// Creates the loss with that gradient.
  public init(gradient: Matrix) { self.gradient = gradient }

  /// Creates a loss with a standard normal gradient.
  public init(
    rows: Int, columns: Int, using generator: inout some RandomNumberGenerator
  ) {
    gradient = .normal(rows: rows, columns: columns, using: &generator)
  }

  /// Returns the loss of `outputs`.
  public func callAsFunction(_ outputs: Variable) -> Variable {
    sum(outputs * outputs.tape.variable(gradient))
  }
}

extension Sequential {
  /// Sends `inputs` up, and a random gradient back down.
  public func statistics(
    on inputs: Matrix,
    randomGradientFrom generator: inout some RandomNumberGenerator
  ) -> [LayerStatistics] {
    statistics(on: inputs) { outputs in
      let loss = LinearLoss(
        rows: outputs.value.rows, columns: outputs.value.columns,
        using: &generator)
      return loss(outputs)
    }
  }
}
// snippet.end
