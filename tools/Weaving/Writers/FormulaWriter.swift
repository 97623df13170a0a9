import Manuscript
import Markdown
import MathML
import Site

/// Writes a formula, within a line or on lines of its own.
struct FormulaWriter {
  let text: TextWriter

  func html(_ node: Node) -> String {
    let document = text.document
    guard document.kind(of: node) == .mathBlock || document.isDisplay(node)
    else { return rendered(node, .inline)?.markup ?? "" }
    // Those of the page were rendered when they were numbered.
    let formula =
      text.passage.isPart
      ? rendered(node, .block) : text.state.outline.formulas[node]
    guard let formula else { return "" }
    return Fragment.equation(
      id: text.anchor(of: node), number: text.number(of: node),
      mathML: formula.markup) + "\n"
  }

  private func rendered(_ node: Node, _ display: Display) -> Formula? {
    let state = text.state
    do {
      return try text.passage.formula(of: node, display: display) {
        name, place in
        RecordName(
          name, ofPageWith: state.source.command, at: place, &state.problems
        ).flatMap { state.value($0)?.text }
      }
    } catch {
      text.error(error.message, at: error.position)
      return nil
    }
  }
}
