/// Where in the package the parts of the book lie that every book has.
package enum BookPaths {
  /// The cover, which lists the pages.
  package static let contents = "book/contents.md"

  /// The glossary.
  package static let glossary = "book/glossary.md"

  /// The works that the book cites.
  package static let references = "book/references.bib"
}
