import LinearAlgebra

// snippet.operation
/// Normalizes each column of `x` over the batch, then scales and shifts it
/// (Ioffe and Szegedy, 2015).
///
/// With mean `μ` and standard deviation `σ = √(variance + ε)` of the column,
///
///     x̂ = (x - μ) / σ        dγ = Σ dy x̂        dβ = Σ dy
///     y = γ x̂ + β            dx = (γ/σ) (dy - mean(dy) - x̂ mean(dy x̂))
///
/// The last line says what the normalization takes away: of the gradient, the
/// part that would move all examples alike, and the part that would stretch
/// them.
///
/// - Parameters:
///   - x: One row per example.
///   - scale: The row `γ`.
///   - shift: The row `β`.
///   - epsilon: What is added to the variance.
/// - Returns: The result, and the statistics of the batch, one row each; the
///   variance is the mean of the squared deviations.
public func batchNormalization(
  _ x: Variable, scale: Variable, shift: Variable, epsilon: Double = 1e-5
) -> (output: Variable, mean: Matrix, variance: Matrix) {
  let (gamma, beta) = (scale.value, shift.value)
  require(
    gamma.rows == 1 && gamma.columns == x.columns && beta.shape == gamma.shape,
    "A scale of \(gamma.shape) and a shift of \(beta.shape) for \(x.shape)")
  let columns = NormalizedColumns(
    x.value, scale: gamma, shift: beta, epsilon: epsilon)
  let output = x.tape.record(
    columns.output, from: [x, scale, shift]
  ) { dy, shares in
    let n = Double(dy.rows)
    let (dGamma, dBeta) = columns.sums(dy)
    let dx = columns.passed(
      dy, factor: gamma * columns.inverse, meanOfProduct: dGamma / n,
      mean: dBeta / n)
    shares.add(dx, to: 0)
    shares.add(dGamma, to: 1)
    shares.add(dBeta, to: 2)
  }
  return (output, columns.mean, columns.variance)
}
// snippet.end

// snippet.definition
/// Returns the output of `batchNormalization`, by the definition.
///
/// It is what the fast operation must agree with, to the last bit, on the way
/// forward and on the way back.
package func plainBatchNormalization(
  _ x: Variable, scale: Variable, shift: Variable, epsilon: Double = 1e-5
) -> Variable {
  let (gamma, beta) = (scale.value, shift.value)
  let centred = x.value - x.value.columnMeans
  let variance = (centred * centred).columnMeans
  let inverse = 1 / (variance + epsilon).map { $0.squareRoot() }
  let normalized = centred * inverse
  return x.tape.record(
    gamma * normalized + beta, from: [x, scale, shift]
  ) { dy, shares in
    let n = Double(normalized.rows)
    let dBeta = dy.columnSums
    let dGamma = (dy * normalized).columnSums
    let dx =
      (gamma * inverse) * (dy - dBeta / n - normalized * (dGamma / n))
    shares.add(dx, to: 0)
    shares.add(dGamma, to: 1)
    shares.add(dBeta, to: 2)
  }
}
// snippet.end
