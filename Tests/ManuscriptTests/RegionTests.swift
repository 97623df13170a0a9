import Ground
import Testing

@testable import Manuscript

/// One reading of the markers serves listings and stubs.
@Suite struct RegionTests {
  private let file = SourceFile(
    path: "Slope.swift",
    bytes: Array(
      """
      import LinearAlgebra

      func slope(at x: Double) throws -> Double {
        // snippet.solution
        let s = sigmoid(x)
        // snippet.hide
        count += 1
        // snippet.show
        return s * (1 - s)
        // snippet.end
      }
      """.utf8))

  @Test func aRegionKnowsWhatItShowsAndWhereItsMarkersAre() throws {
    let region = try #require(file.regions.first)
    #expect(region.lines == [5, 9])
    #expect(region.markers == 4...10)
    #expect(file.markerLines == [4, 6, 8, 10])
    #expect(file.problems.isEmpty)
  }

  @Test func aRegionThatIsNotClosedEndsWithTheFile() throws {
    let file = SourceFile(
      path: "A.swift", bytes: Array("// snippet.a\nlet a = 1\n".utf8))
    #expect(file.regions.first?.markers == 1...2)
    #expect(!file.problems.isEmpty)
  }
}
