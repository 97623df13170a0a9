import Markdown

/// The Markdown that a directive contains.
package struct Body: Sendable {
  /// The passage of the page that it stands in: 0 is the page itself, others
  /// are bodies between backticks.
  package var passage: Int

  /// What it is below.
  package var node: Node
}
