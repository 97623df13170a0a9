import Experiments
import LinearAlgebra
import Testing

@Suite struct StatisticsTests {
  @Test func meansOfEqualNumbersAreThatNumber() {
    let numbers = Array(repeating: 0.3, count: 7)
    #expect(abs(mean(numbers) - 0.3) < 1e-15)
    #expect(abs(geometricMean(numbers) - 0.3) < 1e-15)
  }

  @Test func theGeometricMeanIsTheFactorOfEqualSteps() {
    let factors = [0.5, 2, 3, 1e-3, 40]
    let product = factors.reduce(1, *)
    #expect(abs(geometricMean(factors) / root(product, 5) - 1) < 1e-14)
    #expect(abs(geometricMean([2, 8]) - 4) < 1e-14)
    #expect(mean([2, 8]) == 5)
  }

  @Test func quantilesAreNumbersOfTheList() {
    let sorted: [Double] = [1, 2, 4, 8, 16]
    #expect(quantile(0, ofSorted: sorted) == 1)
    #expect(quantile(0.5, ofSorted: sorted) == 4)
    #expect(quantile(1, ofSorted: sorted) == 16)
    #expect(quantile(0.5, ofSorted: [7]) == 7)
  }

  @Test func theMeanCorrelationIsThatOfAllPairs() {
    let rows: Matrix = [[1, 0], [2, 2], [0, 3]]
    let cosine = 0.5.squareRoot()
    #expect(abs(rows.meanCorrelation - (cosine + 0 + cosine) / 3) < 1e-15)
  }
}
