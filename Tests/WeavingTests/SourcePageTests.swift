import Foundation
import Ground
import Testing

@testable import Weaving

/// The way from a listing to its file.
@Suite struct SourcePageTests {
  private static let page =
    "source/chapters/01-slopes/code/Slope.swift.html"

  @Test func aListingLeadsToItsLinesInTheWholeFile() throws {
    let book = try SamplePackage().weave()
    let chapter = try #require(book.text(of: "01-slopes.html"))
    #expect(chapter.contains("<a href=\"\(Self.page)#L3\"><span>chapters/"))
    let file = try #require(book.text(of: Self.page))
    #expect(file.contains("href=\"../../../../theme/book.css\""))
    #expect(
      file.contains("href=\"../../../../01-slopes.html\">chapter\u{A0}1<"))
    // Also what the listing hides, and the markers, are there.
    #expect(file.contains("<span id=\"L6\">"))
    #expect(file.contains("count += "))
    #expect(file.contains("<span id=\"L3\" class=\"shown\">"))
    let lines = SampleBook().files[SampleBook.code]?.split(separator: "\n")
    #expect(file.matches(of: /<span id="L\d+"/).count == lines?.count)
  }

  @Test func everyLinkIntoTheSourcesArrives() throws {
    let book = try SamplePackage().weave()
    var count = 0
    for (name, bytes) in book.files
    where name.hasSuffix(".html") && !name.hasPrefix("source/") {
      let text = String(decoding: bytes, as: UTF8.self)
      for link in text.matches(of: /href="(source\/[^"#]+)#(L\d+)"/) {
        count += 1
        let target = try #require(book.text(of: String(link.1)), "\(link.1)")
        #expect(target.contains("<span id=\"\(link.2)\""), "\(link.0)")
      }
    }
    #expect(count >= 6)
  }

  @Test func whatNoPageShowsHasNoPage() throws {
    let pages = try SamplePackage().weave().files.keys.filter {
      $0.hasPrefix("source/")
    }.sorted()
    let files = [
      "Sources/LinearAlgebra/Matrix.swift",
      "chapters/01-slopes/code/Slope.swift",
      "chapters/01-slopes/exercises/grading/solutions/Slope.swift",
      "chapters/01-slopes/frameworks/with_jax.py",
      "chapters/01-slopes/frameworks/with_pytorch.py",
      "chapters/01-slopes/tests/SlopeTests.swift",
    ]
    #expect(pages == files.map { "source/\($0).html" })
  }

  @Test(arguments: [
    "https://example.org/b/blob/main", "https://example.org/b/blob/main/",
  ])
  func withARepositoryListingsLeadThere(_ address: String) throws {
    let package = try SamplePackage()
    var weaver = package.weaver()
    weaver.repository = address
    let output = BookInMemory()
    #expect(try weaver.weave(into: output).problems == [])
    let page = String(
      decoding: output.files["01-slopes.html"] ?? [], as: UTF8.self)
    #expect(
      page.contains(
        "<a href=\"https://example.org/b/blob/main/chapters/01-slopes/code/"
          + "Slope.swift#L3-L9\">"))
    #expect(!output.files.keys.contains { $0.hasPrefix("source/") })
  }
}
