import Autodiff
import Experiments
import Laboratory
import LinearAlgebra
import NeuralNetworks
import ResidualModel

/// The derivative dy/dx of a network with one input and one output.
struct OneDimension {
  /// The hidden layers.
  let stack: BlockStack

  /// 256 inputs from −2 to 2.
  static let grid = (0..<256).map { -2 + Double($0) / 64 }

  // snippet.networks
  /// The networks compared, of width 200.
  ///
  /// The last one has Glorot's weights, of half He's variance, and in each
  /// layer biases that are as large as those of the first. Halved by the
  /// factor, their variance is 1.
  static let networks: [(name: String, network: OneDimension)] = [
    ("1 layer", OneDimension(BlockStack(skip: 0), depth: 1)),
    ("24 layers", OneDimension(BlockStack(skip: 0), depth: 24)),
    (
      "24 layers, normalized",
      OneDimension(BlockStack(skip: 0, isNormalized: true), depth: 24)
    ),
    (
      "24 residual, normalized",
      OneDimension(BlockStack(isNormalized: true), depth: 24)
    ),
    (
      "24 layers, Glorot, biases",
      OneDimension(
        BlockStack(skip: 0, scale: 0.5.squareRoot(), biasVariance: 2),
        depth: 24)
    ),
  ]

  init(_ stack: BlockStack, depth: Int) {
    var stack = stack
    (stack.depth, stack.width) = (depth, 200)
    self.stack = stack
  }
  // snippet.end

  // snippet.derivative
  /// Returns dy/dx at each input of the grid.
  ///
  /// Weights and biases of the first layer have variance 1.
  func derivative(using generator: inout SplitMix64) -> [Double] {
    let first = Linear(
      inputSize: 1, outputSize: stack.width,
      initializer: .normal(variance: 1), bias: .normal(variance: 1),
      using: &generator)
    let inputs = Matrix(rows: 256, columns: 1, elements: Self.grid)
    let gradients = stack.inputGradients(on: first(inputs), using: &generator)
    return matmul(gradients, first.weight.value.transposed()).elements
  }
  // snippet.end

  // snippet.autocorrelation
  /// Returns the correlation of the derivative with itself so many places
  /// further, for each number of places from 0, over all seeds.
  func autocorrelation(lags: Int, seeds: Range<UInt64>) -> [Double] {
    let runs = trials(seeds) { generator in
      let numbers = derivative(using: &generator)
      let centre = mean(numbers)
      let deviations = numbers.map { $0 - centre }
      return (0...lags).map { lag in
        zip(deviations, deviations.dropFirst(lag))
          .reduce(0) { $0 + $1.0 * $1.1 }
      }
    }
    let sums = (0...lags).map { lag in runs.reduce(0) { $0 + $1[lag] } }
    return sums.map { $0 / sums[0] }
  }
  // snippet.end

  // snippet.theory
  /// Returns the autocorrelation that theory predicts without normalization.
  func predictedAutocorrelation(lags: Int) -> [Double] {
    let grid = Self.grid
    var covariance = grid.map { x in grid.map { y in x * y + 1 } }
    let (around, through) = (
      stack.skip * stack.skip, stack.scale * stack.scale
    )
    var gradient = grid.map { x in
      grid.map { y in
        around + through * Self.coactiveWeight(x, y)
      }
    }
    for layer in 0..<stack.depth {
      let sizes = grid.indices.map { covariance[$0][$0].squareRoot() }
      for i in grid.indices {
        for j in grid.indices {
          let size = sizes[i] * sizes[j]
          let rho = min(covariance[i][j] / size, 1)
          if layer > 0 {
            gradient[i][j] *= around + through * Correlations.coactive(rho)
          }
          covariance[i][j] =
            around * covariance[i][j]
            + through
            * (size * Correlations.passedOn(rho) + stack.biasVariance)
        }
      }
    }
    // Deviations from the mean over the grid.
    let means = gradient.map(mean)
    let centre = mean(means)
    let sums = (0...lags).map { lag in
      (0..<grid.count - lag).reduce(0) { sum, i in
        sum + gradient[i][i + lag] - means[i] - means[i + lag] + centre
      }
    }
    return sums.map { $0 / sums[0] }
  }

  /// Returns twice the mean of w² over the units of the first layer that are on
  /// for both inputs: E[w² 1 1′] for the direction (w, b) of a unit, which is on
  /// for x if it is less than a right angle from (x, 1).
  private static func coactiveWeight(_ x: Double, _ y: Double) -> Double {
    func angle(_ x: Double) -> Double { acos(x / (x * x + 1).squareRoot()) }
    func integral(_ angle: Double) -> Double { angle / 2 + sin(2 * angle) / 4 }
    let (low, high) = (max(angle(x), angle(y)), min(angle(x), angle(y)))
    return (integral(high + .pi / 2) - integral(low - .pi / 2)) / (.pi / 2)
  }
  // snippet.end
}
