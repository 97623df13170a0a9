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

  /// The entries of the glossary, by term in lowercase.
  package let terms: [String: GlossaryEntry]

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
    terms = Self.terms(of: book, outlines, &problems)
  }

  /// Returns the entries of the glossary with the pages that link to them; if
  /// one has a translation, all have.
  private static func terms(
    of book: Book, _ outlines: [PageOutline], _ problems: inout Problems
  ) -> [String: GlossaryEntry] {
    guard let glossary = book.places.glossary else { return [:] }
    var terms: [String: GlossaryEntry] = [:]
    for heading in outlines[glossary].headings where heading.level == 2 {
      let entry = GlossaryEntry(heading)
      terms[entry.key] = entry
    }
    if terms.values.contains(where: { !$0.translation.isEmpty }) {
      for entry in terms.values where entry.translation.isEmpty {
        problems.error(
          "this entry has no translation; write '## "
            + "\(entry.term)\(GlossaryEntry.separator)…', as for the others",
          at: entry.position)
      }
    }
    for (index, page) in book.pages.enumerated() where index != glossary {
      let roles = page.passages.flatMap(\.roles.values)
      let linked = roles.compactMap { role -> String? in
        if case .term(let link) = role { link.term.lowercased() } else { nil }
      }
      for key in Set(linked) { terms[key]?.pages.append(index) }
    }
    return terms
  }
}
