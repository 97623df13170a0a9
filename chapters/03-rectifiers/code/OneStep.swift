import Autodiff
import Datasets
import LinearAlgebra
import NeuralNetworks

/// What one step on one digit does to the units of the first layer.
struct OneStep {
  // snippet.step
  /// The gradient with respect to the pre-activations, a row.
  let gradient: Matrix

  /// The root mean square of all digits' pre-activations before the step.
  let sizeBefore: Double

  /// How far the step moves the pre-activations of each digit, a row a digit.
  let changes: Matrix

  /// Takes a step on the example at `index` of `digits`.
  init(
    on index: Int, of digits: Dataset, slope: Double, learningRate: Double,
    seed: UInt64
  ) {
    var generator = SplitMix64(seed: seed)
    let first = Linear(
      inputSize: 64, outputSize: 64, initializer: .heNormal, using: &generator)
    let last = Linear(
      inputSize: 64, outputSize: 10, initializer: .heNormal, using: &generator)
    let before = first(digits.inputs)

    let tape = Tape()
    let z = first(tape.variable(digits.inputs.rows(index..<index + 1)))
    let loss = softmaxCrossEntropy(
      last(leakyReLU(z, slope: slope)), labels: [digits.labels[index]])
    let gradients = tape.gradients(of: loss)
    var optimizer = SGD(learningRate: learningRate)
    optimizer.update(first.parameters, along: gradients)

    gradient = gradients[z]
    sizeBefore = before.norm / Double(before.count).squareRoot()
    changes = first(digits.inputs) - before
  }
  // snippet.end

  // snippet.products
  /// The least product of the pixels of two of these digits.
  static func leastProduct(of inputs: Matrix) -> Double {
    matmul(inputs, transposed: inputs).minimum
  }
  // snippet.end
}
