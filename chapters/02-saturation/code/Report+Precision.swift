import Laboratory
import LinearAlgebra
import Plotting

extension Report {
  /// Adds what rounding makes of saturation, and what a cost does about it.
  func addPrecision() {
    section("Where rounding finishes what saturation began")
    value(
      "zero-from", Precision.zeroFrom, .fixed(2),
      "where s (1 - s) becomes exactly zero in Double")
    value(
      "zero-from-float", Precision.zeroFromInFloat, .fixed(2),
      "where s (1 - s) becomes exactly zero in Float")
    value(
      "slope-there", Slopes.sigmoid(at: Precision.zeroFrom), .scientific(1),
      "the true slope there")

    table(
      "naive",
      [
        Column("x", .integer), Column("s (1 − s), Float", .scientific(2)),
        Column("s (1 − s)", .scientific(2)),
        Column("true slope", .scientific(2)),
        Column("quotient, Float", .fixed(1)), Column("quotient", .fixed(1)),
      ],
      [-40, 10, 17, 40, 89, 710].map { (x: Double) in
        [
          Cell(x), Cell(Double(Precision.naiveSlope(at: Float(x)))),
          Cell(Precision.naiveSlope(at: x)), Cell(Slopes.sigmoid(at: x)),
          Cell(Double(Precision.naiveTanh(Float(x)))),
          Cell(Precision.naiveTanh(x)),
        ]
      },
      caption: "The sigmoid's slope and the quotient for tanh")

    section("What a cost says to a unit that is sure and wrong")
    table(
      "costs",
      [
        Column("logit", .integer), Column("squared error", .significant(3)),
        Column("cross-entropy", .significant(3)),
      ],
      [0, -2, -5, -10, -20, -40].map { logit in
        let gradients = Costs.gradients(at: logit)
        return [
          Cell(logit), Cell(gradients.squared), Cell(gradients.crossEntropy),
        ]
      },
      caption: "Gradient with respect to the logit of a unit whose target is 1")
  }
}
