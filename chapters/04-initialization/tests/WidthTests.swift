import Laboratory
import LinearAlgebra
import Testing

@testable import initialization

@Suite("Chapter 4: width") struct WidthTests {
  // A thousand networks; over 20 seeds the variance is 1.02 to 1.12 times the
  // predicted one at width 64, 0.94 to 1.11 at 128, 0.96 to 1.15 at 256. The
  // terms beyond the leading one are of order 1/n, 7 % at 64; the rest is the
  // sample's. The mean is 0.77 to 1.13 times the predicted one; the median at
  // most 0.36, 0.64 and 0.79.
  //
  // mutant Widths.sizes: 2 * sizes[layer] => sizes[layer]
  // mutant Widths.sizes: sum += h * h => sum += h
  // mutant Widths.logarithm: Double(logarithms.count - 1) => 30
  @Test(
    "4.7 After thirty ReLU layers of width 64 or more with He's weights, the variance of the logarithm of the signal's mean square is 5L/n to within a fifth, and the typical network has lost signal while the mean has not.",
    arguments: [64, 128, 256])
  func logarithmsSpreadWithDepthOverWidth(width: Int) {
    let result = Widths(
      width: width, depth: 30, networks: 1000,
      seed: Survey.seed)
    let predicted = 5.0 * 30 / Double(width)
    let ratio = result.logarithm.variance / predicted
    Survey.note("variance over predicted, width \(width)", ratio)
    Survey.note("median, width \(width)", result.quantile(0.5)[30])
    #expect(abs(ratio - 1) < 0.2)
    #expect(abs(result.logarithm.mean / (-predicted / 2) - 1) < 0.3)
    #expect(result.quantile(0.5)[30] < 0.85)
  }

  // The mean over networks is a sum with a heavy tail: after ten layers of
  // width 64 the variance of M is (1 + 5/64)¹⁰ − 1 = 1.12, so the mean of 4,000
  // has a deviation of 0.017. The tolerance is four of them.
  @Test func theMeanIsKept() {
    let result = Widths(
      width: 64, depth: 10, networks: 4000,
      seed: Survey.seed)
    #expect(abs(result.means[10] - 1) < 0.07)
  }
}
