import Ground
import Markdown

/// Something that a cross-reference can point to.
package struct Label: Sendable {
  /// The name by which it is referred to.
  package var name: String

  /// What it is.
  package var kind: Kind

  /// The page on which it stands.
  package var page: Int

  /// The anchor on the page; empty for the page itself.
  package var anchor: String

  /// Where it is given.
  package var position: SourcePosition

  /// The sorts of targets, with what a reference to them says.
  package enum Kind: Sendable {
    /// A page, by its number if it has one, else by its title.
    case page(text: String)

    /// A heading, by its words.
    case heading(Node, title: String)

    /// A numbered figure.
    case figure(number: String)

    /// A numbered table.
    case table(number: String)

    /// What a command printed.
    case output

    /// A claim.
    case claim(number: String)

    /// An exercise.
    case exercise(number: String)

    /// A numbered equation.
    case equation(number: String)
  }

  /// The text of a reference to it.
  package var words: String {
    switch kind {
    case .page(let text): text
    case .heading(_, let title): title
    case .figure(let number): "Figure\u{A0}\(number)"
    case .table(let number): "Table\u{A0}\(number)"
    case .output: "the output"
    case .claim(let number): "claim\u{A0}\(number)"
    case .exercise(let number): "exercise\u{A0}\(number)"
    case .equation(let number): "(\(number))"
    }
  }

  /// Whether the author gave the label for no other reason than to refer to it.
  package var mustBeUsed: Bool {
    switch kind {
    case .heading, .equation: true
    default: false
    }
  }

  /// Whether it is a whole page.
  package var isPage: Bool {
    if case .page = kind { true } else { false }
  }

  /// Whether it is an equation, which has references of its own.
  package var isEquation: Bool {
    if case .equation = kind { true } else { false }
  }
}
