import LinearAlgebra
import NeuralNetworks

/// The gradient on its way down through networks that differ in nothing but the
/// scale of their weights.
///
/// Each scale is that of He's rule times a power of the twelfth root of two,
/// from a half to twice. Each network has weights of its own.
public struct Fan: Sendable {
  /// How far a gradient may shrink or grow and still count as one that
  /// survives.
  public static let tolerance = 100.0

  /// The number of units in each layer.
  public static let width = 32

  /// The number of layers.
  public let depth: Int

  /// The scales of the weights, relative to He's rule.
  public let scales: [Double]

  /// For each scale the size of the gradient relative to the last layer: there,
  /// one layer below, and so on.
  public let gradients: [[Double]]

  /// What becomes of a gradient.
  public enum Fate: String, Sendable {
    case vanishes, survives, explodes
  }

  /// Sends a gradient down through each of the networks.
  public init(depth: Int, seed: UInt64 = 1) {
    self.depth = depth
    scales = (-12...12).map { exp(Double($0) / 12 * log(2)) }
    gradients = scales.enumerated().map { place, scale in
      var generator = SplitMix64(seed: Self.seed(of: place, from: seed))
      return Self.gradients(depth: depth, scale: scale, using: &generator)
    }
  }

  /// The seed of one of the networks.
  static func seed(of place: Int, from seed: UInt64) -> UInt64 {
    seed &+ UInt64(place) &* 1000
  }

  /// Draws a network, sends an input up and a random gradient back down.
  ///
  /// This is what the library's networks do, without a tape and without
  /// gradients for weights, so that a slider can follow the hand.
  private static func gradients(
    depth: Int, scale: Double, using generator: inout SplitMix64
  ) -> [Double] {
    let rule = Initializer.fanInUniform(gain: scale * 2.squareRoot())
    var signal = Matrix.normal(rows: 1, columns: width, using: &generator)
    var (weights, slopes): ([Matrix], [Matrix]) = ([], [])
    for _ in 0..<depth {
      let weight = rule.matrix(fanIn: width, fanOut: width, using: &generator)
      let z = matmul(signal, weight)
      let slope = z.map { $0 > 0 ? 1 : 0 }
      signal = z * slope
      weights.append(weight)
      slopes.append(slope)
    }
    var gradient =
      Matrix.normal(rows: 1, columns: width, using: &generator)
      * slopes[depth - 1]
    let last = gradient.norm
    var sizes = [1.0]
    for layer in (1..<depth).reversed() {
      gradient =
        matmul(gradient, transposed: weights[layer]) * slopes[layer - 1]
      sizes.append(gradient.norm / last)
    }
    return sizes
  }

  /// What becomes of the gradient of one of the networks.
  public func fate(of place: Int) -> Fate {
    let left = gradients[place].last ?? 1
    return left < 1 / Self.tolerance
      ? .vanishes : left > Self.tolerance ? .explodes : .survives
  }

  /// How many networks let a gradient survive.
  public var survivors: Int {
    scales.indices.count { fate(of: $0) == .survives }
  }
}
