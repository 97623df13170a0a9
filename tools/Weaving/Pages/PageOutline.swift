import Diagnostics
import Markdown
import MathML
import Site

/// What a page contains that can be referred to, with its numbers.
///
/// It is collected before any page is woven, so that each can refer to all.
struct PageOutline: Sendable {
  /// The title, as plain text and as HTML.
  var title = ""
  var titleHTML = ""

  /// The headings under the title, and their lines.
  var headings: [Page.Heading] = []
  var headingLines: [Int] = []

  /// The anchors of headings, figures and the like.
  var anchors: [Node: String] = [:]

  /// The numbers of figures, tables, claims and equations.
  var numbers: [Node: String] = [:]

  /// What references can point to.
  var labels: [Label] = []

  /// The displayed formulas.
  var formulas: [Node: Formula] = [:]

  /// All anchors.
  var ids: Set<String> = []

  /// What is wrong with labels, numbers and headings.
  var problems = Problems()

  /// Returns the heading under which a line stands.
  func section(before line: Int) -> String {
    let index = headingLines.lastIndex { $0 <= line }
    return index.map { headings[$0].title } ?? title
  }
}
