import Foundation

/// The style sheet and the script that every page of the book uses.
public struct Theme: Sendable {
  /// Where the style sheet lies in the book.
  public static let styleSheet = "theme/book.css"

  /// Where the script lies in the book.
  public static let script = "theme/book.js"

  /// Where the licences of the fonts lie in the book, which its style sheet
  /// contains.
  public static let licences = "theme/fonts/LICENCES.txt"

  /// The sources of the style sheet, in the order in which they are joined.
  public static let styleSources = [
    "fonts.css", "colors.css", "page.css", "text.css", "code.css",
    "teaching.css", "lanes.css", "frameworks.css", "charts.css", "figures.css",
    "predictions.css", "cover.css", "exercises.css", "source.css",
    "previews.css", "margin.css", "bar.css", "reference.css", "print.css",
  ]

  /// The sources of the script, in the order in which they are joined.
  public static let scriptSources = [
    "lanes.js", "switch.js", "contents.js", "hits.js", "ranking.js",
    "search.js", "keys.js", "copy.js", "print.js", "machine.js", "worker.js",
    "address.js", "play.js", "engine.js", "readings.js", "frameworks.js",
    "regions.js", "predictions.js", "exercises.js", "previews.js", "margin.js",
    "bar.js", "place.js", "help.js",
  ]

  /// The files of the book that are the same whatever it says: path, relative
  /// to the book's folder, and content.
  public let files: [(path: String, text: String)]

  /// Reads the theme from `folder`, the package's `book/theme`.
  ///
  /// Throws what Foundation throws for a file that cannot be read.
  public init(readingFrom folder: URL) throws {
    func joined(_ names: [String]) throws -> String {
      try names.map {
        try String(contentsOf: folder.appending(path: $0), encoding: .utf8)
      }.joined(separator: "\n")
    }
    files = [
      (
        Theme.styleSheet,
        try withFonts(joined(Theme.styleSources), from: folder)
      ),
      (Theme.script, try joined(Theme.scriptSources)),
      (Theme.licences, try joined(["fonts/LICENCES.txt"])),
    ]
  }
}
