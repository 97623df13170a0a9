import Ground
import Manuscript
import Site

/// A page of the book, woven.
struct WovenPage: Sendable {
  /// The page as the site needs it.
  var page: Page

  /// What the page makes use of.
  var usage: Usage

  /// What is wrong with the page.
  var problems: Problems

  /// Weaves one of the pages.
  init(_ context: WeavingContext, page index: Int) {
    let state = PageState(context, page: index)
    let (source, outline) = (state.source, state.outline)
    state.problems.append(NumbersInProse(source).problems)
    state.problems.append(EmptyBlocks(source).problems)
    var body = TextWriter.page(state).html()
    let isDeeper = source.lanes.areDeeper(outline.headings)
    let terms =
      index == context.book.places.glossary
      ? Set(context.numbered.terms.values.map(\.anchor)) : []
    var headings = zip(outline.headings, isDeeper).map {
      Page.Heading(
        level: $0.level, id: $0.anchor, title: $0.title, isDeeper: $1,
        isEntry: terms.contains($0.anchor))
    }
    let cited = Set(state.usage.citing.keys)
    if !cited.isEmpty {
      let id = "sources"
      headings.append(.init(level: 2, id: id, title: "Sources"))
      body += Fragment.heading(level: 2, id: id, html: "Sources") + "\n"
      body += context.book.bibliography.list(of: cited) + "\n"
    }
    page = Page(
      path: source.output, title: outline.title,
      number: source.number.map(String.init), kind: source.siteKind,
      body: body, headings: headings)
    state.problems.append(CharactersInFonts(page, state).problems)
    usage = state.usage
    problems = state.problems
  }
}
