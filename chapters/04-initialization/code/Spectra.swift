import Datasets
import Experiments
import InitializationModel
import Laboratory
import LinearAlgebra
import NeuralNetworks

/// The singular values of products of random matrices, and of the Jacobians of
/// networks.
enum Spectra {
  // snippet.products
  /// Returns the singular values of a product of `count` random matrices.
  static func product(
    of count: Int, _ initializer: Initializer, width: Int, seed: UInt64
  ) -> [Double] {
    var generator = SplitMix64(seed: seed)
    var product = initializer.matrix(
      fanIn: width, fanOut: width, using: &generator)
    for _ in 1..<count {
      let next = initializer.matrix(
        fanIn: width, fanOut: width, using: &generator)
      product = matmul(product, next)
    }
    return product.singularValues
  }

  /// The numbers of factors of the products measured.
  static let counts = [1, 2, 5, 10]

  /// The number of products of each kind, and the size of their factors.
  static let (runs, width) = (5 as UInt64, 256)

  /// Returns the singular values of products of Gaussian matrices whose elements
  /// have variance 1/256.
  static func products(of count: Int, seed: UInt64) -> [[Double]] {
    concurrentMap(Array(seed..<seed + runs)) { seed in
      product(of: count, .leCunNormal, width: width, seed: seed)
    }
  }

  /// Returns the mean square of the largest singular value of each product.
  static func meanLargestSquare(_ products: [[Double]]) -> Double {
    mean(products.map { $0[0] * $0[0] })
  }

  /// The square of the largest, for Gaussian matrices of infinite size.
  static func largestSquare(count: Int) -> Double {
    let l = Double(count)
    return pow(l + 1, l + 1) / pow(l, l)
  }
  // snippet.end

  /// The mean singular value of a large square Gaussian matrix whose elements
  /// have variance 1/n: that of the quarter circle on [0, 2].
  static let meanValue = 8 / (3 * Double.pi)

  // snippet.networks
  /// The networks compared.
  static let networks: [(name: String, network: DeepNetwork)] = [
    ("tanh, orthogonal", .biased(.tanh, .orthogonal(gain: 1))),
    ("tanh, Gaussian", .biased(.tanh, .leCunNormal)),
    (
      "ReLU, orthogonal",
      .biased(.relu, .orthogonal(gain: 2.0.squareRoot()))
    ),
    ("ReLU, Gaussian", .biased(.relu, .heNormal)),
  ]

  /// The size of a step when such layers are trained.
  static let learningRate = 0.01

  /// Returns the training of fifty narrow tanh layers.
  static func training(_ initializer: Initializer, epochs: Int)
    -> DigitClassifier
  {
    DigitClassifier(
      .tanh, initializer, bias: .normal(variance: 0), hiddenLayers: 49,
      width: 32, plan: TrainingPlan(.sgd(rate: learningRate), epochs: epochs))
  }
  // snippet.end

  // snippet.jacobian
  /// Returns the singular values of the derivative of the last layer's
  /// activations with respect to an input whose mean square is `size`.
  static func jacobian(
    of network: DeepNetwork, inputSize size: Double, seed: UInt64
  ) -> [Double] {
    var generator = SplitMix64(seed: seed)
    var signal = Matrix.normal(
      rows: 1, columns: network.width,
      standardDeviation: size.squareRoot(), using: &generator)
    let function = network.activation.function
    let layers = network.layers(inputSize: network.width, using: &generator)
    var jacobian: Matrix?
    for weight in layers.weights {
      let z = matmul(signal, weight)
      // Each column of the weights is scaled by the slope of its unit.
      let layer = weight * z.map { function.derivative(at: $0) }
      jacobian = jacobian.map { matmul($0, layer) } ?? layer
      signal = z.map { function($0) }
    }
    return jacobian?.singularValues ?? []
  }
  // snippet.end
}
