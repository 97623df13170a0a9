import Foundation
import Ground
import Testing

@testable import Edition

#if canImport(FoundationXML)
import FoundationXML
#endif

@Suite struct EPUBTests {
  private static let java = findProgram("java")
  private static let checker = [
    "/usr/share/java/epubcheck.jar",
    "/opt/homebrew/opt/epubcheck/libexec/epubcheck.jar",
  ].first(where: FileSystem.exists)

  private let publication: EPUBPublication

  init() throws {
    publication = EPUBPublication(
      try EditionText(SampleText.pages), styleSheet: "p { margin: 0 }",
      files: [:])
  }

  private func text(_ path: String) throws -> String {
    let item = try #require(publication.items.first { $0.path == path })
    return String(decoding: item.bytes, as: UTF8.self)
  }

  @Test func everyFileIsWellFormed() {
    for item in publication.items where item.type.hasSuffix("xml") {
      let parser = XMLParser(data: Data(item.bytes))
      #expect(parser.parse(), "\(item.path): \(parser.parserError as Any)")
    }
    for text in [publication.package, publication.container] {
      #expect(XMLParser(data: Data(text.utf8)).parse())
    }
  }

  @Test func nothingFoldsMovesOrNeedsAScript() throws {
    for item in publication.items where item.path.hasSuffix(".xhtml") {
      let text = String(decoding: item.bytes, as: UTF8.self)
      for mark in [
        "<details", "<script", "<button", "data-", "var(--", "tabindex",
      ] {
        #expect(!text.contains(mark), "\(mark) in \(item.path)")
      }
    }
  }

  @Test func theManifestSaysWhatIsInAFile() throws {
    let chapter = try #require(
      publication.items.first { $0.path == "n01-slopes.xhtml" })
    #expect(chapter.properties == ["mathml", "svg"])
    let text = try text("n01-slopes.xhtml")
    #expect(text.contains("<mstyle displaystyle=\"true\"><mfrac>"))
    #expect(text.contains("<h2 id=\"run\">"))
    #expect(text.contains("stroke=\"#0072b2\""))
  }

  @Test func thePackageSaysWhatTheBookIs() {
    let package = publication.package
    #expect(package.contains("<dc:title>A &lt;Small&gt; Book</dc:title>"))
    #expect(package.contains(">\(Release.date)T00:00:00Z<"))
    #expect(
      package.contains(">\(Release.version)</meta>"))
    #expect(package.contains("schema:accessMode\">visual"))
  }

  @Test func itIsReproducible() throws {
    let again = EPUBPublication(
      try EditionText(SampleText.pages), styleSheet: "p { margin: 0 }",
      files: [:])
    #expect(again.bytes == publication.bytes)
  }

  @Test(
    .enabled(
      if: java != nil && checker != nil,
      "there is no epubcheck on this machine"))
  func epubcheckFindsNothing() throws {
    let (java, checker) = (
      try #require(Self.java), try #require(Self.checker)
    )
    try FileSystem.withTemporaryDirectory("epub") { folder in
      try FileSystem.write(publication.bytes, to: folder + "/book.epub")
      let (outcome, output) = ProcessRunner().capture(
        Invocation(
          executable: java,
          arguments: ["-jar", checker, "--failonwarnings", "book.epub"],
          directory: folder, timeout: 300))
      #expect(
        outcome == .exited(0), "\(String(decoding: output, as: UTF8.self))")
    }
  }
}
