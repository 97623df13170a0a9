import Ground
import Manuscript
import Markdown
import Site

extension GlossaryEntry {
  /// The anchor of the first link to the term on a page.
  var useAnchor: String { "term-" + anchor }
}

extension TermLink: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    let (state, key) = (text.state, term.lowercased())
    let terms = state.context.numbered.terms
    guard let entry = terms[key],
      let glossary = state.context.book.places.glossary
    else {
      text.error(
        "the glossary has no entry '\(term)'; add '## \(term)' to "
          + "\(BookPaths.glossary)." + suggestion(for: key, in: terms.keys),
        at: position)
      return ""
    }
    let isFirst = state.usage.terms.insert(key).inserted && !state.isAside
    return Fragment.term(
      id: isFirst ? entry.useAnchor : nil, html: escaped(self.text),
      target: state.address(of: entry.anchor, on: glossary))
  }
}
