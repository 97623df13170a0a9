import Ground

/// `{fails}`: code that the compiler must refuse, and what it says.
package struct RejectedCode: DirectiveType {
  package static let names = ["fails"]
  package static let rule = DirectiveRule(
    argument: .none, options: ["message"], required: ["message"],
    content: .verbatim("the code"))

  /// The code.
  package let code: String

  /// A part of the compiler's message, and where the author writes it.
  package let message: String
  package let messagePosition: SourcePosition

  /// Where the directive starts.
  package let position: SourcePosition

  package init?(_ use: DirectiveUse, _ reader: PageReader) {
    code = (use.verbatim ?? []).map(\.text).joined(separator: "\n")
    (message, messagePosition) = use.option("message")
    position = use.position
  }

  package var directive: BookDirective { .fails(self) }
}
