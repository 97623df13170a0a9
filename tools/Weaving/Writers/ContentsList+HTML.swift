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
      let number = source.number.map {
        "<span class=\"number\">\($0)</span> "
      }
      let title = text.headingHTML(
        context.numbered.outlines[page].titleNode, on: page)
      return "<li class=\"\(source.siteKind.rawValue)\">\(number ?? "")"
        + "<a href=\"\(escaped(source.output))\">\(title)</a>"
        + "\(source.chapter == nil ? "" : minutes(of: source))</li>"
    }
    let title =
      caption.isEmpty ? "" : "<p class=\"kicker\">\(escaped(caption))</p>\n"
    return "\(title)<ol class=\"toc\">\n\(items.joined(separator: "\n"))\n"
      + "</ol>\n"
  }
}

extension ContentsList {
  /// Returns how long a chapter is to read, by lane.
  private func minutes(of chapter: PageSource) -> String {
    let reading = PageReading(chapter)
    let (essential, all) = (reading.essential, reading.everything)
    return " <span class=\"minutes\">\(essential.minutes) min"
      + (essential == all ? "" : ", everything \(all.minutes) min") + "</span>"
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
