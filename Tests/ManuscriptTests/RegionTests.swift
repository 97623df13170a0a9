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

  @Test func inPythonAMarkerIsACommentOfPython() throws {
    let file = SourceFile(
      path: "a.py",
      bytes: Array(
        "# snippet.a\nx = 1 // 2\n  # snippet.end\n// snippet.b\n".utf8))
    let region = try #require(file.regions.first)
    #expect(region.name == "a" && region.lines == [2])
    #expect(file.markerLines == [1, 3])
    #expect(file.problems.isEmpty)
  }

  @Test func aRegionThatIsNotClosedEndsWithTheFile() throws {
    let file = SourceFile(
      path: "A.swift", bytes: Array("// snippet.a\nlet a = 1\n".utf8))
    #expect(file.regions.first?.markers == 1...2)
    #expect(!file.problems.isEmpty)
  }
}
