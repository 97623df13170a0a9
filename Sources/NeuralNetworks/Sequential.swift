import Autodiff

// snippet.sequential
/// Layers one after the other: each takes the output of the one before.
///
///     let network = Sequential {
///       for _ in 0..<depth {
///         Linear(inputSize: 64, outputSize: 64, using: &generator)
///         Tanh()
///       }
///       Linear(inputSize: 64, outputSize: 10, using: &generator)
///     }
public struct Sequential: Layer {
  /// The layers, first to last.
  public let layers: [AnyLayer]

  /// Creates a network of the given layers.
  public init(_ layers: [AnyLayer]) { self.layers = layers }

  /// Creates a network of the layers that `build` lists.
  public init(@LayerBuilder _ build: () -> [AnyLayer]) {
    self.init(build())
  }

  public var parameters: [Parameter] { layers.flatMap { $0.parameters } }

  public func callAsFunction(_ input: Variable) -> Variable {
    layers.reduce(input) { output, layer in layer(output) }
  }
}
// snippet.end

extension Sequential {
  // snippet.plain
  /// Creates a plain network: weights and an activation in turn, with no
  /// activation after the last weights.
  ///
  /// - Parameters:
  ///   - sizes: The number of inputs, of units in each layer, of outputs.
  ///   - activation: What follows all weights but the last.
  ///   - initializer: The rule for the weights.
  ///   - bias: The rule for the biases; no biases if `nil`.
  ///   - generator: The source of randomness.
  /// - Returns: The network.
  public static func plain(
    sizes: [Int], activation: some Layer,
    initializer: Initializer = .glorotNormal, bias: Initializer? = .zero,
    using generator: inout some RandomNumberGenerator
  ) -> Sequential {
    Sequential {
      for i in 1..<sizes.count {
        Linear(
          inputSize: sizes[i - 1], outputSize: sizes[i],
          initializer: initializer, bias: bias, using: &generator)
        if i < sizes.count - 1 { activation }
      }
    }
  }
  // snippet.end
}

// snippet.builder
/// Turns a list of layers of unlike types, with loops and conditions, into an
/// array.
@resultBuilder
public enum LayerBuilder {
  public static func buildExpression(_ layer: some Layer) -> [AnyLayer] {
    [AnyLayer(layer)]
  }

  /// Takes a network apart, so that its layers count as layers of the whole.
  public static func buildExpression(_ network: Sequential) -> [AnyLayer] {
    network.layers
  }

  public static func buildExpression(_ layer: AnyLayer) -> [AnyLayer] {
    [layer]
  }

  public static func buildBlock(_ parts: [AnyLayer]...) -> [AnyLayer] {
    parts.flatMap { $0 }
  }

  public static func buildArray(_ parts: [[AnyLayer]]) -> [AnyLayer] {
    parts.flatMap { $0 }
  }

  public static func buildOptional(_ part: [AnyLayer]?) -> [AnyLayer] {
    part ?? []
  }

  public static func buildEither(first part: [AnyLayer]) -> [AnyLayer] {
    part
  }

  public static func buildEither(second part: [AnyLayer]) -> [AnyLayer] {
    part
  }
}
// snippet.end
