import Autodiff
import Datasets
import LinearAlgebra
import NeuralNetworks

/// A recurrent network that reads a sequence and then names its class.
struct OrderNetwork {
  // snippet.network
  let recurrent: RNN
  let output: Linear

  /// Creates a network with random weights, those of the state orthogonal.
  init(size: Int, using generator: inout some RandomNumberGenerator) {
    recurrent = RNN(
      inputSize: TemporalOrder.symbols.count, size: size, using: &generator)
    output = Linear(
      inputSize: size, outputSize: TemporalOrder.classes, using: &generator)
  }

  var parameters: [Parameter] { recurrent.parameters + output.parameters }

  /// Returns the logits of the classes, one sequence a row.
  func callAsFunction(_ sequences: Sequences<[Int]>) -> Variable {
    output(states(after: sequences)[sequences.steps.count - 1])
  }

  private func states(after sequences: Sequences<[Int]>) -> [Variable] {
    let tape = Tape()
    return recurrent(sequences.steps.map { tape.variable($0) })
  }
  // snippet.end

  // snippet.reach
  /// Returns the norm of the gradient with respect to the state that has just
  /// read the first letter, relative to that with respect to the last state.
  func reach(
    on problem: TemporalOrder, using generator: inout SplitMix64
  ) -> Double {
    let sequences = problem.sequences(500, using: &generator)
    let states = states(after: sequences)
    let last = states[states.count - 1]
    let loss = softmaxCrossEntropy(output(last), labels: sequences.targets)
    let gradients = loss.tape.gradients(of: loss)
    return gradients[states[states.count / 5]].norm / gradients[last].norm
  }
  // snippet.end
}
