import Diagnostics
import Site

/// A page of the book, woven.
struct WovenPage: Sendable {
  /// The page as the site needs it.
  var page: Page

  /// What the page makes use of.
  var usage: Usage

  /// What is wrong with the page.
  var problems: Problems

  /// Weaves the page that `state` is about.
  init(_ state: PageState) {
    let source = state.source
    let outline = state.outline
    let weaver = TextWeaver(state: state, document: source.document)
    weaver.checkNumbers()
    weaver.checkBlocks()
    var body = weaver.html()
    var headings = outline.headings
    let cited = state.usage.citations
    if !cited.isEmpty {
      let id = "sources"
      headings.append(.init(level: 2, id: id, title: "Sources"))
      body += Fragment.heading(level: 2, id: id, html: "Sources") + "\n"
      body += state.context.bibliography.list(of: cited) + "\n"
    }
    page = Page(
      path: source.output, title: outline.title,
      number: source.number.map(String.init), kind: source.kind, body: body,
      headings: headings)
    usage = state.usage
    problems = state.problems
  }
}
