import LinearAlgebra

/// Units in a row, each the hyperbolic tangent of `weight` times the last.
public struct TanhChain {
  /// The factor before each unit.
  public var weight: Double

  /// The number of units after the input.
  public var depth: Int

  /// The input.
  public var input: Double

  /// Creates a chain.
  public init(weight: Double = 2, depth: Int = 50, input: Double = 0.5) {
    (self.weight, self.depth, self.input) = (weight, depth, input)
  }

  // snippet.gradients
  /// The derivatives of the last unit with respect to each unit, the input
  /// first.
  public func gradients() -> [Double] {
    let tape = ScalarTape()
    let w = tape.number(weight)
    var units = [tape.number(input)]
    for _ in 0..<depth { units.append(tanh(w * units[units.count - 1])) }
    let gradient = tape.gradient(of: units[depth])
    return units.map { gradient[$0] }
  }
  // snippet.end

  // snippet.settled
  /// Where the chain settles: the solution of `h = tanh(weight · h)` that
  /// repetition leads to.
  public var settledUnit: Double {
    var h = 1.0
    for _ in 0..<10_000 { h = tanh(weight * h) }
    return h
  }

  /// The factor that each unit puts on the gradient, once the chain has
  /// settled.
  public var settledFactor: Double {
    let h = settledUnit
    return weight * (1 - h * h)
  }
  // snippet.end
}
