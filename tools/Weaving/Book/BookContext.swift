import Diagnostics
import Laboratory

/// What all pages are woven from; nothing in it changes while they are.
struct BookContext: Sendable {
  /// The source files.
  var tree: SourceTree

  /// The pages, in order, the cover first and the glossary last.
  var pages: [PageSource]

  /// Where among them a page is.
  var places: PagePlaces

  /// What each page contains that can be referred to.
  var outlines: [PageOutline] = []

  /// What the runs found, by command; a command whose run failed has none.
  var records: [String: Record]

  /// The commands whose runs failed, which has been reported.
  var failedCommands: Set<String>

  /// The works that may be cited.
  var bibliography: Bibliography

  /// The entries of the glossary, by term in lowercase: their anchors.
  var terms: [String: String] = [:]

  /// All labels.
  var labels = LabelTable([], pageNames: [])

  /// The tests that claims may have, by page.
  var tests: [Int: ClaimTests]

  /// What the compiler says to code.
  var compiler: CompilerCheck

  /// The parts of the book that move, by the name of their explorer.
  var explorers: [String: ExplorerPart] = [:]

  /// Returns the context with what the pages contain, so that each can refer
  /// to all.
  func with(_ outlines: [PageOutline]) -> BookContext {
    var context = self
    context.outlines = outlines
    context.labels = LabelTable(
      outlines.flatMap(\.labels), pageNames: pages.map(\.name))
    guard let glossary = places.glossary else { return context }
    for heading in outlines[glossary].headings where heading.level == 2 {
      context.terms[heading.title.lowercased()] = heading.id
    }
    return context
  }
}

/// A part of the book that moves.
struct ExplorerPart: Sendable {
  /// The code for the browser; `nil` if this toolchain cannot make it.
  var module: [UInt8]?
}
