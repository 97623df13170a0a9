import Laboratory
import LinearAlgebra
import NeuralNetworks
import Plotting

/// Networks for Pascanu's bound on the Jacobian.
///
/// Reference: Pascanu et al., 2013.
enum Bound {
  /// The number of units.
  static let size = 16

  // snippet.cases
  /// Rules for the recurrent weights, all multiples of orthogonal matrices.
  static let cases: [Weights] = [
    .orthogonal(0.9), .orthogonal(1), .orthogonal(2), .orthogonal(5),
    .identity(2),
  ]

  /// A multiple of a random orthogonal matrix `Q`, or of the identity.
  enum Weights: Hashable, Sendable {
    case orthogonal(Double)
    case identity(Double)
  }

  /// The norm of the weights: they stretch all vectors alike.
  static func norm(_ weights: Weights) -> Double {
    switch weights {
    case .orthogonal(let norm), .identity(let norm): norm
    }
  }

  /// Returns the norms of the Jacobians over `steps` steps, one a seed, of
  /// networks that read random inputs.
  static func jacobianNorms(
    _ weights: Weights, steps: Int, seeds: Range<UInt64>
  ) -> [Double] {
    trials(seeds) { generator in
      let layer = RNN(inputSize: 2, size: size, using: &generator)
      switch weights {
      case .orthogonal(let scale): layer.recurrent.weight.value *= scale
      case .identity(let scale):
        layer.recurrent.weight.value = scale * .identity(size)
      }
      let inputs = (0..<steps).map { _ in
        Matrix.normal(
          rows: 1, columns: 2, standardDeviation: 0.5, using: &generator)
      }
      let start = Matrix(repeating: 0, rows: 1, columns: size)
      return Powers.norm(of: layer.jacobian(of: inputs, from: start))
    }
  }
  // snippet.end
}

extension Bound.Weights {
  /// The multiple as text, as in "0.9 Q".
  var name: String {
    let symbol =
      switch self {
      case .orthogonal: "Q"
      case .identity: "I"
      }
    let scale = Bound.norm(self)
    return scale == 1 ? symbol : NumberFormat.short.text(scale) + " " + symbol
  }
}
