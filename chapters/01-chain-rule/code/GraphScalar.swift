/// A number that holds on to its operands: the graph that most introductions
/// build, differentiated as most of them do, by recursion.
///
/// It is here to be compared with ``ScalarTape``.
final class GraphScalar {
  // snippet.recursion
  let value: Double
  let operands: [(scalar: GraphScalar, slope: Double)]
  var gradient = 0.0

  /// Adds `upstream` to the gradient, sends it on to the operands, and returns
  /// how many visits that took.
  @discardableResult
  func backward(_ upstream: Double = 1) -> Int {
    gradient += upstream
    var visits = 1
    for (operand, slope) in operands {
      visits += operand.backward(upstream * slope)
    }
    return visits
  }
  // snippet.end

  init(_ value: Double, from operands: [(GraphScalar, slope: Double)] = []) {
    self.value = value
    self.operands = operands
  }

  static func + (a: GraphScalar, b: GraphScalar) -> GraphScalar {
    GraphScalar(a.value + b.value, from: [(a, 1), (b, 1)])
  }

  static func * (a: GraphScalar, b: Double) -> GraphScalar {
    GraphScalar(a.value * b, from: [(a, b)])
  }
}
