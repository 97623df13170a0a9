import Experiments
import Laboratory
import LinearAlgebra
import LstmModel
import NeuralNetworks
import Plotting

extension Report {
  /// Adds what each step contributes to the gradient of the weights.
  func addBackpropagation(seed: UInt64) {
    section("Where the gradient of the recurrent weights comes from")
    paragraph(
      "A tanh network with recurrent weights from ±1/√n reads random inputs; a "
        + "random gradient is sent back from its last output.")
    let length = 50
    let pass = EarlySteps.backwardPass(length: length, seed: seed)
    value(
      "early-share", pass.share(ofFirst: 30), .scientific(1),
      "share of ∂L/∂U that the first 30 steps of 50 contribute")
    value(
      "gradient-norm", pass.recurrentGradient.norm / pass.states[50].norm,
      .significant(2), "‖∂L/∂U‖, relative to the gradient at the last state")
    figure(
      "contributions",
      Chart(
        "The gradient by time step", x: .linear("step"),
        y: .log("relative to the last state"),
        summary: "Both fall on straight lines towards the first step; the sum "
          + "of the contributions is that of the last few.",
        marks: [
          .line(
            "state", x: (0...50).map { Double($0) },
            y: pass.states.map { $0.norm / pass.states[50].norm }),
          .points(
            "contribution to U",
            y: pass.contributions.map { $0.norm / pass.states[50].norm }),
        ]),
      "The norm of the gradient with respect to each state, and of what each "
        + "step adds to the gradient with respect to U.",
      conditions: Conditions(
        seeds: [seed], units: [EarlySteps.size],
        examples: .problem(
          "\(EarlySteps.batchSize) sequences of \(length) normal inputs"),
        more: ["before training"]))
    addUnrolled(pass)
  }

  /// Adds what powers of a matrix do, with and without tanh.
  func addPowers(seeds: Range<UInt64>) {
    section("Powers of one matrix")
    value(
      "shear-radius", Powers.spectralRadius(of: Powers.shear), .fixed(3),
      "spectral radius of [[1/2, 10], [0, 1/2]]")
    value(
      "shear-norm", Powers.norm(of: Powers.shear), .fixed(2),
      "norm of [[1/2, 10], [0, 1/2]]")
    addPowersFigure(seed: seeds.lowerBound)

    section("Pascanu's bound")
    paragraph(
      "The norm of the Jacobian of a tanh network over 50 steps of random "
        + "inputs: the bound, and the geometric mean, the least and the "
        + "greatest of \(seeds.count) networks.")
    let steps = 50
    table(
      "bounds",
      [
        .text("recurrent weights"), Column("norm", .fixed(1)),
        Column("bound", .scientific(1)), Column("measured", .scientific(1)),
        Column("least", .scientific(1)), Column("greatest", .scientific(1)),
      ],
      Bound.cases.map { rule in
        let norms = Bound.jacobianNorms(rule, steps: steps, seeds: seeds)
        return [
          Cell(rule.name), Cell(Bound.norm(rule)),
          Cell(pow(Bound.norm(rule), Double(steps))),
          Cell(geometricMean(norms)),
          Cell(norms.min() ?? .nan), Cell(norms.max() ?? .nan),
        ]
      },
      caption:
        "The norm of the Jacobian over \(steps) steps: the bound, and the "
        + "geometric mean, the least and the greatest of the networks",
      conditions: Conditions(
        seeds: seeds, units: [Bound.size],
        examples: .problem("a sequence of \(steps) normal inputs"),
        more: ["before training"]))
    addLatch()
  }

  private func addPowersFigure(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    let rule = Horizons.uniform
    let cases: [(String, Matrix)] = [
      ("orthogonal", .orthogonal(rows: 32, columns: 32, using: &generator)),
      ("U(±1/√32)", rule.matrix(fanIn: 32, fanOut: 32, using: &generator)),
      ("half a shear", Powers.shear),
    ]
    value(
      "uniform-norm", Powers.norm(of: cases[1].1), .fixed(2),
      "norm of one 32×32 matrix from U(±1/√32)")
    value(
      "uniform-radius", Powers.spectralRadius(of: cases[1].1), .fixed(2),
      "its spectral radius")
    let powers = (0...30).map { Double($0) }
    figure(
      "powers",
      Chart(
        "The norm of the powers of a matrix", x: .linear("power"),
        y: .log("norm"),
        summary: "In the long run, each falls as the power of its spectral "
          + "radius; before that, the norm may grow.",
        theory: "spectral radius to the power",
        marks: cases.flatMap { name, matrix in
          let radius = Powers.spectralRadius(of: matrix)
          return [
            Mark.theory(
              name, x: powers, y: powers.map { pow(radius, $0) }),
            .line(
              name, x: powers, y: Powers.norms(ofPowersOf: matrix, upTo: 30)),
          ]
        }),
      "Lines: the norm of the power. Dashed: the power of the spectral radius.",
      conditions: Conditions(seeds: [seed]))
  }

  private func addLatch() {
    section("A unit that holds a bit")
    value(
      "latch-state", Latch.restingState(weight: 2), .fixed(4),
      "the state in which a tanh unit with weight 2 rests")
    value(
      "latch-factor", Latch.factor(weight: 2), .fixed(4),
      "the factor of the gradient in that state")
    let weights = (0...100).map { Double($0) / 20 }
    figure(
      "latch",
      Chart(
        "The factor of a unit at rest", x: .linear("weight"),
        y: .linear("factor per step", in: 0...1.2),
        summary: "The factor rises to 1 at a weight of 1 and falls again.",
        marks: [
          .line(
            "at rest", x: weights, y: weights.map { Latch.factor(weight: $0) }),
          .rule(y: 1, "unchanged"),
        ]),
      "Up to a weight of 1 the unit forgets; beyond, it holds a bit. In neither "
        + "case does it pass the gradient on undiminished.")
  }
}
