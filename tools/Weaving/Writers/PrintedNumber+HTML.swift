import Ground
import Manuscript
import Markdown
import Site

extension PrintedNumber: HTMLWritable {
  func html(_ node: Node, in text: TextWriter) -> String {
    guard let file = text.state.context.tree.file(path) else {
      text.error(
        "there is no program '\(path)'; write it, or name another framework",
        at: position)
      return ""
    }
    guard let run = text.state.run(of: file, framework, at: position) else {
      return ""
    }
    guard let number = run[name] else {
      text.error(
        "'\(path)' prints no '\(name)'; print it."
          + suggestion(for: name, in: run.lines.map(\.name)), at: position)
      return ""
    }
    return Fragment.value(number, name: name, command: "python \(path)")
  }
}
