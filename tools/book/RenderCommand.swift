import Markdown

/// `book render`: Markdown to HTML, with no directives.
struct RenderCommand {
  init(_ arguments: [String]) throws { _ = try Arguments(arguments) }

  func run() throws -> Int32 {
    let document = Document(parsing: Terminal.input(), options: .gitHub)
    Terminal.output(HTMLRenderer().bytes(of: document))
    return ExitStatus.success
  }
}
