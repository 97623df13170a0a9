import Diagnostics
import Markdown
import Site

extension TextWeaver {
  /// `{exercise} 2.3`: a statement, its hints and its solution folded.
  func exercise(_ directive: DirectiveUse) -> String {
    let words = directive.argument.split(separator: " ", maxSplits: 1)
    let number = words.first.map(String.init) ?? ""
    let title = words.count == 2 ? String(words[1]) : ""
    guard directive.verbatim == nil else {
      error(
        "the body of {exercise} is Markdown; write its fences with colons",
        at: directive.position)
      return ""
    }
    var statement = ""
    var hints: [String] = []
    for block in document.children(of: directive.node) {
      if document.kind(of: block) == .directive,
        let hint = read(block), hint.name == "hint"
      {
        let html = bodyHTML(of: hint)
        if html.isEmpty {
          error(
            "{hint} is empty; write the hint between its fences",
            at: hint.position)
        }
        hints.append("<p>\(html)</p>")
      } else {
        statement += htmlOfNode(block)
      }
    }
    if statement.isEmpty {
      error(
        "the exercise does not say what is to be done; write it before the "
          + "hints", at: directive.position)
    }
    let stub = directive.option("stub").text
    let stubPath = state.path(stub)
    if state.context.tree.file(stubPath) == nil {
      error(
        "there is no file '\(stubPath)' for the learner to edit; write it, or "
          + "correct the path."
          + suggestion(
            for: stubPath,
            in: state.context.tree.swiftFiles(
              below: state.source.folder + "/exercises")),
        at: directive.option("stub").position)
    }
    let solution = listing(
      directive.option("solution").text,
      at: directive.option("solution").position)
    return Fragment.exercise(
      number: number, id: anchor(of: directive.node) ?? "",
      title: title, html: statement, hints: hints, solution: solution?.html,
      command: "swift run exercises check \(number)") + "\n"
  }

  /// A hint that belongs to no exercise.
  func strayHint(_ directive: DirectiveUse) -> String {
    error(
      "a hint belongs into an {exercise}; put it there",
      at: directive.position)
    return ""
  }

  /// `{note}`, `{warning}`: a remark set apart.
  func admonition(_ directive: DirectiveUse) -> String {
    let (weaver, node) = body(of: directive)
    let title =
      directive.argument.isEmpty
      ? directive.name.prefix(1).uppercased() + directive.name.dropFirst()
      : directive.argument
    return Fragment.admonition(
      kind: directive.name, title: title, html: weaver.html(of: node)) + "\n"
  }

  /// `{toctree}`: the list of the pages that it names.
  func contents(_ directive: DirectiveUse) -> String {
    guard state.source.kind == .home else {
      error(
        "the list of pages stands in \(Weaver.contentsPath) only; remove it",
        at: directive.position)
      return ""
    }
    let entries = ContentsEntry.entries(
      below: directive.position.line, in: state.source.file)
    let pages = entries.compactMap { entry in
      state.context.pages.firstIndex {
        $0.output == entry.name + ".html"
      }
    }
    let items = pages.map { page in
      let source = state.context.pages[page]
      let number = source.number.map {
        "<span class=\"number\">\($0)</span> "
      }
      return "<li class=\"\(source.kind.rawValue)\">\(number ?? "")"
        + "<a href=\"\(escaped(source.output))\">"
        + "\(state.context.outlines[page].titleHTML)</a></li>"
    }
    let title = directive.option("caption").text
    let caption =
      title.isEmpty ? "" : "<p class=\"kicker\">\(escaped(title))</p>\n"
    return "\(caption)<ol class=\"toc\">\n"
      + items.joined(separator: "\n") + "\n</ol>\n"
  }
}
