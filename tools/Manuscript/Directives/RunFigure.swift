/// `{figure} name`: a chart of the run.
package struct RunFigure: DirectiveType {
  package static let names = ["figure"]
  package static let rule = DirectiveRule(
    argument: .required("the name of a figure of the run"),
    content: .optional)

  /// The chart.
  package let name: RecordName

  /// The caption; without one the run's own is taken.
  package let caption: Body

  package init?(_ use: DirectiveUse, _ reader: PageReader) {
    guard let name = reader.recordName(use.argument, at: use.argumentPosition)
    else { return nil }
    self.name = name
    caption = use.body(reader)
  }

  package static func number(
    _ use: DirectiveUse, in numbering: inout Numbering
  ) {
    numbering.figure(use.node, named: use.argument, at: use.position)
  }

  package var directive: BookDirective { .figure(self) }
}
