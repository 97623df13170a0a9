import ChainRuleModel
import Experiments
import Laboratory
import LinearAlgebra
import Plotting

extension Report {
  /// Adds how products of random matrices grow, shrink and narrow.
  func addRandomProducts(length: Int, seeds: Range<UInt64>) {
    section("Products of random matrices")
    paragraph(
      "A gradient of norm 1 goes back through matrices of normal numbers. "
        + "The logarithm of its norm is a sum of independent terms, so its "
        + "mean and spread are known beforehand.")
    addGrowth(length: length, seeds: seeds)
    addNarrowing(length: length, seeds: seeds)
    addPublishedProduct(seeds: seeds)
    addTypicalProducts(length: length, seed: seeds.lowerBound)
  }

  private func addGrowth(length: Int, seeds: Range<UInt64>) {
    let product = RandomProduct(length: length)
    let measured = trials(seeds) { product.logNorms(using: &$0) }
    let ln10 = log(10.0)
    value("runs", seeds.count, "random products")
    value("matrices", length, "matrices in each product")
    value(
      "growth-predicted", product.predictedGrowth, .fixed(2),
      "growth of the logarithm per matrix 4×4, predicted")
    value(
      "growth-measured", mean(measured.map { $0[length - 1] }) / Double(length),
      .fixed(2), "measured, mean of the products")
    value(
      "decades-predicted", product.predictedGrowth * Double(length) / ln10,
      .fixed(1), "powers of ten, predicted")
    value(
      "decades-deviation",
      (product.predictedVariance * Double(length)).squareRoot() / ln10,
      .fixed(1), "their standard deviation, predicted")

    let places = (1...length).map { Double($0) }
    func decades(_ deviations: Double) -> [Double] {
      places.map { l in
        let spread = deviations * (l * product.predictedVariance).squareRoot()
        return exp(l * product.predictedGrowth + spread)
      }
    }
    let all = (0..<length).map { l in measured.map { exp($0[l]) } }
    figure(
      "growth",
      Chart(
        "A gradient sent through random matrices 4×4",
        x: .linear("matrices"), y: .log("norm of the gradient"),
        summary: "The norm grows along a straight line, by a factor of about "
          + NumberFormat.fixed(2).text(exp(product.predictedGrowth))
          + " a matrix; the runs stay about a band that widens like the root "
          + "of the number of matrices.",
        marks: [
          .band(
            "predicted, ±2 standard deviations", x: places, lower: decades(-2),
            upper: decades(2), color: 0),
          .theory("predicted", x: places, y: decades(0), color: 0),
          .line(
            "lowest of \(seeds.count)", x: places, y: all.map { $0.min() ?? 0 },
            color: 1),
          .line(
            "highest of \(seeds.count)", x: places,
            y: all.map { $0.max() ?? 0 },
            color: 2),
        ]),
      "The norm of a gradient on its way back through matrices of standard "
        + "normal numbers: what the law predicts, and the extremes of the runs.",
      conditions: Conditions(seeds: seeds, more: ["width \(product.width)"]))

    let widths = [2, 4, 8, 64]
    table(
      "widths",
      [
        Column("width n"), Column("predicted growth", .fixed(4)),
        Column("measured", .fixed(4)), Column("standard error", .fixed(4)),
      ],
      widths.map { width in
        let product = RandomProduct(width: width, length: length)
        let last = trials(seeds) {
          product.logNorms(using: &$0)[length - 1]
        }
        let count = Double(length * seeds.count)
        return [
          Cell(width), Cell(product.predictedGrowth),
          Cell(mean(last) / Double(length)),
          Cell((product.predictedVariance / count).squareRoot()),
        ]
      },
      caption: "Growth of ln ‖gradient‖ per matrix; the error is predicted too",
      conditions: Conditions(seeds: seeds, more: ["\(length) matrices"]))
  }

  private func addNarrowing(length: Int, seeds: Range<UInt64>) {
    let product = RandomProduct(length: length)
    let last = trials(seeds) {
      product.logAspects(using: &$0)[length - 1]
    }
    paragraph(
      "A circle of gradients comes out as an ellipse, and the longer the "
        + "product, the narrower.")
    value(
      "narrowing-predicted", exp(product.predictedNarrowing * Double(length)),
      .scientific(1), "width over length of the ellipse, predicted")
    value(
      "narrowing-measured", exp(mean(last)), .scientific(1),
      "measured, geometric mean of the products")
  }

  private func addPublishedProduct(seeds: Range<UInt64>) {
    paragraph(
      "Dive into Deep Learning printed a product of "
        + "\(PublishedProduct.length) such matrices. Was it typical?")
    let ln10 = log(10.0)
    let largest = trials(seeds) { generator in
      log(PublishedProduct.another(using: &generator).map { abs($0) }.maximum)
    }
    value(
      "largest", exp(mean(largest)), .scientific(1),
      "the largest element of such a product, geometric mean")
    let product = RandomProduct(length: PublishedProduct.length)
    let variance = product.predictedVariance * Double(product.length)
    value(
      "published-predicted", PublishedProduct.predictedLogNorm / ln10,
      .fixed(1), "powers of ten, predicted for the published product")
    value(
      "published-deviation", variance.squareRoot() / ln10, .fixed(1),
      "their standard deviation")
    value(
      "published-norm", log(PublishedProduct.matrix.norm) / ln10, .fixed(1),
      "powers of ten in the norm of the published product")
    value(
      "published-aspect", PublishedProduct.aspect, .scientific(1),
      "second axis over first in the published product")
  }

  private func addTypicalProducts(length: Int, seed: UInt64) {
    paragraph(
      "With variance 1/n the mean of the squared norm stays 1. The typical "
        + "norm does not.")
    let places = (1...length).map { Double($0) }
    let runs = 101
    var marks: [Mark] = [.rule(y: 1)]
    for (i, width) in [64, 16, 4].enumerated() {
      let product = RandomProduct(
        width: width, length: length,
        deviation: 1 / Double(width).squareRoot())
      let measured = trials(seed..<seed + UInt64(runs)) {
        product.logNorms(using: &$0)
      }
      let medians = (0..<length).map { l in
        exp(quantile(0.5, ofSorted: measured.map { $0[l] }.sorted()))
      }
      let law = places.map { exp($0 * product.predictedGrowth) }
      marks += [
        .theory("width \(width)", x: places, y: law, color: i),
        .line("width \(width)", x: places, y: medians, color: i),
      ]
    }
    figure(
      "typical",
      Chart(
        "Products at the critical scale",
        x: .linear("matrices"), y: .log("norm of the gradient, median"),
        summary: "At every width the median falls along a straight line, "
          + "steeply at width 4 and slowly at width 64, while the root mean "
          + "square is 1.",
        marks: marks),
      "Matrices of variance 1/n: the median of \(runs) products, and dashed "
        + "what the law predicts.",
      conditions: Conditions(seeds: seed..<seed + UInt64(runs)))

    let count = 2001
    let product = RandomProduct(length: length, deviation: 0.5)
    let norms = trials(seed..<seed + UInt64(count)) {
      exp(product.logNorms(using: &$0)[length - 1])
    }.sorted()
    value("many-runs", count, "products of variance 1/4, width 4")
    value(
      "typical-predicted", exp(product.predictedGrowth * Double(length)),
      .scientific(2), "the median of their norms, predicted")
    value(
      "typical-measured", quantile(0.5, ofSorted: norms), .scientific(2),
      "measured")
    value(
      "mean-square", mean(norms.map { $0 * $0 }), .significant(1),
      "the mean of their squares, whose expectation is 1")
  }
}
