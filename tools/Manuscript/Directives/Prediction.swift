import Ground
import Markdown

/// `{predict}`: a question before the run, whose answer a claim settles.
package struct Prediction: DirectiveType {
  /// One of the answers between which the reader chooses.
  package struct Choice: Sendable {
    /// What it says.
    package let text: Node

    /// Why it is wrong; or, if it is right, what the run found.
    package let reason: [Node]
  }

  package static let names = ["predict"]
  package static let rule = DirectiveRule(
    argument: .none, options: ["answer"], required: ["answer"],
    content: .required("the question and its choices"))

  /// The blocks of the question, each below a body's passage.
  package let question: [Node]

  /// What may be chosen, in order.
  package let choices: [Choice]

  /// The place of the right one among them.
  package let rightChoice: Int

  /// The passage that question and choices stand in.
  package let passage: Int

  /// The number of the claim that settles it, and where it is named.
  package let claim: String
  package let claimPosition: SourcePosition

  package init?(_ use: DirectiveUse, _ reader: PageReader) {
    let body = use.body(reader)
    let document =
      body.passage == use.passage
      ? use.document : reader.parts[body.passage - 1]
    var (question, choices): ([Node], [Choice]) = ([], [])
    var right: [Int] = []
    for block in document.children(of: body.node) {
      guard document.kind(of: block) == .list else {
        question.append(block)
        continue
      }
      for item in document.children(of: block) {
        guard let isRight = document.isDone(item) else {
          reader.error(
            "this choice has no box; write '- [ ]', or '- [x]' if it is right",
            at: document.position(of: item))
          continue
        }
        let blocks = Array(document.children(of: item))
        // A box stands at the start of a paragraph, so that there is one.
        guard let text = blocks.first else { continue }
        if isRight { right.append(choices.count) }
        if blocks.count == 1 {
          reader.error(
            isRight
              ? "this choice does not say what the run found; write it under "
                + "it, indented, after an empty line"
              : "this choice does not say why it is wrong; write the reason "
                + "under it, indented, after an empty line",
            at: document.position(of: item))
        }
        choices.append(Choice(text: text, reason: Array(blocks.dropFirst())))
      }
    }
    if choices.count < 2 {
      reader.error(
        "a prediction needs at least two choices; write each as '- [ ] …'",
        at: use.position)
    } else if right.count != 1 {
      reader.error(
        "\(right.count) choices are ticked; tick the one that is right with "
          + "'- [x]'", at: use.position)
    }
    if question.isEmpty {
      reader.error(
        "the prediction asks nothing; write the question before the choices",
        at: use.position)
    }
    guard let first = right.first else { return nil }
    self.question = question
    self.choices = choices
    rightChoice = first
    passage = body.passage
    (claim, claimPosition) = use.option("answer")
  }

  package static func number(
    _ use: DirectiveUse, in numbering: inout Numbering
  ) {
    numbering.prediction(use.node)
  }

  package var directive: BookDirective { .predict(self) }
}
