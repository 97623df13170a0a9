import Ground
import Manuscript
import Markdown
import Site

extension Citation: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    let works = keys.compactMap { text.state.work($0) }
    if isTextual {
      return works.map {
        "\(escaped($0.shortAuthors)) (\($0.link(text: $0.year)))"
      }.joined(separator: "; ")
    }
    return "(" + works.map(\.citation).joined(separator: "; ") + ")"
  }
}

extension Reference {
  /// A link to the work among the page's sources.
  func link(text: String) -> String {
    "<a class=\"citation\" href=\"#\(Bibliography.anchor(of: key))\">"
      + "\(escaped(text))</a>"
  }

  /// The link by authors and year.
  var citation: String { link(text: "\(shortAuthors), \(year)") }
}

extension PageState {
  /// Returns a work of the bibliography, and notes its use.
  func work(_ key: Citation.Key) -> Reference? {
    let bibliography = context.book.bibliography
    guard let work = bibliography[key.text] else {
      error(
        "\(BookPaths.references) has no entry '\(key.text)'; add it, or "
          + "correct the key."
          + suggestion(for: key.text, in: bibliography.keys),
        at: key.position)
      return nil
    }
    usage.citing[key.text] = [page]
    return work
  }
}
