import Manuscript
import Markdown
import Site

/// Writes a heading with its anchor, and where a deeper section starts or
/// ends.
struct HeadingWriter {
  let text: TextWriter

  func html(_ node: Node) -> String {
    let level = text.document.level(of: node)
    if text.passage.isPart {
      text.error(
        "a heading within a directive between backticks; write it outside",
        at: text.document.position(of: node))
    }
    let entry = glossaryEntry(node)
    let number =
      level == 1 ? text.state.source.number.map(String.init) : nil
    let heading = Fragment.heading(
      level: level, id: text.anchor(of: node) ?? "", number: number,
      isEntry: entry != nil, html: entry?.html ?? text.html(below: node))
    let lanes = text.state.source.lanes
    let end = lanes.endings.contains(node) ? Fragment.deeperEnd + "\n" : ""
    guard lanes.deeper.contains(node) else {
      return end + heading + "\n" + (entry.map(uses) ?? "")
    }
    let minutes = text.state.reading.blocks[node]?.minutes ?? 1
    return end + Fragment.deeperStart(html: heading, minutes: minutes) + "\n"
  }

  /// Returns the entry of the glossary that a heading starts, if it does.
  private func glossaryEntry(_ node: Node) -> GlossaryEntry? {
    guard text.state.page == text.state.context.book.places.glossary else {
      return nil
    }
    return text.state.context.numbered.terms.values.first { $0.node == node }
  }

  /// Returns the line that leads back to where a term is used.
  private func uses(of entry: GlossaryEntry) -> String {
    let context = text.state.context
    let links = entry.pages.map { page in
      let source = context.pages[page]
      return Fragment.reference(
        html: escaped(
          source.number.map { "chapter\u{A0}\($0)" }
            ?? context.numbered.outlines[page].title),
        target: text.state.address(of: entry.useAnchor, on: page))
    }
    return links.isEmpty ? "" : Fragment.uses(links) + "\n"
  }
}

extension GlossaryEntry {
  /// The term, and what it is called in Chinese.
  fileprivate var html: String {
    translation.isEmpty
      ? escaped(term)
      : escaped(term) + " " + Fragment.foreign(translation, language: "zh")
  }
}
