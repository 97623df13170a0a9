import ChainRuleModel

/// A chain of multiplications whose derivative is known.
///
/// Multiplying `x` by `1 + 1/n`, `n` times over, has the derivative
/// `(1 + 1/n)ⁿ`, which tends to e = 2.71828… as `n` grows.
struct CompoundInterest {
  // snippet.chain
  /// The derivative of a chain of `count` multiplications, from the tape.
  static func derivative(count: Int) -> Double {
    let tape = ScalarTape()
    let x = tape.number(1)
    let factor = tape.number(1 + 1 / Double(count))
    var y = x
    for _ in 0..<count { y = y * factor }
    return tape.gradient(of: y)[x]
  }
  // snippet.end

  /// The same chain as a graph of objects.
  static func graph(count: Int) -> (input: GraphScalar, output: GraphScalar) {
    let x = GraphScalar(1)
    var y = x
    for _ in 0..<count { y = y * (1 + 1 / Double(count)) }
    return (x, y)
  }
}
