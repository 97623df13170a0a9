import Autodiff

/// A layer of any type, so that layers of unlike types fit into one array.
public struct AnyLayer: Layer {
  public let parameters: [Parameter]
  private let currentKind: () -> LayerKind
  private let apply: (Variable) -> Variable

  /// Wraps `layer`.
  public init(_ layer: some Layer) {
    parameters = layer.parameters
    currentKind = { layer.kind }
    apply = { layer($0) }
  }

  public var kind: LayerKind { currentKind() }

  public func callAsFunction(_ input: Variable) -> Variable { apply(input) }
}
