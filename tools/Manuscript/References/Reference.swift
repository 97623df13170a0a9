import Ground

/// A work that the book cites.
package struct Reference: Sendable {
  /// The key that citations use.
  package var key: String

  /// Where the entry starts.
  package var position: SourcePosition

  /// The family and the given names of the authors.
  package var authors: [Author]

  /// The title.
  package var title: String

  /// The year, and a letter if the same authors have several works of it.
  package var year: String

  /// Where it appeared: journal, proceedings, publisher or school, with
  /// volume, number and pages.
  package var venue: String?

  /// Whether the title is that of a whole book.
  package var isBook: Bool

  /// Where the work can be found.
  package var link: Link?

  /// An author's name.
  package struct Author: Equatable, Sendable {
    /// The family name, or the name of a body.
    package var family: String

    /// The given names, if any.
    package var given: String?
  }

  /// An address, and how it is shown.
  package struct Link: Equatable, Sendable {
    /// The address.
    package var address: String

    /// The words of the link, such as `doi:10.1109/72.279181`.
    package var text: String
  }

  /// The authors as a citation names them: one, two, or the first of more.
  package var shortAuthors: String {
    switch authors.count {
    case 0: title
    case 1: authors[0].family
    case 2: "\(authors[0].family) and \(authors[1].family)"
    default: "\(authors[0].family) et al."
    }
  }

  /// The authors as the list of sources names them.
  package var allAuthors: String {
    let names = authors.map { author in
      author.given.map { "\(author.family), \($0)" } ?? author.family
    }
    guard let last = names.last else { return "" }
    return names.count == 1
      ? last
      : names.dropLast().joined(separator: "; ") + " and " + last
  }
}
