import Foundation
import Ground
import LinearAlgebra

/// A book of chapters that mean nothing, in a folder laid out as the doc tool
/// wants it.
///
/// What stands for a chapter's program is a script that writes the chapter's
/// record. Once it has run, the doc tool finds the record in its cache.
struct SyntheticBook {
  /// How many chapters there are: at least 20, which use all terms and works.
  let count: Int

  /// The package, and in it the scripts.
  var root: String { folder.path }
  private let folder: OwnedFolder
  var binaries: String { root + "/bin" }

  /// Writes a book with the theme of the package at `package`.
  init(chapters count: Int, themeOf package: String) throws {
    self.count = count
    folder = try FileSystem.temporaryFolder("synthetic-book-\(count)")
    try write("// A synthetic book.\n", to: "Package.swift")
    try write(contents, to: "book/contents.md")
    try write(glossary, to: "book/glossary.md")
    try write(references, to: "book/references.bib")
    try FileManager.default.copyItem(
      atPath: package + "/book/theme", toPath: root + "/book/theme")
    for number in 1...count { try write(chapter: number) }
  }

  /// Removes the book.
  func remove() { folder.remove() }

  /// The name of a chapter's folder.
  static func folder(_ number: Int) -> String {
    let digits = String(number)
    let zeros = String(repeating: "0", count: max(0, 4 - digits.count))
    return "\(zeros)\(digits)-study\(number)"
  }

  /// An entry of the glossary.
  static func term(_ index: Int) -> String { "term \(index % terms)" }

  /// The key of a work.
  static func work(_ index: Int) -> String { "author\(1900 + index % works)" }

  private static let terms = 10
  private static let works = 20

  private var contents: String {
    let folders = (1...count).map { Self.folder($0) + "\n" }.joined()
    return "# A Synthetic Book\n\nWords.\n\n```{toctree}\n\(folders)```\n"
  }

  private var glossary: String {
    var prose = SyntheticProse(seed: 0)
    return (0..<Self.terms).reduce(into: "# Glossary\n") {
      $0 += "\n## \(Self.term($1))\n\n\(prose.paragraph(words: 30))"
    }
  }

  private var references: String {
    (0..<Self.works).map { index in
      """
      @article{\(Self.work(index)),
        author = {Author, A. and Writer, B.},
        title = {Work number \(index)},
        journal = {Journal},
        year = {\(1900 + index)}
      }

      """
    }.joined()
  }

  private func write(chapter number: Int) throws {
    let folder = "chapters/" + Self.folder(number)
    let chapter = SyntheticChapter(number: number, of: count)
    try write(chapter.markdown, to: folder + "/chapter.md")
    var code = SyntheticCode(seed: number)
    try write(
      code.file(regions: SyntheticChapter.regions),
      to: folder + "/code/Study.swift")
    try write(
      code.tests(
        claim: "\(number).1 \(SyntheticChapter.claim(of: number))",
        of: "Study\(number)"),
      to: folder + "/tests/StudyTests.swift")
    try write(script(number), to: "bin/study\(number)")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755],
      ofItemAtPath: "\(binaries)/study\(number)")
  }

  /// A program that writes a chapter's record where it is told to.
  private func script(_ number: Int) -> String {
    let values = (1...6).map {
      #""rate-\#($0)": {"text": "0.\#(number)\#($0)", "meaning": "a rate"}"#
    }
    let rows = (1...8).map { #"["\#($0)", "\#(number * $0)"]"# }
    return """
      #!/bin/sh
      cat >"$2" <<'RECORD'
      {"command": "swift run study\(number)",
      "values": {\(values.joined(separator: ", "))},
      "tables": {"rates": {"columns": ["layer", "rate"],
      "alignments": ["right", "right"],
      "rows": [\(rows.joined(separator: ", "))]}},
      "passages": {}, "figures": {}}
      RECORD

      """
  }

  private func write(_ text: String, to path: String) throws {
    let file = URL(filePath: "\(root)/\(path)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
  }
}
