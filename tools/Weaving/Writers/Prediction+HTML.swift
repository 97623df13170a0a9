import Ground
import Manuscript
import MathML
import Markdown
import Site

extension Prediction: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    let (state, writer) = (text.state, text.writer(ofPassage: passage))
    let labels = state.context.numbered.labels
    guard
      case .found(let index) = labels.find("claim-\(claim)", from: state.page),
      labels.labels[index].page == state.page
    else {
      let claims = state.outline.labels.compactMap { label in
        if case .claim(let number) = label.kind { number } else { nil }
      }
      text.error(
        "there is no claim '\(claim)' on this page; name the one that settles "
          + "the question." + suggestion(for: claim, in: claims),
        at: claimPosition)
      return ""
    }
    state.usage.labels.insert(index)
    let label = labels.labels[index]
    let id = text.anchor(of: node) ?? ""
    let shown = ShownPrediction(
      key: key(in: writer), question: words(of: question, in: writer),
      choices: choices.count, right: rightChoice, page: state.page, anchor: id,
      claim: claim, claimAnchor: label.anchor)
    state.usage.predictions.append(shown)
    return Fragment.prediction(
      id: id, key: shown.key,
      html: question.map(writer.html(of:)).joined(),
      choices: choices.map { choice in
        Fragment.Choice(
          html: writer.html(below: choice.text),
          reason: choice.reason.map(writer.html(of:)).joined())
      }, right: rightChoice,
      settledBy: Fragment.reference(
        html: escaped(label.words), target: "#" + label.anchor)) + "\n"
  }

  /// What the reader's answer is remembered under.
  ///
  /// It follows from the words alone: an answer survives that predictions are
  /// added, moved and renumbered, and is not taken for one to another question.
  private func key(in writer: TextWriter) -> String {
    var fingerprint = Fingerprint()
    fingerprint.combine(writer.state.source.name)
    fingerprint.combine(words(of: question, in: writer))
    for choice in choices {
      fingerprint.combine(words(of: [choice.text], in: writer))
    }
    return String(fingerprint.text.prefix(16))
  }

  /// The words of some blocks, with formulas as plain text and values as the
  /// run writes them.
  private func words(of blocks: [Node], in writer: TextWriter) -> String {
    let records = writer.state.context.records
    return blocks.map { block in
      writer.passage.words(of: block, records) { tex in
        (try? MathML.text(ofTeX: tex)) ?? tex
      }
    }.joined(separator: " ")
  }
}
