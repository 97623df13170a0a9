import Foundation
import Testing

@testable import Markdown

/// The examples of the CommonMark specification, which are no part of this
/// package: they are read from where `COMMONMARK_SPEC` points, or else from
/// `../shared/fixtures/commonmark-spec.json`, seen from the package.
@Suite struct SpecificationTests {
  struct Example: Decodable {
    var example: Int
    var section: String
    var markdown: String
    var html: String
  }

  static let file: URL = {
    if let path = ProcessInfo.processInfo.environment["COMMONMARK_SPEC"] {
      return URL(filePath: path)
    }
    return URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "shared/fixtures/commonmark-spec.json")
  }()

  static let isPresent = FileManager.default.fileExists(atPath: file.path)

  @Test(
    .enabled(
      if: isPresent,
      """
      The specification's examples are not at \(file.path), nor is there \
      another place in COMMONMARK_SPEC: they were not tried.
      """))
  func allExamplesAreRenderedAsTheSpecificationSays() throws {
    let examples = try JSONDecoder().decode(
      [Example].self, from: Data(contentsOf: Self.file))
    #expect(examples.count == 655)
    var exact = 0
    for example in examples {
      let document = Document(
        parsing: example.markdown, options: .commonMark)
      let html = HTMLRenderer().html(of: document)
      if html == example.html { exact += 1 }
      #expect(
        withoutSpaceBetweenTags(html)
          == withoutSpaceBetweenTags(example.html),
        "example \(example.example), \(example.section)")
    }
    print("\(exact) of \(examples.count) examples are equal to the byte")
  }
}

/// Drops white space that stands between tags, or at the ends.
func withoutSpaceBetweenTags(_ html: String) -> String {
  html.replacing(#/>\s+</#, with: "><")
    .trimmingCharacters(in: .whitespacesAndNewlines)
}
