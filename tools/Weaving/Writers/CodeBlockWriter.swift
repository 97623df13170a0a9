import Manuscript
import Markdown
import Site

/// Writes a fence that is no directive.
struct CodeBlockWriter {
  let text: TextWriter

  func html(_ node: Node) -> String {
    let document = text.document
    let position = document.position(of: node)
    let info = document.info(of: node)
    let language = info.split(separator: " ").first.map(String.init) ?? ""
    if language.isEmpty {
      text.error(
        "a block of code without a language; say what it is, such as "
          + "'console' or 'text', after a fence", at: position)
    } else if language.lowercased() == "swift" {
      text.error(
        "Swift is not typed into the prose; show it from a file with {code}, "
          + "or, if it must not compile, with {fails}", at: position)
    }
    let code = document.literal(of: node)
    if code.isBlank {
      text.error(
        "a block of code with nothing in it; fill it, or remove it",
        at: position)
    }
    return Fragment.code(
      label: language.isEmpty ? "Code" : "Code: \(language)",
      language: language, html: escaped(code)) + "\n"
  }
}
