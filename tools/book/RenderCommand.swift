import Ground
import Markdown

/// `book render`: Markdown to HTML, with no directives.
///
/// It is GitHub's, or CommonMark as its specification has it.
struct RenderCommand: Command {
  static let name = "render"
  static let help = "turn Markdown on standard input into HTML"

  private let isStrict: Bool

  init(_ arguments: inout Arguments) {
    isStrict = arguments.flag(
      "commonmark", "nothing that CommonMark does not have, such as tables")
  }

  func run() throws -> ExitStatus {
    let document = Document(
      parsing: Terminal.input(), options: isStrict ? .commonMark : .gitHub)
    Terminal.output.write(HTMLRenderer().bytes(of: document))
    return .success
  }
}
