import Autodiff
import LinearAlgebra

// snippet.statistics
/// Normalizes each unit over the batch, then scales and shifts it (Ioffe and
/// Szegedy, 2015).
///
/// In a training pass the mean and the variance are those of the batch, and
/// the running statistics `r` move towards them: `r ← (1 - m) r + m · batch`.
/// In an evaluation pass they take the place of the batch's, so that an output
/// no longer depends on the company its input keeps.
public final class BatchNorm: Layer {
  /// The scale `γ`, a row.
  public let scale: Parameter

  /// The shift `β`, a row.
  public let shift: Parameter

  /// What is added to the variance.
  public let epsilon: Double

  /// The part `m` of the running statistics that a training pass replaces.
  public let momentum: Double

  /// The running mean, a row.
  public private(set) var mean: Matrix

  /// The running variance, a row.
  ///
  /// It averages the unbiased estimate, which divides by *n* - 1.
  public private(set) var variance: Matrix

  /// Creates a layer for `size` units.
  public init(size: Int, epsilon: Double = 1e-5, momentum: Double = 0.1) {
    let ones = Matrix(repeating: 1, rows: 1, columns: size)
    let zeros = Matrix(zerosLike: ones)
    (scale, shift) = (Parameter(ones), Parameter(zeros))
    (mean, variance) = (zeros, ones)
    (self.epsilon, self.momentum) = (epsilon, momentum)
  }

  /// Creates a layer with the given rows, as another one left them.
  public init(
    scale: Matrix, shift: Matrix, mean: Matrix, variance: Matrix,
    epsilon: Double = 1e-5, momentum: Double = 0.1
  ) {
    for row in [shift, mean, variance] {
      require(
        row.shape == scale.shape, "A row of \(row.shape) beside \(scale.shape)")
    }
    (self.scale, self.shift) = (Parameter(scale), Parameter(shift))
    (self.mean, self.variance) = (mean, variance)
    (self.epsilon, self.momentum) = (epsilon, momentum)
  }
  // snippet.end

  // snippet.pass
  public var parameters: [Parameter] { [scale, shift] }

  public var kind: LayerKind { .normalization }

  public func callAsFunction(_ input: Variable) -> Variable {
    let tape = input.tape
    let (gamma, beta) = (tape.variable(for: scale), tape.variable(for: shift))
    switch tape.mode {
    case .training:
      let batch = batchNormalization(
        input, scale: gamma, shift: beta, epsilon: epsilon)
      let n = Double(input.rows)
      let unbiased = n > 1 ? n / (n - 1) * batch.variance : batch.variance
      mean = (1 - momentum) * mean + momentum * batch.mean
      variance = (1 - momentum) * variance + momentum * unbiased
      return batch.output
    case .evaluation:
      let deviation = (variance + epsilon).map { $0.squareRoot() }
      let normalized =
        (input - tape.variable(mean)) / tape.variable(deviation)
      return gamma * normalized + beta
    }
  }
  // snippet.end
}
