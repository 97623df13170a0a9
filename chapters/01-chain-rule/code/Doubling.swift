import ChainRuleModel

/// A number added to itself again and again, so that 2ⁿ paths lead from the
/// result back to where it began.
struct Doubling {
  /// The steps that the tape records, each of which it visits once.
  static func onTape(count: Int) -> (visits: Int, derivative: Double) {
    let tape = ScalarTape()
    let x = tape.number(1)
    var y = x
    for _ in 0..<count { y = y + y }
    return (tape.steps.count, tape.gradient(of: y)[x])
  }

  /// The visits that the recursion makes, one for each path and part of one.
  static func onGraph(count: Int) -> (visits: Int, derivative: Double) {
    let x = GraphScalar(1)
    var y = x
    for _ in 0..<count { y = y + y }
    return (y.backward(), x.gradient)
  }
}
