import LinearAlgebra
import Testing

@Suite struct ElementwiseTests {
  let x: Matrix = [[1, 2, 3], [4, 5, 6]]

  @Test func operatorsWorkElementByElement() {
    let y: Matrix = [[2, 2, 2], [4, 4, 4]]
    #expect(x + y == [[3, 4, 5], [8, 9, 10]])
    #expect(x - y == [[-1, 0, 1], [0, 1, 2]])
    #expect(x * y == [[2, 4, 6], [16, 20, 24]])
    #expect(x / y == [[0.5, 1, 1.5], [1, 1.25, 1.5]])
    #expect(-x == [[-1, -2, -3], [-4, -5, -6]])
  }

  @Test func scalarsStandOnEitherSide() {
    #expect(x + 1 == [[2, 3, 4], [5, 6, 7]])
    #expect(1 + x == x + 1)
    #expect(x - 1 == [[0, 1, 2], [3, 4, 5]])
    #expect(1 - x == [[0, -1, -2], [-3, -4, -5]])
    #expect(2 * x == [[2, 4, 6], [8, 10, 12]])
    #expect(x * 2 == 2 * x)
    #expect(x / 2 == [[0.5, 1, 1.5], [2, 2.5, 3]])
    #expect(12 / x == [[12, 6, 4], [3, 2.4, 2]])
  }

  @Test func rowsColumnsAndElementsAreRepeated() {
    #expect(x + [[10, 20, 30]] == [[11, 22, 33], [14, 25, 36]])
    #expect([[10, 20, 30]] - x == [[9, 18, 27], [6, 15, 24]])
    #expect(x * [[2], [10]] == [[2, 4, 6], [40, 50, 60]])
    #expect([[12], [60]] / x == [[12, 6, 4], [15, 12, 10]])
    #expect(x - [[1]] == x - 1)
    #expect([[1]] / x == 1 / x)
  }

  /// Vectors have eight lanes: every count leaves another remainder.
  @Test func everyElementIsReachedOnce() {
    for count in 0...40 {
      let x = Matrix(
        rows: 1, columns: count, elements: (0..<count).map(Double.init))
      #expect((x + x).elements == (0..<count).map { Double(2 * $0) })
      #expect(x.map { $0 - 1 }.elements == (0..<count).map { Double($0 - 1) })
      #expect((x - [[1]]).elements == (0..<count).map { Double($0 - 1) })
    }
  }

  @Test func operatorsThatAssignAgreeWithThoseThatDoNot() {
    let y: Matrix = [[2, 3, 5], [7, 11, 13]]
    for other in [y, [[2, 3, 5]], [[2], [7]], [[3]]] {
      var (sum, difference, product, update) = (x, x, x, x)
      sum += other
      difference -= other
      product *= other
      update.addProduct(-0.5, other)
      #expect(sum == x + other)
      #expect(difference == x - other)
      #expect(product == x * other)
      #expect(update == x - 0.5 * other)
    }
    var scaled = x
    scaled *= 3
    #expect(scaled == 3 * x)
    var squared = x
    squared.update { $0 * $0 }
    #expect(squared == x * x)
    squared.update(with: x) { $0 / $1 }
    #expect(squared == x)
  }

  @Test func infinitiesAndNaNFollowTheRules() {
    let extremes: Matrix = [[.infinity, -.infinity, .nan, 0]]
    let sums = (extremes + [[-.infinity, -.infinity, 1, 1]]).elements
    #expect(sums[0].isNaN)
    #expect(sums[1] == -.infinity)
    #expect(sums[2].isNaN)
    #expect((0 * extremes).elements.map(\.isNaN) == [true, true, true, false])
    #expect((1 / extremes)[0, 3] == .infinity)
  }
}
