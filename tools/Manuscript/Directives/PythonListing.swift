import Ground

/// `{python} frameworks/with_pytorch.py#hooks`: lines of a program for another
/// framework.
package struct PythonListing: DirectiveType {
  package static let names = ["python"]
  package static let rule = DirectiveRule(
    argument: .required("a file, as in 'frameworks/with_pytorch.py#hooks'"),
    content: .none)

  /// How many lines a reader takes in at a glance.
  package static let mostLines = 25

  /// Which lines of which file.
  package let excerpt: Excerpt

  /// What the file is a program for.
  package let framework: Framework

  package init?(_ use: DirectiveUse, _ reader: PageReader) {
    let parent = use.document.parent(of: use.node)
      .flatMap { DirectiveUse($0, in: use.document) }
    guard let parent, FrameworksBox.names.contains(parent.name) else {
      reader.error(
        "Python belongs into a {frameworks}; put it there", at: use.position)
      return nil
    }
    guard
      let excerpt = Excerpt(use.argument, at: use.argumentPosition, reader)
    else { return nil }
    guard let framework = Framework(path: excerpt.file.path) else {
      let names = Framework.allCases.map { $0.path(in: "…") }
      reader.error(
        "'\(excerpt.file.path)' is no program for a framework; show one of "
          + names.joined(separator: ", "), at: use.argumentPosition)
      return nil
    }
    if excerpt.lines.count > Self.mostLines {
      reader.error(
        "'\(use.argument)' has \(excerpt.lines.count) lines, more than "
          + "\(Self.mostLines); put the markers around what matters",
        at: use.argumentPosition)
    }
    self.excerpt = excerpt
    self.framework = framework
  }

  package var directive: BookDirective { .python(self) }
}
