import Foundation
import Testing

@testable import Weaving

@Suite struct TangleTests {
  private func wovenPackage() throws -> SamplePackage {
    let package = try SamplePackage()
    _ = try package.weaver().make()
    return package
  }

  private func page(_ package: SamplePackage) throws -> String {
    try String(
      contentsOfFile: package.root + "/book/html/01-slopes.html",
      encoding: .utf8)
  }

  @Test func theBookShowsWhatTheSourcesSay() throws {
    let package = try wovenPackage()
    let tangle = Tangle(root: package.root)
    #expect(tangle.problems.sorted == [])
    // Two listings, two programs, three tests, a solution.
    #expect(tangle.listingCount == 8)
    #expect(tangle.lineCount == 4 + 3 + 2 + 1 + 4 + 4 + 2 + 3)
  }

  @Test(arguments: [
    ("return", "retrun", "reads 'return s * (1 - s)'"),
    ("3-4 8-9", "3-4 9-10", "reads '}'"),
    ("3-4 8-9", "3-4 800-801", "line 800"),
    ("3-4 8-9", "3-4 8-10", "shows 4 lines, but numbers 5"),
    ("3-4 8-9", "", "shows 4 lines, but numbers 0"),
    ("<span>Slope.swift<", "<span>Slop.swift<", "does not exist"),
    (">return", "> return", "reads 'return"),
  ])
  func aTamperedListingIsFound(
    old: String, new: String, message: String
  ) throws {
    let package = try wovenPackage()
    let page = try page(package)
    let range = try #require(page.range(of: old))
    try package.write(
      page.replacingCharacters(in: range, with: new),
      to: "book/html/01-slopes.html")
    let problems = Tangle(root: package.root).problems.sorted
    let problem = try #require(problems.first)
    #expect(problem.message.contains(message), "\(problem)")
    #expect(problem.position.path == "book/html/01-slopes.html")
    #expect(problem.position.line > 1)
  }

  @Test func aSourceThatChangedAfterwardsIsFound() throws {
    let package = try wovenPackage()
    var book = SampleBook()
    book.replace("s * (1 - s)", with: "s * (2 - s)", in: SampleBook.code)
    try package.write(book)
    #expect(Tangle(root: package.root).problems.list.count == 1)
  }

  @Test func withoutABookThereIsNothingToCompare() throws {
    let package = try SamplePackage()
    #expect(
      Tangle(root: package.root).problems.list.first?.message
        .contains("there is no book") == true)
  }

  @Test func theSourceIsWrittenBack() throws {
    let package = try wovenPackage()
    let folder = package.root + "/tangled"
    try Tangle(root: package.root).write(to: folder)
    let text = try String(
      contentsOfFile: "\(folder)/\(SampleBook.code)", encoding: .utf8)
    let lines = text.split(
      separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[2] == "  func slope(at x: Double) -> Double {")
    #expect(lines[5] == "")
    #expect(lines[7] == "    return s * (1 - s)")
  }
}
