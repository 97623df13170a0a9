import Ground
import Manuscript
import Markdown
import Site

/// The box says what can be counted: minutes of both lanes, exercises.
extension Overview: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    let (state, reading) = (text.state, text.state.reading)
    return Fragment.overview(
      html: text.writer(of: body).html(below: body.node),
      needs: needs.compactMap { link($0.name, at: $0.position, in: text) },
      essential: reading.essential.minutes,
      everything: reading.everything.minutes,
      exercises: state.source.exercises.count) + "\n"
  }

  /// Returns the link to a page that comes before.
  private func link(
    _ name: String, at position: SourcePosition, in text: TextWriter
  ) -> String? {
    let (state, context) = (text.state, text.state.context)
    let names = context.pages.map(\.name)
    guard let page = names.firstIndex(of: name), page < state.page else {
      text.error(
        names.contains(name)
          ? "'\(name)' does not come before this page; name what does"
          : "there is no page '\(name)'; write the name of one that comes "
            + "before." + suggestion(for: name, in: names),
        at: position)
      return nil
    }
    let number = context.pages[page].number.map { "\($0) " } ?? ""
    return Fragment.reference(
      html: number + escaped(context.numbered.outlines[page].title),
      target: state.address(of: "", on: page))
  }
}
