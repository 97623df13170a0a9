import Site

/// A part of a book that begins on a page of its own: a chapter, an appendix,
/// the hints.
public struct Leaf: Sendable {
  /// A heading, for the contents.
  public struct Heading: Equatable, Sendable {
    /// 2 for a section, 3 for one in it.
    public var level: Int

    /// The anchor.
    public var id: String

    /// The words.
    public var title: String
  }

  /// The name, from which files and anchors get theirs.
  public var name: String

  /// The title, without the number.
  public var title: String

  /// The number of a chapter.
  public var number: String?

  /// What sort of page it is.
  public var kind: Page.Kind

  /// The text, with its `h1`.
  ///
  /// Its anchors, and the links in the book, have their pages before them, as
  /// in `02-saturation#slopes`: what is in the text need not be of this leaf.
  public var body: [Markup]

  /// The headings under the `h1` that the contents list.
  public var headings: [Heading]

  /// The number and the title, as a line of contents shows them.
  public var label: String { (number.map { "\($0)\u{2002}" } ?? "") + title }
}
