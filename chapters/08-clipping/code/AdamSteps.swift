import LinearAlgebra
import NeuralNetworks

/// What Adam makes of a sequence of gradients.
enum AdamSteps {
  // snippet.run
  /// Returns the steps of a parameter with the given gradients, in units of the
  /// learning rate.
  ///
  /// A guarded update is left out if the norm of the gradient is not finite.
  static func steps(
    along sequence: [Matrix], limit: Double = .infinity,
    isGuarded: Bool = false
  ) -> [Matrix] {
    var adam = Adam(learningRate: 1)
    var (gradients, parameters) = makeGradients([sequence[0]])
    return sequence.map { gradient in
      gradients[parameters[0]] = gradient
      let norm = gradients.clip(toGlobalNorm: limit, for: parameters)
      let before = parameters[0].value
      if norm.isFinite || !isGuarded {
        adam.update(parameters, along: gradients)
      }
      return before - parameters[0].value
    }
  }
  // snippet.end

  // snippet.steady
  /// Sizes of a thousand elements, evenly spaced in the logarithm: from 10⁻⁹ to
  /// 1.
  static let unlikeSizes = Matrix(
    rows: 1, columns: 1000,
    elements: (0..<1000).map { pow(10, -9 * Double($0) / 999) })

  /// Returns gradients of random directions and the same norm; `sizes` says
  /// how large their elements are, relative to one another.
  static func steady(
    norm: Double, sizes: Matrix, count: Int, seed: UInt64
  ) -> [Matrix] {
    var generator = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      let direction =
        sizes
        * Matrix.normal(rows: 1, columns: sizes.columns, using: &generator)
      return direction * (norm / direction.norm)
    }
  }
  // snippet.end

  // snippet.shortening
  /// Returns the share by which clipping makes the step of each element
  /// shorter, update by update.
  static func shortenings(
    along sequence: [Matrix], limit: Double
  ) -> [Matrix] {
    zip(steps(along: sequence), steps(along: sequence, limit: limit))
      .map { 1 - $1 / $0 }
  }

  /// Returns the root mean square of each element of `sequence` so far, update
  /// by update: the later a gradient, the more it weighs.
  static func rootMeanSquares(of sequence: [Matrix]) -> [Matrix] {
    var (squares, weights) = (Matrix(zerosLike: sequence[0]), 0.0)
    return sequence.map { gradient in
      squares = 0.999 * squares + 0.001 * gradient * gradient
      weights = 0.999 * weights + 0.001
      return (squares / weights).map { $0.squareRoot() }
    }
  }

  /// Returns the share by which theory says that clipping makes the step of an
  /// element shorter, if each gradient is clipped from `norm` to `limit`, and
  /// `r` is the root mean square of the element after clipping.
  static func predictedShortening(
    _ r: Double, norm: Double, limit: Double
  ) -> Double {
    let epsilon = 1e-8
    return (1 - limit / norm) * epsilon / (r + epsilon)
  }
  // snippet.end

  // snippet.spike
  /// The number of gradients before a spike.
  static let quiet = 5000

  /// Returns gradients of 1 with a single one of another size among them.
  static func spike(of size: Double, count: Int) -> [Matrix] {
    (0..<quiet + count).map { [[$0 == quiet ? size : 1]] }
  }

  /// The number of updates after a spike until Adam's steps are half as long as
  /// before it, as theory predicts it.
  static func predictedRecovery(after size: Double) -> Double {
    let (squareDecay, v) = (0.999, 4.0)
    return log((1 - squareDecay) * size * size / (v - 1)) / -log(squareDecay)
  }

  /// The number of updates after a spike until Adam's steps are half as long as
  /// before it.
  static func recovery(after size: Double, limit: Double = .infinity) -> Int {
    let steps = steps(along: spike(of: size, count: 20_000), limit: limit)
    return (steps.lastIndex { abs($0[0, 0]) < 0.5 } ?? quiet) - quiet
  }
  // snippet.end
}
