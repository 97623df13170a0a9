import ChainRuleModel
import Laboratory
import LinearAlgebra
import Testing

@testable import chain_rule

@Suite struct RandomProductTests {
  // Known values: ψ(1) = -γ, ψ(1/2) = -γ - 2 ln 2, ψ′(1) = π²/6,
  // ψ′(1/2) = π²/2.
  @Test func digammaIsAccurate() {
    let gamma = 0.577_215_664_901_532_9
    #expect(abs(digamma(1) + gamma) < 1e-14)
    #expect(abs(digamma(0.5) + gamma + 2 * log(2.0)) < 1e-14)
    #expect(abs(digamma(2) - (1 - gamma)) < 1e-14)
    #expect(abs(trigamma(1) - Double.pi * .pi / 6) < 1e-14)
    #expect(abs(trigamma(0.5) - Double.pi * .pi / 2) < 1e-14)
    for x in [0.5, 3, 15.5, 16, 40] {
      let chord = centralDifference(of: digamma, at: x, step: 0x1p-17)
      #expect(abs(chord - trigamma(x)) < 1e-8)
    }
  }

  // The logarithm is a sum of independent terms of known mean and variance: no
  // approximation. Of 400 runs, the mean has a standard error of 1/20 of the
  // deviation, and the deviation one of 1/28 of itself; four of each are
  // allowed.
  //
  // mutant RandomProduct.logNorms: total += log(norm) => total = log(norm)
  // mutant RandomProduct.logNorms: gradient / norm => gradient / (norm * norm)
  // mutant RandomProduct.predictedGrowth: digamma(Double(width) / 2) =>
  //   digamma(Double(width))
  // mutant RandomProduct.predictedVariance: / 4 => / 2
  @Test(
    "1.10 A hundred random matrices 4×4 of variance 1 multiply the norm of a gradient by 10 to the power 24.2, with a standard deviation of 1.7 powers."
  )
  func growth() {
    let product = RandomProduct(width: 4, length: 100)
    let decades = Survey.seeds(400).map {
      product.logNorms(seed: $0)[99] / log(10.0)
    }
    let (mean, deviation) = moments(decades)
    Survey.note("powers of ten, mean of 400", mean)
    Survey.note("their standard deviation", deviation)
    #expect(abs(mean - 24.2) < 0.05 + 4 * 1.7 / 20)
    #expect(abs(deviation - 1.7) < 0.05 + 4 * 1.7 / 28)
    // What the law says, to the digits stated.
    let predicted = 100 * product.predictedGrowth / log(10.0)
    #expect(abs(predicted - 24.2) < 0.05)
    let spread = (100 * product.predictedVariance).squareRoot() / log(10.0)
    #expect(abs(spread - 1.7) < 0.05)
  }

  // The same for other widths and scales, against the formula.
  @Test(arguments: [2, 3, 8, 64], [0.1, 1])
  func growthAtOtherWidths(width: Int, deviation: Double) {
    let product = RandomProduct(width: width, length: 50, deviation: deviation)
    let sums = Survey.seeds(40).map { product.logNorms(seed: $0)[49] }
    let standardError = (product.predictedVariance / (50 * 40)).squareRoot()
    let measured = moments(sums).mean / 50
    #expect(abs(measured - product.predictedGrowth) < 4 * standardError)
  }

  // The median of 2,001 normal numbers has a standard error of 1.25/√2001 of
  // their deviation, here 0.028 · 4.0 = 0.11 in the logarithm; four are
  // allowed. The mean of the square is tested for one matrix, where it can be
  // measured: of 20,000, with a standard error of √(2/4/20000) = 0.005.
  //
  // mutant RandomProduct.logNorms: total += log(norm) => total += norm - 1
  // mutant RandomProduct.matrix: standardDeviation: deviation =>
  //   standardDeviation: deviation * deviation
  // mutant RandomProduct.predictedGrowth: log(deviation) + (log(2) => (log(2)
  // mutant digamma: log(x) - 1 / (2 * x) => log(x)
  @Test(
    "1.11 At variance 1/4 and width 4 a hundred matrices bring the typical gradient down to 1.3×10⁻⁶, though the mean of its square stays 1."
  )
  func typicalIsNotMean() {
    let product = RandomProduct(width: 4, length: 100, deviation: 0.5)
    let logs = Survey.seeds(2001).map { product.logNorms(seed: $0)[99] }
    let median = logs.sorted()[1000]
    Survey.note("median of 2,001 norms", exp(median))
    #expect(abs(median - log(1.3e-6)) < 0.45 + 0.04)
    #expect(abs(100 * product.predictedGrowth - log(1.3e-6)) < 0.04)

    let one = RandomProduct(width: 4, length: 1, deviation: 0.5)
    let squares = Survey.seeds(20_000).map {
      exp(2 * one.logNorms(seed: $0)[0])
    }
    let square = moments(squares).mean
    Survey.note("mean square after one matrix", square)
    #expect(abs(square - 1) < 0.02)
  }

