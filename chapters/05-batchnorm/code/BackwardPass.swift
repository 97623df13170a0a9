import Autodiff
import LinearAlgebra

/// The backward pass of BatchNorm, three ways: by the formula, by the tape, and
/// by differences.
struct BackwardPass {
  // snippet.formula
  /// Returns the normalized batch, `x̂`, column by column, and the deviations
  /// `s` by which it was divided.
  static func normalize(
    _ x: Matrix, epsilon: Double
  ) -> (normalized: Matrix, deviation: Matrix) {
    let centred = x - x.columnMeans
    let variance = (centred * centred).columnMeans
    let deviation = (variance + epsilon).map { $0.squareRoot() }
    return (centred / deviation, deviation)
  }

  /// Returns the gradient for `x`, given that for `x̂`.
  static func gradient(
    at x: Matrix, upstream: Matrix, epsilon: Double
  ) -> Matrix {
    let (normalized, deviation) = normalize(x, epsilon: epsilon)
    let moving = upstream.columnMeans
    let stretching = normalized * (normalized * upstream).columnMeans
    return (upstream - moving - stretching) / deviation
  }
  // snippet.end

  // snippet.composed
  /// BatchNorm out of operations that the tape has anyway.
  static func composed(_ x: Variable, epsilon: Double) -> Variable {
    let centred = x - columnMeans(x)
    return centred / sqrt(columnMeans(square(centred)) + epsilon)
  }
  // snippet.end

  // snippet.compare
  /// The greatest difference between the formula and the tape, relative to the
  /// greatest element of the gradient.
  let fromTape: Double

  /// The greatest difference between the tape and central differences,
  /// relative to the same.
  let fromDifferences: Double

  /// Compares the three for a random batch of `size` examples.
  init(size: Int, epsilon: Double, seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let x = Matrix.normal(rows: size, columns: 8, using: &generator)
    let dy = Matrix.normal(rows: size, columns: 8, using: &generator)
    let formula = Self.gradient(at: x, upstream: dy, epsilon: epsilon)

    let tape = Tape()
    let input = tape.variable(x)
    let output = Self.composed(input, epsilon: epsilon)
    let exact = tape.gradients(of: output, upstream: dy)[input]
    let greatest = exact.map { $0.magnitude }.maximum
    fromTape = (formula - exact).map { $0.magnitude }.maximum / greatest
    fromDifferences =
      GradientCheck(at: [x]) { Self.composed($0[0], epsilon: epsilon) }
      .relativeError
  }
  // snippet.end
}
