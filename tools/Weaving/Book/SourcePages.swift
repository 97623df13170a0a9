import Manuscript
import Site

/// The files that the book shows something of, whole: a page each.
struct SourcePages {
  let context: WeavingContext
  let usage: Usage

  /// The pages, by the files' paths.
  var pages: [SourcePage] {
    usage.lines.sorted { $0.key < $1.key }.compactMap { path, shown in
      context.tree.file(path).map { file in
        SourcePage(
          path: SourceLinks.page(of: path), file: path,
          book: context.numbered.outlines.first?.title ?? "",
          language: file.isPython ? "python" : "swift",
          lines: context.tree.highlightedLines(of: file), shown: shown,
          places: places(of: path))
      }
    }
  }

  /// The pages of the book that show something of a file, as they are called.
  private func places(of path: String) -> [(text: String, target: String)] {
    usage.places[path, default: []].sorted().map { page in
      let source = context.pages[page]
      return (
        source.referenceText(title: context.numbered.outlines[page].title),
        source.output
      )
    }
  }
}
