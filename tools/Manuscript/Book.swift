import Ground

/// The manuscript: everything that authors wrote, read once.
package struct Book: Sendable {
  /// The source files.
  package let tree: SourceTree

  /// The pages, in the order of reading, the cover first, the glossary last.
  package let pages: [PageSource]

  /// Where among them a page is.
  package let places: PagePlaces

  /// The works that may be cited.
  package let bibliography: Bibliography

  /// What is wrong with what could be read.
  package private(set) var problems = Problems()

  /// Reads the book of the package at `root`.
  package init(root: String) {
    tree = SourceTree(root: root)
    let contents = ContentsReader(tree)
    problems.append(contents.problems)
    pages = concurrentMap(contents.requests) { [tree] in
      PageSource($0, in: tree)
    }
    for page in pages { problems.append(page.problems) }
    places = PagePlaces(pages)
    bibliography = Bibliography(
      tree.file(BookPaths.references)
        ?? SourceFile(path: BookPaths.references, bytes: []))
    problems.append(bibliography.problems)
  }

  /// The chapters, in the order of reading.
  package var chapters: [Chapter] { pages.compactMap(\.chapter) }

  /// Returns the book with everything numbered, given what the runs found.
  package func numbered(with records: Records) -> NumberedBook {
    NumberedBook(self, records)
  }

  /// Returns what a page contains that can be referred to, given what the runs
  /// found.
  package func outline(of page: Int, _ records: Records) -> PageOutline {
    OutlineCollector(pages[page], page: page, records: records).outline
  }
}
