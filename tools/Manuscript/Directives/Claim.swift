import Ground

/// `{claim} 2.1`: a sentence that a test asserts.
package struct Claim: DirectiveType {
  package static let names = ["claim"]
  package static let rule = DirectiveRule(
    argument: .required("the number of the claim, as in '2.1'"),
    content: .required("the sentence"))

  /// The number.
  package let number: String

  /// Where the number stands, and where the claim starts.
  package let numberPosition, position: SourcePosition

  /// The sentence.
  package let body: Body

  package init?(_ use: DirectiveUse, _ reader: PageReader) {
    guard reader.chapter != nil else {
      reader.error(
        "only chapters have claims; state it in one, with its test",
        at: use.position)
      return nil
    }
    number = use.argument
    numberPosition = use.argumentPosition
    position = use.position
    body = use.body(reader)
  }

  package static func number(
    _ use: DirectiveUse, in numbering: inout Numbering
  ) {
    numbering.claim(use.node, number: use.argument, at: use.position)
  }

  package var directive: BookDirective { .claim(self) }
}
