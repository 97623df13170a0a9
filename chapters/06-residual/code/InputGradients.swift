import Autodiff
import Experiments
import LinearAlgebra
import ResidualModel

extension BlockStack {
  // snippet.gradients
  /// Returns the gradient of one and the same linear function of the output
  /// with respect to each of the inputs.
  ///
  /// The normalization takes its statistics from a training pass over the
  /// inputs. After that the stack is a function of one input, and its gradient
  /// is that of an evaluation pass.
  func inputGradients(
    on inputs: Matrix, using generator: inout some RandomNumberGenerator
  ) -> Matrix {
    let blocks = blocks(using: &generator)
    func output(_ input: Variable) -> Variable {
      blocks.reduce(input) { x, block in block(x) }
    }
    if isNormalized { _ = output(Tape().variable(inputs)) }
    let loss = LinearLoss(rows: 1, columns: width, using: &generator)

    // As a parameter: then the gradients of the weights are not computed.
    let tape = Tape(mode: .evaluation)
    let input = Parameter(inputs)
    let result = output(tape.variable(for: input))
    return tape.gradients(of: loss(result), for: [input])[input]
  }
  // snippet.end
}
