import Foundation
import Laboratory
import Site

extension Weaver {
  /// Puts the pages, and what belongs to all of them, into files.
  func assemble(
    _ book: inout WovenBook, _ woven: [WovenPage], _ context: BookContext,
    _ usage: Usage
  ) {
    var pages = woven.map(\.page)
    let appendices = Appendices(context: context, usage: usage, pages: woven)
    pages += [appendices.exercises, appendices.published, appendices.sources]
      .compactMap { $0 }
    let map = SiteMap(
      title: context.outlines.first?.title ?? "",
      entries: pages.map(SiteMap.Entry.init),
      colophon: "Made by <kbd>swift run book</kbd> from the sources it shows.")
    let finished = pages
    book.files = concurrentMap(Array(finished.indices)) { index in
      (
        path: finished[index].path,
        bytes: Array(finished[index].html(in: map).utf8)
      )
    }
    book.pageCount = finished.count
    book.files.append(
      (SearchIndex.path, Array(SearchIndex(finished).script.utf8)))
    let theme = URL(fileURLWithPath: root + "/book/theme")
    do {
      for file in try Theme(readingFrom: theme).files {
        book.files.append((file.path, Array(file.text.utf8)))
      }
    } catch {
      book.problems.append(
        .init(
          .error, "the theme cannot be read: \(error)",
          at: .init(path: "book/theme", line: 1, column: 1)))
    }
    for (path, target) in usage.pictures.sorted(by: { $0.key < $1.key }) {
      book.files.append((target, context.tree.file(path)?.bytes ?? []))
    }
  }
}
