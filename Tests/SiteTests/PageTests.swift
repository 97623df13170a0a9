import Foundation
import Testing

@testable import Site

@Suite struct PageTests {
  @Test func neighborsFollowTheOrderOfReading() {
    let map = SampleBook.map
    #expect(map.neighbors(of: "index.html").previous == nil)
    #expect(
      map.neighbors(of: "01-chain-rule.html").next?.path
        == "02-saturation.html")
    #expect(map.neighbors(of: "appendix/glossary.html").next == nil)
  }

  @Test func pathsAreRelativeToThePage() {
    #expect(relativePath(from: "a.html", to: "theme/b.css") == "theme/b.css")
    #expect(relativePath(from: "x/a.html", to: "b.html") == "../b.html")
    #expect(relativePath(from: "x/a.html", to: "x/b.html") == "b.html")
    #expect(relativePath(from: "x/y/a.html", to: "x/z/b") == "../z/b")
    #expect(relativePath(from: "x/a.html", to: "x") == "../x")
  }
}
