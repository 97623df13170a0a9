import Testing

@testable import Plotting

@Suite struct ChartTests {
  @Test func theTableHasAColumnForEachMark() {
    let chart = Chart(
      "t", x: .linear("layer"), y: .log("size"),
      marks: [.theory("tanh", y: [1, 0.5]), .points("tanh", y: [1, 0.25])])
    #expect(chart.table.columns == ["layer", "tanh, theory", "tanh"])
    #expect(chart.table.rows == [["1", "1", "1"], ["2", "0.5", "0.25"]])
    #expect(chart.numbers == [1, 2, 1, 0.5, 1, 2, 1, 0.25])
  }

  @Test func marksOfDifferentPlacesShareALongTable() {
    let chart = Chart(
      "t", x: .linear("x"), y: .linear("y"),
      marks: [
        .line("a", x: [0], y: [1]),
        .points("b", x: [0, 1], y: [2, 3], lower: [1, 2], upper: [3, 4]),
        .rule(y: 0, "zero"),
      ])
    #expect(
      chart.table.columns == ["series", "x", "y", "lower", "upper"])
    #expect(
      chart.table.rows == [
        ["a", "0", "1", "", ""], ["b", "0", "2", "1", "3"],
        ["b", "1", "3", "2", "4"],
      ])
  }

  @Test("Every row is as long as the head", arguments: SampleCharts.all)
  func tablesAreRectangular(chart: Chart) {
    let table = chart.table
    for row in table.rows { #expect(row.count == table.columns.count) }
    let grid = SampleCharts.grid.table
    for row in grid.rows { #expect(row.count == grid.columns.count) }
  }

  @Test func aHistogramCountsWhatIsInRange() {
    let mark = Mark.histogram(
      "h", [0, 0.5, 1, 1.5, 2, 2.5, .nan, .infinity], bins: 2, in: 0...2)
    #expect(mark.x == [0, 1, 2])
    // The last bin includes its upper edge.
    #expect(mark.y == [2, 3])
    let density = Mark.histogram("d", [1, 1, 1], bins: 4, isDensity: true)
    let width = density.x[1] - density.x[0]
    #expect(abs(density.y.reduce(0, +) * width - 1) < 1e-12)
  }

  @Test func aMarkOfUnequalLengthsStopsTheProgram() async throws {
    let result = try #require(
      await #expect(
        processExitsWith: .failure, observing: [\.standardErrorContent]
      ) {
        _ = Mark.line("tanh", x: [1, 2], y: [1])
      })
    let message = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(message.contains("'tanh' has 2 x but 1 y"))
  }
}
