import Laboratory

extension Report {
  /// Adds what the tape of numbers does with long chains and shared operands.
  func addTapes(operations: Int) {
    section("A derivative from a tape")
    paragraph(
      "The derivative of x (1 + 1/n)ⁿ, multiplication by multiplication. It "
        + "should be near e.")
    value("operations", operations, "multiplications in a chain")
    let derivative = CompoundInterest.derivative(count: operations)
    value("tape-e", derivative, .fixed(6), "the derivative of the chain")

    paragraph(
      "A number added to itself again and again: the tape visits every step "
        + "once, the recursion every path.")
    let count = 20
    let tape = Doubling.onTape(count: count)
    let graph = Doubling.onGraph(count: count)
    value("doublings", count, "times a number is added to itself")
    value("visits-tape", tape.visits, "steps that the tape visits")
    value("visits-graph", graph.visits, "visits that the recursion makes")
  }
}
