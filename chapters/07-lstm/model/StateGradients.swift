import Autodiff
import Experiments
import LinearAlgebra
import NeuralNetworks

extension RecurrentNetwork {
  // snippet.gradients
  /// Returns the norm of the gradient with respect to the state after each
  /// step, relative to the last one: first that of the initial state.
  ///
  /// The loss is a random linear function of the last output. A state is cut
  /// where one step hands it to the next, so the gradient with respect to it
  /// counts what the later steps do with it, and nothing twice.
  public func stateGradients(
    on inputs: [Matrix], size: Int,
    using generator: inout some RandomNumberGenerator
  ) -> [Double] {
    let tape = Tape()
    let rows = inputs[0].rows
    var states = [
      (0..<parts).map { _ in
        tape.variable(Matrix(repeating: 0, rows: rows, columns: size))
      }
    ]
    for input in inputs {
      let next = self.states([tape.variable(input)], states[states.count - 1])
      // The copies are what the next step reads, and nothing else does.
      states.append(next[0].map { 1 * $0 })
    }
    let loss = LinearLoss(rows: rows, columns: size, using: &generator)
    let gradients = tape.gradients(of: loss(states[inputs.count][0]))
    let norms = states.map { state in
      Matrix(
        rows: 1, columns: parts, elements: state.map { gradients[$0].norm }
      ).norm
    }
    return norms.map { $0 / loss.gradient.norm }
  }
  // snippet.end
}
