import Ground
import Manuscript
import Markdown
import Site

extension TermLink: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    let (state, key) = (text.state, term.lowercased())
    let terms = state.context.numbered.terms
    guard let anchor = terms[key],
      let glossary = state.context.book.places.glossary
    else {
      text.error(
        "the glossary has no entry '\(term)'; add '## \(term)' to "
          + "\(BookPaths.glossary)." + suggestion(for: key, in: terms.keys),
        at: position)
      return ""
    }
    state.usage.terms.insert(key)
    return Fragment.term(
      html: escaped(self.text), target: state.address(of: anchor, on: glossary))
  }
}
