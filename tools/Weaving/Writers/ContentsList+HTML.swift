import Manuscript
import Markdown
import Site

extension ContentsList: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    let context = text.state.context
    let places = entries.compactMap {
      context.book.places.place(ofOutput: $0.name + ".html")
    }
    let items = places.map { page in
      let source = context.pages[page]
      let title = text.headingHTML(
        context.numbered.outlines[page].titleNode, on: page)
      return source.chapter == nil
        ? "<li class=\"\(source.siteKind.rawValue)\">"
          + "<a href=\"\(escaped(source.output))\">\(title)</a></li>"
        : line(of: source, page, title: title, in: text)
    }
    let title =
      caption.isEmpty ? "" : "<p class=\"kicker\">\(escaped(caption))</p>\n"
    return "\(title)<ol class=\"toc\">\n\(items.joined(separator: "\n"))\n"
      + "</ol>\n"
  }
}

extension ContentsList {
  /// Returns what the cover says of a chapter.
  private func line(
    of chapter: PageSource, _ page: Int, title: String, in text: TextWriter
  ) -> String {
    let reading = PageReading(chapter)
    // Links of the question would lead from the chapter's place.
    let aside = TextWriter.page(
      PageState(text.state.context, page: page, isAside: true))
    let question = chapter.overview.map { overview in
      aside.writer(of: overview.body).html(below: overview.body.node)
    }
    let key = chapter.overview.flatMap { overview in
      overview.number.flatMap { text.state.value($0) }.map {
        Fragment.keyNumber(
          html: Fragment.value(
            $0.text, name: overview.number?.name ?? "", command: $0.command),
          meaning: overview.meaning)
      }
    }
    return Fragment.chapterLine(
      .init(
        number: chapter.number.map(String.init) ?? "", title: title,
        target: chapter.output, question: question ?? "", key: key ?? "",
        essential: reading.essential.minutes,
        everything: reading.everything.minutes,
        exercises: chapter.exercises.count))
  }
}

extension PageSource {
  /// What the site calls this sort of page.
  var siteKind: Page.Kind {
    switch kind {
    case .home: .home
    case .preface: .preface
    case .chapter: .chapter
    case .appendix: .appendix
    }
  }
}
