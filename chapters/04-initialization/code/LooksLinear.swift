import Autodiff
import Experiments
import Laboratory
import LinearAlgebra
import NeuralNetworks

/// What comes back through a deep ReLU network from a linear function of its
/// last pre-activations.
struct LooksLinear {
  // snippet.mirrored
  /// Returns weights that make of two mirrored halves, (z, −z), two mirrored
  /// halves.
  ///
  /// relu(z) and relu(−z) differ by z, and so
  ///
  ///     (relu(z), relu(−z)) · ((W, −W), (−W, W)) = (z W, −z W)
  static func mirrored(_ w: Matrix) -> Matrix {
    var weights = Matrix(
      repeating: 0, rows: 2 * w.rows, columns: 2 * w.columns)
    for i in 0..<w.rows {
      for j in 0..<w.columns {
        for (row, column) in [(0, 0), (0, 1), (1, 0), (1, 1)] {
          weights[row * w.rows + i, column * w.columns + j] =
            row == column ? w[i, j] : -w[i, j]
        }
      }
    }
    return weights
  }
  // snippet.end

  /// How the weights are drawn.
  enum Start: String, CaseIterable, Sendable {
    /// He's rule.
    case he = "He"
    /// Orthogonal matrices and their mirror images (Balduzzi et al., 2017).
    case mirrored = "looks linear"
  }

  // snippet.weights
  /// Returns the weights of `depth` layers of `width` units, which read half as
  /// many inputs.
  static func weights(
    _ start: Start, depth: Int, width: Int,
    using generator: inout some RandomNumberGenerator
  ) -> [Matrix] {
    let half = width / 2
    return (0..<depth).map { layer in
      switch start {
      case .he:
        return Initializer.heNormal.matrix(
          fanIn: layer == 0 ? half : width, fanOut: width, using: &generator)
      case .mirrored:
        let weights = mirrored(
          .orthogonal(rows: half, columns: half, using: &generator))
        return layer == 0 ? weights.rows(0..<half) : weights
      }
    }
  }
  // snippet.end

  // snippet.measured
  /// The size of the gradient in the first layer, relative to the last.
  let left: Double

  /// The correlation of the gradients with respect to the inputs, which are
  /// orthogonal: the mean over all pairs.
  let correlation: Double

  /// Sends one and the same gradient down for each of 32 inputs.
  init(
    _ start: Start, depth: Int, width: Int = 128,
    using generator: inout some RandomNumberGenerator
  ) {
    let weights = Self.weights(
      start, depth: depth, width: width, using: &generator)
    let tape = Tape(mode: .evaluation)
    let inputs = tape.variable(
      .orthogonal(rows: 32, columns: width / 2, using: &generator))
    var layers = [matmul(inputs, tape.variable(weights[0]))]
    for weight in weights.dropFirst() {
      layers.append(
        matmul(relu(layers[layers.count - 1]), tape.variable(weight)))
    }
    // Read is the first half: the other one would say the same, mirrored.
    var reading = Matrix(repeating: 0, rows: 1, columns: width)
    for j in 0..<width / 2 { reading[0, j] = generator.normal() }
    let loss = LinearLoss(gradient: reading)
    let gradients = tape.gradients(of: loss(layers[depth - 1]))
    left = gradients[layers[0]].norm / gradients[layers[depth - 1]].norm
    correlation = gradients[inputs].meanCorrelation
  }
  // snippet.end
}
