import LinearAlgebra

// Batch normalization in three passes over the batch forwards and two
// backwards. The passes run along the rows, and keep a row of sums or factors
// in the cache.

// snippet.forward
/// What normalizing the columns of a batch computes.
struct NormalizedColumns {
  /// The mean of each column, a row.
  let mean: Matrix

  /// The mean of the squared deviations of each column, a row.
  let variance: Matrix

  /// `1 / √(variance + ε)`, a row.
  let inverse: Matrix

  /// The batch `x̂`, with mean 0 and variance 1 in each column.
  let normalized: Matrix

  /// `γ x̂ + β`.
  let output: Matrix

  init(_ x: Matrix, scale: Matrix, shift: Matrix, epsilon: Double) {
    let (rows, columns) = (x.rows, x.columns)
    let mean = x.columnMeans
    var squares = Matrix(repeating: 0, rows: 1, columns: columns)
    var centred = Matrix(uninitializedRows: rows, columns: columns)
    x.withElements { x in
      mean.withElements { mean in
        centred.withMutableElements { centred in
          squares.withMutableElements { squares in
            for row in 0..<rows {
              let (x, c) = (x + row &* columns, centred + row &* columns)
              for j in 0..<columns {
                let deviation = x[j] - mean[j]
                c[j] = deviation
                squares[j] += deviation * deviation
              }
            }
          }
        }
      }
    }
    let variance = squares / Double(rows)
    let inverse = 1 / (variance + epsilon).map { $0.squareRoot() }
    output = Matrix(rows: rows, columns: columns) { output in
      centred.withMutableElements { normalized in
        inverse.withElements { inverse in
          scale.withElements { scale in
            shift.withElements { shift in
              for row in 0..<rows {
                let n = normalized + row &* columns
                let y = output + row &* columns
                for j in 0..<columns {
                  let value = n[j] * inverse[j]
                  n[j] = value
                  y[j] = scale[j] * value + shift[j]
                }
              }
            }
          }
        }
      }
    }
    (self.mean, self.variance, self.inverse) = (mean, variance, inverse)
    normalized = centred
  }
}
// snippet.end

// snippet.backward
extension NormalizedColumns {
  /// Returns `Σ dy x̂` and `Σ dy`.
  func sums(_ dy: Matrix) -> (dGamma: Matrix, dBeta: Matrix) {
    let (rows, columns) = (dy.rows, dy.columns)
    var dGamma = Matrix(repeating: 0, rows: 1, columns: columns)
    var dBeta = dGamma
    dy.withElements { dy in
      normalized.withElements { normalized in
        dGamma.withMutableElements { dGamma in
          dBeta.withMutableElements { dBeta in
            for row in 0..<rows {
              let (d, n) = (dy + row &* columns, normalized + row &* columns)
              for j in 0..<columns {
                dBeta[j] += d[j]
                dGamma[j] += d[j] * n[j]
              }
            }
          }
        }
      }
    }
    return (dGamma, dBeta)
  }

  /// Returns `factor (dy - mean(dy) - x̂ mean(dy x̂))`.
  func passed(
    _ dy: consuming Matrix, factor: Matrix, meanOfProduct: Matrix,
    mean: Matrix
  ) -> Matrix {
    let (rows, columns) = (dy.rows, dy.columns)
    dy.withMutableElements { dy in
      normalized.withElements { normalized in
        factor.withElements { factor in
          meanOfProduct.withElements { stretch in
            mean.withElements { mean in
              for row in 0..<rows {
                let (d, n) = (dy + row &* columns, normalized + row &* columns)
                for j in 0..<columns {
                  d[j] = factor[j] * (d[j] - mean[j] - n[j] * stretch[j])
                }
              }
            }
          }
        }
      }
    }
    return dy
  }
}
// snippet.end
