import Datasets
import Experiments
import Laboratory
import LinearAlgebra
import NeuralNetworks
import Plotting

extension Report {
  /// Adds the singular values of products and of networks.
  func addSpectra(epochs: Int, seed: UInt64) {
    section("All directions at once")
    paragraph(
      "Products of random n×n matrices with elements of variance 1/n: the "
        + "squares of their singular values. The largest is the mean of "
        + "\(Spectra.runs) products.")
    table(
      "products",
      [
        Column("factors"), Column("mean", .fixed(2)),
        Column("largest: theory", .fixed(2)), Column("largest", .fixed(2)),
        Column("median", .significant(2)), Column("smallest", .scientific(1)),
      ],
      Spectra.counts.map { count in
        let products = Spectra.products(of: count, seed: seed)
        let squares = products[0].map { $0 * $0 }
        return [
          Cell(count), Cell(mean(squares)),
          Cell(Spectra.largestSquare(count: count)),
          Cell(Spectra.meanLargestSquare(products)), Cell(squares[128]),
          Cell(squares[255]),
        ]
      },
      caption: "Squared singular values of products of Gaussian matrices",
      conditions: Conditions(
        seeds: seed..<seed + Spectra.runs, more: ["n = \(Spectra.width)"]))
    let orthogonal = Spectra.product(
      of: 100, .orthogonal(gain: 1), width: 128, seed: seed)
    value(
      "orthogonal-deviation",
      orthogonal.reduce(0) { max($0, abs($1 - 1)) }, .scientific(0),
      "largest |s − 1| of a product of 100 orthogonal matrices")
    addJacobians(seed: seed)
    paragraph(
      "Tanh networks of 50 layers and 32 units, trained on digits with "
        + "gradient descent at a rate of \(Spectra.learningRate).")
    let runs = [Initializer.orthogonal(gain: 1.05), .glorotNormal].map {
      Spectra.training($0, epochs: epochs)
    }
    let digits = Digits.load()
    let outcomes = concurrentMap(runs) { $0.outcome(on: digits, seed: seed) }
    value(
      "orthogonal-accuracy", outcomes[0].trainingAccuracy, .percent(0),
      "training digits read with orthogonal weights")
    value(
      "gaussian-accuracy", outcomes[1].trainingAccuracy, .percent(0),
      "training digits read with Glorot's weights")
  }

  private func addJacobians(seed: UInt64) {
    let results = Spectra.networks.map { name, network in
      (name, Spectra.jacobian(of: network, inputSize: 0.01, seed: seed))
    }
    value(
      "isometry-least", results[0].1[127], .fixed(2),
      "least singular value, orthogonal tanh")
    value(
      "isometry-greatest", results[0].1[0], .fixed(2),
      "greatest singular value, orthogonal tanh")
    value(
      "gaussian-greatest", results[1].1[0], .fixed(1),
      "greatest singular value, Gaussian tanh")
    value(
      "gaussian-median", results[1].1[64], .scientific(1),
      "median singular value, Gaussian tanh")
    value(
      "relu-greatest", results[2].1[0], .fixed(1),
      "greatest singular value, orthogonal ReLU")
    figure(
      "spectra",
      Chart(
        "What thirty layers do to each direction",
        x: .linear("direction"), y: .log("singular value", in: 1e-12...100),
        summary: "Only the orthogonal tanh network keeps all directions.",
        marks: results.map { name, values in .line(name, y: values) }),
      "The singular values of the derivative of the whole network, "
        + "from the largest to the smallest.",
      conditions: Conditions(
        seeds: [seed], layers: [Spectra.networks[0].network.depth],
        units: [Spectra.networks[0].network.width]))
  }
}
