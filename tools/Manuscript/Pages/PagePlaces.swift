/// Where among the pages of a book one of them is.
package struct PagePlaces: Sendable {
  private var byFile: [String: Int] = [:]
  private var byOutput: [String: Int] = [:]

  /// The glossary's place.
  package private(set) var glossary: Int?

  package init(_ pages: [PageSource]) {
    for (place, page) in pages.enumerated() {
      byFile[page.file.path] = place
      byOutput[page.output] = place
      if page.name == "glossary" { glossary = place }
    }
  }

  /// Returns the place of the page that a Markdown file says.
  package func place(ofFile path: String) -> Int? { byFile[path] }

  /// Returns the place of the page that a file of the book shows.
  package func place(ofOutput path: String) -> Int? { byOutput[path] }
}
