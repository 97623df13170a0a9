import Autodiff
import LinearAlgebra
import NeuralNetworks

/// The length of the weights before a BatchNorm while all that training brings
/// them is noise.
///
/// Each step has a new batch of random inputs, and a loss that is a new random
/// linear function of the output. There is nothing to learn, and the weights
/// move all the same.
struct WeightNorm: Sendable {
  /// The size `η` of a step.
  var learningRate = 0.1

  /// The weight decay `λ`.
  var decay = 0.0

  /// The length of each unit's weights at the start.
  var start = 1.0

  /// The number of units, each with weights of its own.
  var units = 64

  /// The number of inputs, `D`.
  let inputs = 32

  /// The number of examples in a batch, `B`.
  let batch = 16

  // snippet.walk
  /// Returns the root mean square over the units of the lengths of their
  /// weights, before the first step and after each.
  func lengths(steps: Int, seed: UInt64) -> [Double] {
    var generator = SplitMix64(seed: seed)
    let rows = Matrix.normal(rows: units, columns: inputs, using: &generator)
    let unit = rows / rows.map { $0 * $0 }.rowSums.map { $0.squareRoot() }
    let weight = Parameter(start * unit.transposed())
    let norm = BatchNorm(size: units, epsilon: 0)
    var optimizer = SGD(learningRate: learningRate)
    var lengths = [start]
    for _ in 0..<steps {
      let tape = Tape()
      let x = Matrix.normal(rows: batch, columns: inputs, using: &generator)
      let noise = Matrix.normal(rows: batch, columns: units, using: &generator)
      let y = norm(matmul(tape.variable(x), tape.variable(for: weight)))
      let gradients = tape.gradients(of: y, upstream: noise)
      weight.value *= 1 - learningRate * decay
      optimizer.update([weight], along: gradients)
      lengths.append((weight.value.squaredNorm / Double(units)).squareRoot())
    }
    return lengths
  }
  // snippet.end

  // snippet.theory
  /// The mean square `G` of the gradient where the weights have length 1:
  /// `(D - 1) (B - 2) B / (B - 3)`.
  var squaredGradient: Double {
    let (d, b) = (Double(inputs), Double(batch))
    return (d - 1) * (b - 2) * b / (b - 3)
  }

  /// The length at which growth and decay balance: `(ηG/2λ)^¼`.
  var equilibrium: Double {
    pow(learningRate * squaredGradient / (2 * decay), 0.25)
  }

  /// Returns the lengths that theory predicts, before the first step and after
  /// each.
  func predictedLengths(steps: Int) -> [Double] {
    let kept = 1 - learningRate * decay
    let gained = learningRate * learningRate * squaredGradient
    var squares = [start * start]
    for step in 0..<steps {
      squares.append(kept * kept * squares[step] + gained / squares[step])
    }
    return squares.map { $0.squareRoot() }
  }
  // snippet.end
}
