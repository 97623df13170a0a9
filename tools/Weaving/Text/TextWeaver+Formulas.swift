import Diagnostics
import Markdown
import MathML
import Site

/// A mistake of the author that ends what is being done.
struct Mistake: Error {
  var message: String
  var position: SourcePosition

  init(_ message: String, at position: SourcePosition) {
    self.message = message
    self.position = position
  }
}

extension TextWeaver {
  /// A formula, within a line or on lines of its own.
  func formula(_ node: Node) -> String {
    if document.kind(of: node) == .mathBlock || document.isDisplay(node) {
      // A mistake in one of the page has been found when it was numbered.
      let formula =
        isPart ? reported(node, .block) : state.outline.formulas[node]
      guard let formula else { return "" }
      return Fragment.equation(
        id: anchor(of: node), number: number(of: node),
        mathML: formula.markup) + "\n"
    }
    return reported(node, .inline)?.markup ?? ""
  }

  private func reported(_ node: Node, _ display: Display) -> Formula? {
    do {
      return try formula(of: node, display: display)
    } catch {
      self.error(error.message, at: error.position)
      return nil
    }
  }

  /// Renders the TeX of a node.
  func formula(
    of node: Node, display: Display,
    number: (EquationLine) -> String? = { _ in nil }
  ) throws(Mistake) -> Formula {
    let tex = document.literal(of: node)
    let position =
      document.math(of: node)?.tex.position
      ?? document.position(of: node)
    if tex.isBlank {
      throw Mistake(
        "an empty formula; write one, or remove the dollars",
        at: document.position(of: node))
    }
    let filled = ValuesInFormula(tex) { name, offset in
      recordedValue(name, at: position.advanced(by: offset, in: tex))?.text
    }
    do {
      return try render(filled.tex, display: display, number: number)
    } catch {
      throw Mistake(
        error.message,
        at: position.advanced(
          by: filled.originalOffset(of: error.offset), in: tex))
    }
  }
}

extension SourcePosition {
  /// Returns the place some bytes further on in a text that starts here.
  func advanced(by offset: Int, in text: String) -> SourcePosition {
    var position = self
    for byte in text.utf8.prefix(offset) {
      position.column += 1
      if byte == UInt8(ascii: "\n") {
        position.line += 1
        position.column = 1
      }
    }
    return position
  }
}
