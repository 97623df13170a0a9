import Manuscript
import Markdown
import Site

/// A claim has the test that asserts it folded under it, and the two have the
/// same words.
extension Claim: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    let (state, writer) = (text.state, text.writer(of: body))
    let blocks = Array(writer.document.children(of: body.node))
    guard blocks.count == 1, writer.document.kind(of: blocks[0]) == .paragraph
    else {
      text.error(
        "a claim is one paragraph; say the rest before or after it",
        at: position)
      return ""
    }
    guard let test = state.context.numbered.tests[state.page]?[number] else {
      text.error(
        "claim \(number) has no test; add '@Test(\"\(number) …\")' to "
          + "\(state.source.folder)/tests, with this sentence",
        at: numberPosition)
      return ""
    }
    let records = state.context.records
    let sentence = ClaimText(writer.passage.words(of: blocks[0], records))
    let tested = ClaimText(test.sentence)
    // Without a record the values in the sentence are not known.
    let isKnown = !records.failed.contains(state.source.command ?? "")
    if isKnown, sentence != tested {
      text.error(
        "claim \(number) says '\(sentence)', but its test at \(test.position) "
          + "says '\(tested)'; make them the same",
        at: writer.document.position(of: blocks[0]))
    }
    guard
      let listing = state.context.tree.listing(
        of: Array(test.lines), in: test.file)
    else { return "" }
    state.usage.show(listing, on: state.page)
    return Fragment.claim(
      number: number, id: text.anchor(of: node) ?? "",
      html: writer.html(below: blocks[0]),
      test: listing.html(state.context.links),
      evidence: state.context.standings.claims.first {
        $0.test.file === test.file && $0.number == number
      }?.html) + "\n"
  }
}
