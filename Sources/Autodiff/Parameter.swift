import LinearAlgebra

/// A trainable matrix.
///
/// A matrix is a value. A parameter has identity: the layer that reads it and
/// the optimizer that updates it share the same weights.
public final class Parameter: Hashable {
  /// The current value.
  public var value: Matrix

  /// Creates a parameter with an initial value.
  public init(_ value: Matrix) { self.value = value }

  public static func == (a: Parameter, b: Parameter) -> Bool { a === b }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(ObjectIdentifier(self))
  }
}
