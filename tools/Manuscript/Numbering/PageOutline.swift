import Ground
import Markdown
import MathML

/// What a page contains that can be referred to, with its numbers.
///
/// It is collected before any page is woven, so that each can refer to all.
package struct PageOutline: Sendable {
  /// A heading under the title.
  package struct Heading: Sendable {
    /// Its place in the document.
    package var node: Node

    /// 2 for a section, 3 for a subsection.
    package var level: Int

    /// The anchor.
    package var anchor: String

    /// The words.
    package var title: String

    /// Where it stands.
    package var position: SourcePosition
  }

  /// The title.
  package var title = ""

  /// The heading with the title.
  package var titleNode: Node?

  /// The headings under the title.
  package var headings: [Heading] = []

  /// The anchors of headings, figures and the like.
  package var anchors: [Node: String] = [:]

  /// The numbers of figures, tables, claims and equations.
  package var numbers: [Node: String] = [:]

  /// What references can point to.
  package var labels: [Label] = []

  /// The displayed formulas.
  package var formulas: [Node: Formula] = [:]

  /// The values that displayed formulas contain.
  package var values: Set<String> = []

  /// All anchors.
  package var ids: Set<String> = []

  /// What is wrong with labels, numbers, headings and displayed formulas.
  package var problems = Problems()

  package init() {}

  /// Returns the heading under which a line stands; `nil` under the title.
  package func section(before line: Int) -> Heading? {
    headings.last { $0.position.line <= line }
  }
}
