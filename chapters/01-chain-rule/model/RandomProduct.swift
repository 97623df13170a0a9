import LinearAlgebra

/// A product of `length` matrices of size `width`×`width`, whose elements are
/// drawn from a normal distribution of mean 0.
public struct RandomProduct: Sendable {
  /// The number of rows and columns of each matrix.
  public var width: Int

  /// The number of matrices.
  public var length: Int

  /// The standard deviation of the elements.
  public var deviation: Double

  /// Creates a product.
  public init(width: Int = 4, length: Int = 100, deviation: Double = 1) {
    (self.width, self.length, self.deviation) = (width, length, deviation)
  }

  // snippet.growth
  /// Sends a gradient of norm 1 back through the matrices, and returns the
  /// logarithm of its norm after each.
  ///
  /// The gradient is scaled back to norm 1 every time, so that no length is too
  /// great for a floating-point number.
  public func logNorms(using generator: inout SplitMix64) -> [Double] {
    var gradient = Matrix(repeating: 0, rows: 1, columns: width)
    gradient[0, 0] = 1
    var (total, totals) = (0.0, [Double]())
    for _ in 0..<length {
      gradient = matmul(gradient, matrix(using: &generator))
      let norm = gradient.norm
      total += log(norm)
      totals.append(total)
      gradient = gradient / norm
    }
    return totals
  }
  // snippet.end

  // snippet.ellipse
  /// Sends a circle of gradients back through the matrices, which makes it an
  /// ellipse, and returns the logarithm of the ellipse's width over its length
  /// after each.
  public func logAspects(using generator: inout SplitMix64) -> [Double] {
    var (long, short) = (
      Matrix.identity(width).rows(0..<1), Matrix.identity(width).rows(1..<2)
    )
    var (total, totals) = (0.0, [Double]())
    for _ in 0..<length {
      let matrix = matrix(using: &generator)
      (long, short) = (matmul(long, matrix), matmul(short, matrix))
      let length = long.norm
      long = long / length
      short = short - dot(long, short) * long
      total += log(short.norm / length)
      totals.append(total)
      short = short / short.norm
    }
    return totals
  }
  // snippet.end

  private func matrix(using generator: inout SplitMix64) -> Matrix {
    Matrix.normal(
      rows: width, columns: width, standardDeviation: deviation,
      using: &generator)
  }
}

// snippet.prediction
extension RandomProduct {
  /// What one matrix adds to the logarithm of the norm, on average.
  public var predictedGrowth: Double {
    log(deviation) + (log(2) + digamma(Double(width) / 2)) / 2
  }

  /// The variance of what one matrix adds.
  public var predictedVariance: Double { trigamma(Double(width) / 2) / 4 }

  /// What one matrix adds to the logarithm of width over length, on average.
  public var predictedNarrowing: Double {
    (digamma(Double(width - 1) / 2) - digamma(Double(width) / 2)) / 2
  }

  /// The variance of that.
  public var predictedNarrowingVariance: Double {
    (trigamma(Double(width - 1) / 2) + trigamma(Double(width) / 2)) / 4
  }
}
// snippet.end
