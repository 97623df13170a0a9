import ChainRuleModel
import LinearAlgebra

/// The product of 101 matrices of normal numbers, 4×4, that an edition of *Dive
/// into Deep Learning* printed to show how gradients explode.
///
/// Reference: Zhang et al., *Dive into Deep Learning*, section "Numerical
/// Stability and Initialization".
enum PublishedProduct {
  static let matrix: Matrix = [
    [2.70975122e+23, -7.90177091e+22, -2.84742946e+22, -3.74333076e+22],
    [5.70558695e+22, -1.66377832e+22, -5.99559433e+21, -7.88130441e+21],
    [-4.66338554e+23, 1.35986605e+23, 4.90031586e+22, 6.44216463e+22],
    [-8.32236388e+22, 2.42684009e+22, 8.74505823e+21, 1.14974196e+22],
  ]

  /// How many matrices were multiplied.
  static let length = 101

  /// Another product of as many matrices.
  static func another(using generator: inout SplitMix64) -> Matrix {
    var product = Matrix.identity(matrix.rows)
    for _ in 0..<length {
      let factor = Matrix.normal(rows: 4, columns: 4, using: &generator)
      product = matmul(product, factor)
    }
    return product
  }

  // snippet.prediction
  /// The logarithm of the Frobenius norm expected of such a product.
  ///
  /// A fixed gradient is shorter than the longest one that the product could
  /// send back by the cosine of a random angle, whose logarithm has the mean
  /// `(ψ(1/2) - ψ(N/2)) / 2`.
  static var predictedLogNorm: Double {
    let product = RandomProduct(width: matrix.rows, length: length)
    let cosine = (digamma(0.5) - digamma(Double(matrix.rows) / 2)) / 2
    return Double(length) * product.predictedGrowth - cosine
  }
  // snippet.end

  // snippet.aspect
  /// How narrow the ellipse is that the product makes of a circle: its second
  /// axis over its first.
  ///
  /// The squares of all determinants of two rows and two columns add up to the
  /// square of the product of these axes.
  static var aspect: Double {
    var sum = 0.0
    for (a, b) in pairs {
      for (c, d) in pairs {
        let determinant =
          unit[a, c] * unit[b, d] - unit[a, d] * unit[b, c]
        sum += determinant * determinant
      }
    }
    return sum.squareRoot()
  }
  // snippet.end

  private static let unit = matrix / matrix.norm
  private static let pairs = [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]
}
