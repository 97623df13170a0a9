import Diagnostics
import Markdown
import Site
import Workshop

extension TextWeaver {
  /// `{exercise} 2.3 A title`: a statement, its hints and its solution folded.
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
    if title.isEmpty {
      error(
        "the exercise has no title; write one behind its number",
        at: directive.position)
    }
    let level = directive.option("level")
    if !["", "hard"].contains(level.text) {
      error(
        "there is no level '\(level.text)'; write 'hard', or leave it out",
        at: level.position)
    }
    let (statement, hints) = parts(of: directive)
    let stub = state.path(directive.option("stub").text)
    let solution = solution(of: directive)
    checkGrader(of: directive, stub: stub)
    let id = anchor(of: directive.node) ?? ""
    state.usage.exercises.append(
      .init(
        number: number, title: title, isHard: level.text == "hard",
        section: state.outline.section(before: directive.position.line),
        page: state.page, anchor: id))
    return Fragment.exercise(
      number: number, id: id, title: title, isHard: level.text == "hard",
      html: statement, function: solution.signature,
      file: stub, hints: hints, solution: solution.listing?.html,
      command: "swift run exercises check \(number)") + "\n"
  }

  /// Returns the statement and the hints of an exercise.
  private func parts(
    of directive: DirectiveUse
  ) -> (statement: String, hints: [String]) {
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
    if hints.count < 3 {
      error(
        "the exercise has \(hints.count) of at least three hints; write more, "
          + "the first a nudge, the last nearly the answer",
        at: directive.position)
    }
    for node in document.descendants(of: directive.node)
    where document.kind(of: node) == .role
      && ["value", "published"].contains(
        document.role(of: node)?.name.text ?? "")
    {
      error(
        "an exercise is also read in the terminal, where no run has been "
          + "recorded; say it without {value} and {published}",
        at: document.position(of: node))
    }
    return (statement, hints)
  }

  /// Returns the solution of an exercise, and the function that it defines.
  private func solution(
    of directive: DirectiveUse
  ) -> (listing: Listing?, signature: String?) {
    let (text, position) = directive.option("solution")
    let listing = listing(text, at: position)
    let path = state.path(text)
    guard let file = state.context.tree.file(path) else {
      return (listing, nil)
    }
    // They mark what the stub leaves out; the listing shows all of it.
    for region in file.regions {
      state.usage.regions.insert("\(path)#\(region.name)")
    }
    let signature = Stub.signature(
      in: String(decoding: file.bytes, as: UTF8.self))
    if signature == nil {
      error(
        "\(path) does not say what is left to the learner; put the body of its "
          + "function between '// snippet.solution' and '// snippet.end'",
        at: position)
    }
    return (listing, signature)
  }

  /// Complains about an exercise that cannot be edited or graded.
  private func checkGrader(of directive: DirectiveUse, stub: String) {
    let tree = state.context.tree
    let folder = state.source.folder + "/exercises"
    let number = directive.argument.prefix { $0 != " " }
    if tree.file(stub) == nil {
      error(
        "there is no file '\(stub)' for the learner to edit; correct the path, "
          + "or let 'swift run exercises reset \(number)' write it."
          + suggestion(for: stub, in: tree.swiftFiles(below: folder)),
        at: directive.option("stub").position)
    }
    let name = stub.split(separator: "/").last ?? ""
    let grader = "\(folder)/grading/Exercises+\(name)"
    if tree.file(grader) == nil {
      error(
        "there is no file '\(grader)' that grades the exercise; write it",
        at: directive.option("stub").position)
    }
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
    let pages = entries.compactMap {
      state.context.places.place(ofOutput: $0.name + ".html")
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
