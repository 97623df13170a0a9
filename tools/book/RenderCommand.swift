import Ground
import Markdown

/// `book render`: Markdown to HTML, with no directives.
struct RenderCommand: Command {
  static let name = "render"
  static let help = "turn Markdown on standard input into HTML"

  init(_ arguments: inout Arguments) {}

  func run() throws -> ExitStatus {
    let document = Document(parsing: Terminal.input(), options: .gitHub)
    Terminal.output.write(HTMLRenderer().bytes(of: document))
    return .success
  }
}
