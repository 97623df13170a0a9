import Ground
import Manuscript
import Markdown
import Plotting
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
    return Fragment.value(
      Self.typeset(number), name: name, command: "python \(path)",
      source: path)
  }

  /// Returns a number such as `4.14e-08` as the book writes it; what is
  /// written otherwise, as it is.
  private static func typeset(_ text: String) -> String {
    guard text.contains("e"), let number = Double(text) else { return text }
    let digits = text.prefix { $0 != "e" }.count(where: \.isNumber)
    return NumberFormat.scientific(digits).text(number)
  }
}
