import Ground
import Manuscript

/// What the sources offer and no page uses.
struct UnusedNames {
  private(set) var problems = Problems()

  private let context: WeavingContext
  private let usage: Usage

  init(_ context: WeavingContext, _ usage: Usage) {
    self.context = context
    self.usage = usage
    checkRegions()
    checkPrograms()
    checkRecords()
    checkTests()
    // What refers to something may stand beside what a run that failed would
    // have shown.
    let isWhole = context.records.failed.isEmpty
    for work in context.book.bibliography.references
    where isWhole && usage.citing[work.key] == nil {
      problems.error(
        "no page cites '\(work.key)'; cite it with {cite}`\(work.key)`, or "
          + "remove the entry", at: work.position)
    }
    if isWhole { checkTerms() }
    let labels = context.numbered.labels
    problems.append(
      labels.problems(
        used: isWhole ? usage.labels : Set(labels.labels.indices)))
  }

  /// Regions of the libraries and chapters; and what is wrong with markers.
  private mutating func checkRegions() {
    for path in context.tree.swiftFiles(below: "Sources")
      + context.tree.swiftFiles(below: "chapters") + programs
    {
      guard let file = context.tree.file(path) else { continue }
      problems.append(file.problems)
      for region in file.regions
      where !usage.regions.contains("\(path)#\(region.name)") {
        problems.error(
          "no page shows the region '\(region.name)'; show it with "
            + "{\(file.isPython ? "python" : "code")} \(path)#\(region.name), "
            + "or remove its markers",
          at: region.position)
      }
    }
  }

  /// The chapters' programs for other frameworks.
  private var programs: [String] {
    context.book.chapters.flatMap {
      context.tree.pythonFiles(below: "\($0.folder)/\(Framework.folder)")
    }
  }

  /// Programs of which nothing is shown.
  private mutating func checkPrograms() {
    for path in programs where usage.lines[path] == nil {
      // One that has regions has been complained of.
      guard let file = context.tree.file(path), file.regions.isEmpty else {
        continue
      }
      problems.error(
        "no page shows this program; show it with {python} \(path), or remove "
          + "it", at: SourcePosition(path: path, line: 1, column: 1))
    }
  }

  private mutating func checkRecords() {
    for (command, record) in context.records.found {
      for name in record.values.keys
      where !usage.values.contains("\(command):\(name)") {
        complain(name, command, "value", "{value}`\(name)`")
      }
      for name in record.tables.keys
      where !usage.outputs.contains("\(command):\(name)") {
        complain(name, command, "table", "{output} \(name)")
      }
      for name in record.passages.keys
      where !usage.outputs.contains("\(command):\(name)") {
        complain(name, command, "passage", "{output} \(name)")
      }
      for name in record.figures.keys
      where !usage.figures.contains("\(command):\(name)") {
        complain(name, command, "figure", "{figure} \(name)")
      }
    }
  }

  private mutating func complain(
    _ name: String, _ command: String, _ kind: String, _ use: String
  ) {
    problems.error(
      "no page uses the \(kind) '\(name)' of 'swift run \(command)'; write "
        + "\(use) where it belongs, or do not record it",
      at: place(of: name, recordedBy: command))
  }

  /// Returns where a chapter's code gives a name to something that it records,
  /// or else the chapter's first line.
  private func place(
    of name: String, recordedBy command: String
  ) -> SourcePosition {
    context.recordedPlaces.place(of: name, recordedBy: command)
      ?? context.pages.first { $0.command == command }?.commandPosition
      ?? SourcePosition(path: "book", line: 1, column: 1)
  }

  /// Tests whose names start with a number that no claim has.
  private mutating func checkTests() {
    for (page, tests) in context.numbered.tests {
      let claims = Set(
        context.numbered.outlines[page].labels.compactMap { label -> String? in
          if case .claim(let number) = label.kind { number } else { nil }
        })
      for test in tests.tests where !claims.contains(test.number) {
        problems.error(
          "no claim says what test \(test.number) asserts; write ':::{claim} "
            + "\(test.number)' with its sentence into "
            + "\(context.pages[page].file.path), or take the number out of the "
            + "test's name", at: test.position)
      }
    }
  }

  private mutating func checkTerms() {
    for entry in context.numbered.terms.values
    where !usage.terms.contains(entry.key) {
      problems.error(
        "no page links to the term '\(entry.term)'; link to it with "
          + "{term}`\(entry.term)`, or remove the entry", at: entry.position)
    }
  }
}
