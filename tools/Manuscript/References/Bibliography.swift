import Ground

/// The works that the book may cite.
package struct Bibliography: Sendable {
  /// The works in the order in which lists show them.
  package private(set) var references: [Reference] = []

  /// What is wrong with the file.
  package private(set) var problems = Problems()

  private var indices: [String: Int] = [:]

  /// Reads a BibTeX file.
  package init(_ file: SourceFile) {
    let parser = BibTeXParser(file)
    problems = parser.problems
    var positions: [String: SourcePosition] = [:]
    for entry in parser.entries {
      if let other = positions[entry.key] {
        problems.error(
          "the key '\(entry.key)' is already on line \(other.line); give one "
            + "of the two another key", at: entry.position)
        continue
      }
      positions[entry.key] = entry.position
      var builder = ReferenceBuilder(entry)
      let reference = builder.build()
      problems.append(builder.problems)
      references.append(reference)
    }
    references.sort {
      ($0.allAuthors.lowercased(), $0.year, $0.title)
        < ($1.allAuthors.lowercased(), $1.year, $1.title)
    }
    distinguishYears()
    for (index, reference) in references.enumerated() {
      indices[reference.key] = index
    }
  }

  /// The keys of all works.
  package var keys: [String] { references.map(\.key) }

  /// Returns the work with a key.
  package subscript(key: String) -> Reference? {
    indices[key].map { references[$0] }
  }

  /// Returns the works with these keys, in the order of lists.
  package func works(_ keys: Set<String>) -> [Reference] {
    keys.compactMap { indices[$0] }.sorted().map { references[$0] }
  }

  /// Puts a letter after the year where authors and year alone would leave it
  /// open which work is meant.
  private mutating func distinguishYears() {
    let groups = Dictionary(grouping: references.indices) {
      "\(references[$0].shortAuthors) \(references[$0].year)"
    }
    for indices in groups.values where indices.count > 1 {
      for (index, letter) in zip(indices, "abcdefghijklmnopqrstuvwxyz") {
        references[index].year += String(letter)
      }
    }
  }
}
