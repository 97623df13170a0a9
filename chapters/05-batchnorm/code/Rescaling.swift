import Autodiff
import LinearAlgebra
import NeuralNetworks

/// What happens when the weights before a BatchNorm are multiplied by a number.
struct Rescaling {
  /// The number of examples.
  static let batch = 32

  /// The number of units.
  static let units = 16

  // snippet.rescaling
  /// How much the output changes, relative to its size.
  let output: Double

  /// How much `a` times the gradient for the weights changes, relative to the
  /// gradient's size.
  let gradient: Double

  /// The cosine of the angle between the weights and their gradient.
  let cosine: Double

  /// Multiplies the weights of a layer with random inputs by `a`.
  init(by a: Double, epsilon: Double, seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let inputs = Matrix.normal(
      rows: Self.batch, columns: 64, using: &generator)
    let dy = Matrix.normal(
      rows: Self.batch, columns: Self.units, using: &generator)
    let weight = Initializer.glorotNormal.matrix(
      fanIn: 64, fanOut: Self.units, using: &generator)

    func pass(_ weight: Matrix) -> (output: Matrix, gradient: Matrix) {
      let tape = Tape()
      let w = tape.variable(weight)
      let norm = BatchNorm(size: Self.units, epsilon: epsilon)
      let y = norm(matmul(tape.variable(inputs), w))
      return (y.value, tape.gradients(of: y, upstream: dy)[w])
    }
    let (before, after) = (pass(weight), pass(a * weight))
    output = (after.output - before.output).norm / before.output.norm
    gradient =
      (a * after.gradient - before.gradient).norm / before.gradient.norm
    cosine =
      dot(weight, before.gradient) / (weight.norm * before.gradient.norm)
  }
  // snippet.end
}
