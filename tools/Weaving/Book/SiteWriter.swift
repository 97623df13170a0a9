import Foundation
import Ground
import Manuscript
import Site
import Synchronization

/// Writes the files of the book: each page as soon as it is woven, so that no
/// more than a few are held at a time.
final class SiteWriter: Sendable {
  private let context: WeavingContext
  private let root: String
  private let output: (any BookOutput)?
  private let map: SiteMap

  /// What the search looks through, by page.
  private let indexed = Mutex<[Int: SearchIndex.Entry]>([:])

  /// What links can show of other pages, by page.
  private let previewed = Mutex<[Int: Previews.Entry]>([:])

  /// Prepares the site; without an `output` pages are woven for their
  /// problems' sake only.
  init(
    _ context: WeavingContext, root: String, output: (any BookOutput)?
  ) {
    self.context = context
    self.root = root
    self.output = output
    let outlines = context.numbered.outlines
    let entries = context.pages.indices.map { index in
      let page = context.pages[index]
      return SiteMap.Entry(
        path: page.output, title: outlines[index].title,
        number: page.number.map(String.init), kind: page.siteKind)
    }
    map = SiteMap(
      title: outlines.first?.title ?? "",
      entries: entries + Appendices.entries(of: context),
      colophon: "Version \(Release.version), made by "
        + "<kbd>swift run book</kbd> from the sources it shows.",
      licence: entries.map(\.path).first { $0 == "licence.html" })
  }

  /// How many pages the book has.
  var pageCount: Int { map.entries.count }

  /// Weaves and writes the pages that authors wrote, and returns what each of
  /// them makes use of.
  func writePages(_ problems: inout Problems) throws -> [Usage] {
    let woven = concurrentMap(Array(context.pages.indices)) { index in
      Result<(Usage, Problems), any Error> {
        let page = WovenPage(context, page: index)
        if page.problems.isEmpty { try write(page.page, index) }
        return (page.usage, page.problems)
      }
    }
    return try woven.map { result in
      let (usage, found) = try result.get()
      problems.append(found)
      return usage
    }
  }

  /// Writes what follows from all pages: appendices, search, theme, pictures.
  func writeRest(_ usage: Usage, _ problems: inout Problems) throws {
    let appendices = Appendices(context: context, usage: usage)
    for (offset, page) in appendices.pages.enumerated() {
      problems.append(CharactersInFonts(page, context).problems)
      try write(page, context.pages.count + offset)
    }
    guard let output else { return }
    let entries = indexed.withLock { index in
      index.sorted { $0.key < $1.key }.map(\.value)
    }
    if case .pages = context.links {
      for page in SourcePages(context: context, usage: usage).pages {
        try output.write(Array(page.html.utf8), to: page.path)
      }
    }
    try output.write(SearchIndex(entries).bytes, to: SearchIndex.path)
    let previews = previewed.withLock { parts in
      parts.sorted { $0.key < $1.key }.map(\.value)
    }
    try output.write(Previews(previews).bytes, to: Previews.path)
    if usage.hasMovingFigure, let engine = context.figures.engine {
      let script = EngineScript(
        explorers: engine.explorers, module: engine.bytes)
      try output.write(Array(script.text.utf8), to: EngineScript.path)
    }
    for (path, target) in usage.pictures.sorted(by: { $0.key < $1.key }) {
      try output.write(context.tree.file(path)?.bytes ?? [], to: target)
    }
    let theme: Theme
    do {
      theme = try Theme(
        readingFrom: URL(fileURLWithPath: root + "/book/theme"))
    } catch {
      problems.error(
        "the theme cannot be read: \(error)",
        at: SourcePosition(path: "book/theme", line: 1, column: 1))
      return
    }
    for file in theme.files {
      try output.write(Array(file.text.utf8), to: file.path)
    }
  }

  private func write(_ page: Page, _ index: Int) throws {
    guard let output else { return }
    try output.write(Array(page.html(in: map).utf8), to: page.path)
    output.take(page, at: index)
    let entry = SearchIndex.Entry(page)
    indexed.withLock { $0[index] = entry }
    let previews = Previews.Entry(page)
    previewed.withLock { $0[index] = previews }
  }
}
