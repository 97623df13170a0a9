import Foundation
import Ground
import Manuscript

/// The source that the woven book shows, taken back out of it.
///
/// This is the check from the other side: whatever went wrong in weaving, the
/// reader sees the lines that the compiler saw, under the right numbers.
public struct Tangle: Sendable {
  /// The differences between the book and the sources.
  public private(set) var problems = Problems()

  /// How many listings were compared.
  public private(set) var listingCount = 0

  /// How many lines were compared.
  public private(set) var lineCount = 0

  /// The lines that the book shows, by file and number.
  private var shown: [String: [Int: String]] = [:]

  private let tree: SourceTree

  /// Reads the pages in `folder`, by default the package's `book/html`, and
  /// compares their listings with the sources.
  public init(root: String, folder: String = "book/html") {
    tree = SourceTree(root: root)
    let pages = FileSystem.files(below: "\(root)/\(folder)")
      .filter { $0.hasSuffix(".html") }
    if pages.isEmpty {
      problems.error(
        "there is no book to compare; make it with 'swift run book'",
        at: SourcePosition(path: folder, line: 1, column: 1))
    }
    for name in pages {
      let path = "\(folder)/\(name)"
      guard let page = tree.file(path) else { continue }
      for listing in ListingReader(page).listings() { compare(listing) }
    }
  }

  /// Writes the source that the book shows to a folder: each file at its path,
  /// each line in its place, what is not shown left blank.
  public func write(to folder: String) throws {
    for (path, lines) in shown {
      let last = lines.keys.max() ?? 0
      let text = (1...max(1, last)).map { lines[$0] ?? "" }
        .joined(separator: "\n")
      let target = "\(folder)/\(path)"
      try FileSystem.createDirectory(
        (target as NSString).deletingLastPathComponent)
      try FileSystem.write(Array((text + "\n").utf8), to: target)
    }
  }

  private mutating func compare(_ listing: WovenListing) {
    listingCount += 1
    guard let source = tree.file(listing.path) else {
      problems.error(
        "the listing names '\(listing.path)', which does not exist; weave the "
          + "book again", at: listing.position)
      return
    }
    if listing.lines.isEmpty {
      problems.error(
        "the listing of '\(listing.path)' shows no lines; weave the book again",
        at: listing.position)
    }
    if listing.lines.count != listing.numbers.count {
      problems.error(
        "the listing of '\(listing.path)' shows \(listing.lines.count) lines, "
          + "but numbers \(listing.numbers.count); weave the book again",
        at: listing.position)
    }
    // All lines of a listing have lost the same indentation.
    var indentation: Int?
    for (number, line) in zip(listing.numbers, listing.lines) {
      lineCount += 1
      guard (1...max(1, source.lineCount)).contains(number),
        source.lineCount > 0
      else {
        problems.error(
          "line \(number) of '\(listing.path)' does not exist; weave the "
            + "book again", at: line.position)
        continue
      }
      let original = source.line(number)
      let text = String(decoding: original, as: UTF8.self)
      shown[listing.path, default: [:]][number] = text
      let blanks = original.prefix(while: isSpace)
      if blanks.count == original.count, line.text.utf8.allSatisfy(isSpace) {
        continue
      }
      let lost = original.count - line.text.utf8.count
      let expected = indentation ?? lost
      if !line.text.isEmpty, text.hasSuffix(line.text), lost == expected,
        lost <= blanks.count
      {
        indentation = lost
      } else {
        problems.error(
          "line \(number) of '\(listing.path)' reads "
            + "'\(text.trimmingCharacters(in: .whitespaces))', but the book "
            + "shows '\(line.text)'; weave the book again", at: line.position)
      }
    }
  }
}
