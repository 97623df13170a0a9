import Ground
import Manuscript
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
    let reference = Fragment.reference(
      html: escaped(label.words), target: "#" + label.anchor)
    let choices = choices.map(writer.inlineHTML(of:))
    let letter = UnicodeScalar(UInt8(ascii: "A") + UInt8(rightChoice % 26))
    return Fragment.prediction(
      id: text.anchor(of: node) ?? "",
      html: question.map(writer.html(of:)).joined(), choices: choices,
      answer: "<p><b>\(letter)</b>: \(choices[rightChoice]). See \(reference)."
        + "</p>") + "\n"
  }
}
