import Ground

/// `{explore} name`: a chart that the reader moves, around one that stands.
package struct MovingFigure: DirectiveType {
  package static let names = ["explore"]
  package static let rule = DirectiveRule(
    argument: .required("the name of an explorer"), options: ["figure"],
    required: ["figure"], content: .optional)

  /// The chapter whose explorer draws it, and where it is named.
  package let explorer: String
  package let explorerPosition: SourcePosition

  /// The chart that stands until the reader moves something.
  package let still: RecordName

  /// The caption; without one the run's own is taken.
  package let caption: Body

  package init?(_ use: DirectiveUse, _ reader: PageReader) {
    let (figure, position) = use.option("figure")
    guard let still = reader.recordName(figure, at: position) else {
      return nil
    }
    self.still = still
    explorer = use.argument
    explorerPosition = use.argumentPosition
    caption = use.body(reader)
  }

  /// It is named after the figure that stands.
  package static func number(
    _ use: DirectiveUse, in numbering: inout Numbering
  ) {
    numbering.figure(
      use.node, named: use.option("figure").text, at: use.position)
  }

  package var directive: BookDirective { .explore(self) }
}
