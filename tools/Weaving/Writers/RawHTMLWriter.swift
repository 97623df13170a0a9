import Foundation
import Markdown

/// Drops comments, and refuses all other HTML that the author wrote.
struct RawHTMLWriter {
  let text: TextWriter

  func html(_ node: Node) -> String {
    let html = text.document.literal(of: node)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    if !html.hasPrefix("<!--") || !html.hasSuffix("-->") {
      text.error(
        "HTML in the prose, '\(html.prefix(20))'; write Markdown or a directive",
        at: text.document.position(of: node))
    }
    return ""
  }
}
