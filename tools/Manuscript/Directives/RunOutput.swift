/// `{output} name`: a table or a passage of the run.
package struct RunOutput: DirectiveType {
  package static let names = ["output"]
  package static let rule = DirectiveRule(
    argument: .required("the name of a table or a passage of the run"),
    content: .none)

  /// The table or passage.
  package let name: RecordName

  package init?(_ use: DirectiveUse, _ reader: PageReader) {
    guard let name = reader.recordName(use.argument, at: use.argumentPosition)
    else { return nil }
    self.name = name
  }

  package static func number(
    _ use: DirectiveUse, in numbering: inout Numbering
  ) {
    numbering.output(use.node, named: use.argument, at: use.position)
  }

  package var directive: BookDirective { .output(self) }
}
