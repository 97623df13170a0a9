import Manuscript
import Markdown
import Site
import SwiftHighlighting

extension RejectedCode: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    switch text.state.context.compiler.verdict(on: code) {
    case .accepted:
      text.error(
        "this code compiles; show it with {code}, or change it so that it does "
          + "not", at: position)
    case .unknown(let reason):
      text.error(
        "the compiler could not be asked about this code: \(reason)",
        at: position)
    case .rejected(let errors):
      guard errors.contains(where: { $0.contains(message) }) else {
        text.error(
          "the compiler refuses this code for another reason, "
            + "'\(errors.first ?? "")'; correct the code or the message",
          at: messagePosition)
        break
      }
      return Fragment.rejected(
        html: highlighted(code) + "\n",
        message: errors.joined(separator: "\n"))
    }
    return ""
  }
}