  // -1/(2N) is the first term of the exact formula; the next is -1/(6N²).
  @Test(arguments: [4, 16, 64, 256])
  func criticalProductsFallByHalfAnInverseWidth(width: Int) {
    let n = Double(width)
    let product = RandomProduct(width: width, deviation: 1 / n.squareRoot())
    let error = product.predictedGrowth + 1 / (2 * n)
    #expect(error < 0 && error > -1 / (5 * n * n))
  }

  // A sum of independent terms again: 400 runs, four standard errors. Two
  // digits of 4×10⁻⁹ would be 3.5 to 4.5: 0.12 in the logarithm.
  //
  // mutant RandomProduct.logAspects: short - dot(long, short) * long =>
  //   short + dot(long, short) * long
  // mutant RandomProduct.logAspects: log(short.norm / length) =>
  //   log(short.norm)
  // mutant RandomProduct.predictedNarrowing: Double(width - 1) / 2 =>
  //   Double(width - 1)
  @Test(
    "1.12 A hundred random matrices 4×4 make of a circle of gradients an ellipse that is typically 4×10⁻⁹ as wide as it is long."
  )
  func ellipsesAreFlat() {
    let product = RandomProduct(width: 4, length: 100)
    let logs = Survey.seeds(400).map { product.logAspects(seed: $0)[99] }
    let (mean, deviation) = moments(logs)
    Survey.note("width over length, geometric mean of 400", exp(mean))
    let predicted = (100 * product.predictedNarrowingVariance).squareRoot()
    #expect(abs(mean - log(4e-9)) < 0.12 + 4 * predicted / 20)
    #expect(abs(deviation / predicted - 1) < 4.0 / 28)
    #expect(abs(100 * product.predictedNarrowing - log(4e-9)) < 0.12)
  }

  // The published matrix is one draw: within three standard deviations.
  @Test func publishedProductFollowsTheLaw() {
    let product = RandomProduct(length: PublishedProduct.length)
    let length = Double(product.length)
    let norm = log(PublishedProduct.matrix.norm)
    let deviation = (length * product.predictedVariance).squareRoot()
    #expect(abs(norm - PublishedProduct.predictedLogNorm) < 3 * deviation)
    let aspect = log(PublishedProduct.aspect)
    let spread = (length * product.predictedNarrowingVariance).squareRoot()
    #expect(abs(aspect - length * product.predictedNarrowing) < 3 * spread)
  }

  // Expected logarithm of the Frobenius norm, against 400 products.
  @Test func frobeniusNormIsPredicted() {
    let logs = Survey.seeds(400).map {
      log(PublishedProduct.another(seed: $0).norm)
    }
    let (mean, deviation) = moments(logs)
    let predicted = PublishedProduct.predictedLogNorm
    #expect(abs(mean - predicted) < 4 * deviation / 20)
  }

  private func moments(
    _ numbers: [Double]
  ) -> (mean: Double, deviation: Double) {
    let count = Double(numbers.count)
    let mean = numbers.reduce(0, +) / count
    let squares = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    return (mean, (squares / (count - 1)).squareRoot())
  }
}

extension RandomProduct {
  fileprivate func logNorms(seed: UInt64) -> [Double] {
    var generator = SplitMix64(seed: seed)
    return logNorms(using: &generator)
  }

  fileprivate func logAspects(seed: UInt64) -> [Double] {
    var generator = SplitMix64(seed: seed)
    return logAspects(using: &generator)
  }
}

extension PublishedProduct {
  fileprivate static func another(seed: UInt64) -> Matrix {
    var generator = SplitMix64(seed: seed)
    return another(using: &generator)
  }
}
