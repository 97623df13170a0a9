import Foundation
import Ground
import Testing

@Suite struct ReleaseTests {
  @Test func theCitationIsOfThisVersion() throws {
    let package = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../..").standardized
    let citation = try String(
      contentsOf: package.appending(path: "CITATION.cff"), encoding: .utf8)
    let lines = citation.split(separator: "\n")
    #expect(lines.contains("version: \(Release.version)"))
    #expect(lines.contains("date-released: \"\(Release.date)\""))
  }
}
