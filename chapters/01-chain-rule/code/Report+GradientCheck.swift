import Laboratory

extension Report {
  /// Adds the comparison of three gradients of one network, and their costs.
  func addGradientCheck(seed: UInt64) {
    section("One network, three gradients")
    paragraph("The δ-recursion, the tape, and differences of the loss.")
    let check = GradientCheck(seed: seed)
    let deltas = check.gradientsFromDeltas()
    value(
      "parameters", check.network.parameterCount,
      "weights and biases of the network 4-5-3")
    value(
      "check-tape",
      GradientCheck.relativeError(deltas, check.gradientsOnTape()),
      .scientific(1), "largest relative difference, δ-recursion and tape")
    value(
      "check-differences",
      GradientCheck.relativeError(deltas, check.gradientsFromDifferences()),
      .scientific(1),
      "largest relative difference, δ-recursion and central differences")

    let cost = check.network.gradients(
      input: check.input, labels: check.labels
    ).cost
    value(
      "cost-ratio",
      1 + Double(cost.backward) / Double(cost.forward), .fixed(2),
      "the cost of loss and gradient over that of the loss")
    let differences = 2 * check.network.parameterCount * cost.forward
    table(
      "costs",
      [
        .text("what"), Column("multiplications", .integer),
        Column("in forward passes", .fixed(2)),
      ],
      [
        ("the loss, forwards", cost.forward),
        ("its gradient, backwards", cost.backward),
        (
          "… with the gradient for the input",
          cost.backward + cost.inputGradient
        ),
        ("its gradient, by central differences", differences),
      ].map { row in
        [
          Cell(row.0), Cell(Double(row.1)),
          Cell(Double(row.1) / Double(cost.forward)),
        ]
      },
      caption: "Multiplications in matrix products",
      conditions: Conditions(
        examples: .normalInputs(check.input.rows), more: ["network 4-5-3"]))
  }
}
