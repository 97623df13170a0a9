import Ground
import Markdown
import MathML

/// A mistake of the author that ends what is being done.
package struct Mistake: Error {
  /// What is wrong; what would put it right.
  package var message: String

  /// Where it is.
  package var position: SourcePosition
}

extension Passage {
  /// Renders the TeX of a node, in which `value` gives the values of the run.
  package func formula(
    of node: Node, display: Display,
    value: (_ name: String, SourcePosition) -> String?,
    number: (EquationLine) -> String? = { _ in nil }
  ) throws(Mistake) -> Formula {
    let tex = document.literal(of: node)
    let position =
      document.math(of: node)?.tex.position ?? document.position(of: node)
    if tex.isBlank {
      throw Mistake(
        message: "an empty formula; write one, or remove the dollars",
        position: document.position(of: node))
    }
    let filled = ValuesInFormula(tex) { name, offset in
      value(name, position.advanced(by: offset, in: tex))
    }
    do {
      return try render(filled.tex, display: display, number: number)
    } catch {
      throw Mistake(
        message: error.message,
        position: position.advanced(
          by: filled.originalOffset(of: error.offset), in: tex))
    }
  }
}

extension SourcePosition {
  /// Returns the place some bytes further on in a text that starts here.
  fileprivate func advanced(by offset: Int, in text: String) -> SourcePosition {
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
