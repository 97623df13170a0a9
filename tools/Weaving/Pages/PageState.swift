import Ground
import Manuscript
import Site

/// What is found while one page is woven.
///
/// It belongs to the one thread that weaves the page.
final class PageState {
  /// What all pages are woven from.
  let context: WeavingContext

  /// The page's place among the pages.
  let page: Int

  /// The page as it was written.
  let source: PageSource

  /// What the page contains that can be referred to.
  let outline: PageOutline

  /// Whether the page is not woven but only asked for the text of a heading.
  let isAside: Bool

  /// What there is to read on the page, by lane.
  lazy var reading = PageReading(source)

  /// What is wrong with the page.
  var problems = Problems()

  /// What the page makes use of.
  var usage = Usage()

  init(_ context: WeavingContext, page: Int, isAside: Bool = false) {
    self.context = context
    self.page = page
    self.isAside = isAside
    source = context.pages[page]
    outline = context.numbered.outlines[page]
    usage.values = outline.values
  }

  /// Notes an error.
  func error(_ message: String, at position: SourcePosition) {
    problems.error(message, at: position)
  }

  /// Returns a value of the run, and notes its use.
  func value(
    _ name: RecordName
  ) -> (text: String, command: String, meaning: String)? {
    guard let found = context.records.value(name, &problems) else {
      return nil
    }
    usage.values.insert(name.text)
    return (found.value.text, found.command, found.value.meaning)
  }

  /// Returns a figure of the run, and notes its use.
  func figure(_ name: RecordName) -> Record.Figure? {
    usage.figures.insert(name.text)
    return context.records.figure(name, &problems)
  }

  /// Returns the listing of an excerpt, and notes its use.
  func listing(_ excerpt: Excerpt) -> Listing? {
    if let region = excerpt.region {
      usage.regions.insert("\(excerpt.file.path)#\(region.name)")
    }
    guard
      let listing = context.tree.listing(of: excerpt.lines, in: excerpt.file)
    else {
      error(
        "there is nothing to show in '\(excerpt.name)'; put the markers around "
          + "code", at: excerpt.position)
      return nil
    }
    usage.show(listing, on: page)
    return listing
  }

  /// Returns the address of an anchor as this page writes it.
  func address(of anchor: String, on page: Int) -> String {
    let fragment = anchor.isEmpty ? "" : "#" + anchor
    if page == self.page { return fragment.isEmpty ? "#content" : fragment }
    return relativePath(from: source.output, to: context.pages[page].output)
      + fragment
  }
}
