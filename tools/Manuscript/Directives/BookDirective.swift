/// The directives of the book: the one list of them.
///
/// Whoever writes a page switches over it, so that a directive which nobody
/// can write does not compile.
package enum BookDirective: Sendable {
  case admonition(Admonition)
  case card(Card)
  case claim(Claim)
  case code(CodeListing)
  case contents(ContentsList)
  case deeper(Deeper)
  case example(WorkedExample)
  case exercise(Exercise)
  case explore(MovingFigure)
  case fails(RejectedCode)
  case figure(RunFigure)
  case frameworks(FrameworksBox)
  case grid(CardGrid)
  case hint(Hint)
  case keep(Keep)
  case output(RunOutput)
  case overview(Overview)
  case predict(Prediction)
  case python(PythonListing)

  /// All of them, as authors meet them.
  package static let kinds: [DirectiveKind] = [
    .init(Admonition.self), .init(Claim.self), .init(CodeListing.self),
    .init(ContentsList.self), .init(Exercise.self), .init(MovingFigure.self),
    .init(RejectedCode.self), .init(RunFigure.self), .init(Hint.self),
    .init(RunOutput.self), .init(Prediction.self), .init(Deeper.self),
    .init(WorkedExample.self), .init(Keep.self), .init(Overview.self),
    .init(FrameworksBox.self), .init(PythonListing.self), .init(Card.self),
    .init(CardGrid.self),
  ]

  /// Those of them by name.
  package static let byName: [String: DirectiveKind] = Dictionary(
    uniqueKeysWithValues: kinds.flatMap { kind in
      kind.names.map { ($0, kind) }
    })
}
