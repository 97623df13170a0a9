import Diagnostics

/// A work that the book cites.
struct Reference: Sendable {
  /// The key that citations use.
  var key: String

  /// Where the entry starts.
  var position: SourcePosition

  /// The family and the given names of the authors.
  var authors: [Author]

  /// The title.
  var title: String

  /// The year, and a letter if the same authors have several works of it.
  var year: String

  /// Where it appeared: journal, proceedings, publisher or school, with
  /// volume, number and pages.
  var venue: String?

  /// Whether the title is that of a whole book.
  var isBook: Bool

  /// Where the work can be found.
  var link: Link?

  /// An author's name.
  struct Author: Equatable, Sendable {
    /// The family name, or the name of a body.
    var family: String

    /// The given names, if any.
    var given: String?
  }

  /// An address, and how it is shown.
  struct Link: Equatable, Sendable {
    /// The address.
    var address: String

    /// The words of the link, such as `doi:10.1109/72.279181`.
    var text: String
  }

  /// The authors as a citation names them: one, two, or the first of more.
  var shortAuthors: String {
    switch authors.count {
    case 0: title
    case 1: authors[0].family
    case 2: "\(authors[0].family) and \(authors[1].family)"
    default: "\(authors[0].family) et al."
    }
  }

  /// The authors as the list of sources names them.
  var allAuthors: String {
    let names = authors.map { author in
      author.given.map { "\(author.family), \($0)" } ?? author.family
    }
    guard let last = names.last else { return "" }
    return names.count == 1
      ? last
      : names.dropLast().joined(separator: "; ") + " and " + last
  }
}
