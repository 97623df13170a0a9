import Autodiff
import LinearAlgebra

/// What a cost says to an output unit that is sure and wrong.
enum Costs {
  // snippet.gradients
  /// Returns the gradient of each cost with respect to the logit `z` of a
  /// sigmoid unit whose target is 1.
  static func gradients(
    at z: Double
  ) -> (squared: Double, crossEntropy: Double) {
    let tape = Tape()
    let logit = tape.variable([[z]])
    let squared = squaredError(sigmoid(logit), targets: [[1]])
    let crossEntropy = binaryCrossEntropy(logits: logit, targets: [[1]])
    return (
      tape.gradients(of: squared)[logit][0, 0],
      tape.gradients(of: crossEntropy)[logit][0, 0]
    )
  }
  // snippet.end
}
