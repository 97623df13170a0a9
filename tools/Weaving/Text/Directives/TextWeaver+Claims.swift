import Diagnostics
import Markdown
import Site

extension TextWeaver {
  /// `{claim} 2.1`: a sentence, with the test that asserts it folded under it.
  func claim(_ directive: DirectiveUse) -> String {
    let number = directive.argument
    let (weaver, node) = body(of: directive)
    let blocks = Array(weaver.document.children(of: node))
    guard blocks.count == 1, weaver.document.kind(of: blocks[0]) == .paragraph
    else {
      error(
        "a claim is one paragraph; say the rest before or after it",
        at: directive.position)
      return ""
    }
    guard let tests = state.context.tests[state.page] else {
      error(
        "only chapters have claims; state it in one, with its test",
        at: directive.position)
      return ""
    }
    guard let test = tests[number] else {
      error(
        "claim \(number) has no test; add '@Test(\"\(number) …\")' to "
          + "\(state.source.folder)/tests, with this sentence",
        at: directive.argumentPosition)
      return ""
    }
    let sentence = ClaimText(weaver.plainText(of: blocks[0]))
    let tested = ClaimText(test.sentence)
    // Without a record the values in the sentence are not known.
    let isKnown = !state.context.failedCommands.contains(
      state.source.command ?? "")
    if isKnown, sentence != tested {
      error(
        "claim \(number) says '\(sentence)', but its test at \(test.position) "
          + "says '\(tested)'; make them the same",
        at: weaver.document.position(of: blocks[0]))
    }
    guard
      let listing = state.context.tree.listing(
        of: Array(test.lines), in: test.file)
    else { return "" }
    state.usage.show(listing)
    return Fragment.claim(
      number: number, id: anchor(of: directive.node) ?? "",
      html: weaver.html(of: blocks[0]), test: listing.html) + "\n"
  }

  /// `{predict}`: a question, whose answer a claim settles.
  func prediction(_ directive: DirectiveUse) -> String {
    let (weaver, node) = body(of: directive)
    let document = weaver.document
    var question = ""
    var choices: [(html: String, isRight: Bool)] = []
    for block in document.children(of: node) {
      guard document.kind(of: block) == .list else {
        question += weaver.htmlOfNode(block)
        continue
      }
      for item in document.children(of: block) {
        guard let isRight = document.isDone(item) else {
          error(
            "this choice has no box; write '- [ ]', or '- [x]' if it is right",
            at: document.position(of: item))
          continue
        }
        choices.append((weaver.inlineHTML(of: item), isRight))
      }
    }
    if choices.count < 2 {
      error(
        "a prediction needs at least two choices; write each as '- [ ] …'",
        at: directive.position)
    } else if choices.count(where: \.isRight) != 1 {
      error(
        "\(choices.count(where: \.isRight)) choices are ticked; tick the one "
          + "that is right with '- [x]'", at: directive.position)
    }
    if question.isEmpty {
      error(
        "the prediction asks nothing; write the question before the choices",
        at: directive.position)
    }
    let claim = directive.option("answer").text
    let position = directive.option("answer").position
    guard
      case .found(let index) = state.context.labels.find(
        "claim-\(claim)", from: state.page),
      state.context.labels.labels[index].page == state.page
    else {
      let claims = state.outline.labels.compactMap { label in
        if case .claim(let number) = label.kind { number } else { nil }
      }
      error(
        "there is no claim '\(claim)' on this page; name the one that settles "
          + "the question." + suggestion(for: claim, in: claims), at: position)
      return ""
    }
    state.usage.labels.insert(index)
    let label = state.context.labels.labels[index]
    let reference = Fragment.reference(
      html: label.html, target: "#" + label.anchor)
    let right = choices.firstIndex(where: \.isRight) ?? 0
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(right % 26)))
    return Fragment.prediction(
      id: anchor(of: directive.node) ?? "", html: question,
      choices: choices.map(\.html),
      answer: "<p><b>\(letter)</b>: "
        + (choices.isEmpty ? "" : choices[right].html)
        + ". See \(reference).</p>") + "\n"
  }
}
