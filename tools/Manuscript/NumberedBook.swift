import Ground

/// The manuscript with what the runs found: everything has its number, and
/// every page can refer to all.
package struct NumberedBook: Sendable {
  /// The manuscript.
  package let book: Book

  /// What the runs found.
  package let records: Records

  /// What each page contains that can be referred to.
  package let outlines: [PageOutline]

  /// All labels.
  package let labels: LabelTable

  /// The tests that claims may have, by page.
  package let tests: [Int: ClaimTests]

  /// The entries of the glossary, by term in lowercase: their anchors.
  package let terms: [String: String]

  /// What is wrong with labels, numbers, headings, displayed formulas and the
  /// names of tests.
  package private(set) var problems = Problems()

  init(_ book: Book, _ records: Records) {
    self.book = book
    self.records = records
    outlines = concurrentMap(Array(book.pages.indices)) { page in
      book.outline(of: page, records)
    }
    var tests: [Int: ClaimTests] = [:]
    let found = concurrentMap(book.pages) { page in
      page.chapter.map { ClaimTests(of: $0, in: book.tree) }
    }
    for (index, test) in found.enumerated() { tests[index] = test }
    self.tests = tests
    for test in tests.values { problems.append(test.problems) }
    for outline in outlines { problems.append(outline.problems) }
    labels = LabelTable(
      outlines.flatMap(\.labels), pageNames: book.pages.map(\.name))
    var terms: [String: String] = [:]
    if let glossary = book.places.glossary {
      for heading in outlines[glossary].headings where heading.level == 2 {
        terms[heading.title.lowercased()] = heading.anchor
      }
    }
    self.terms = terms
  }
}
