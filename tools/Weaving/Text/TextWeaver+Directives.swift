import Diagnostics
import Markdown

extension TextWeaver {
  /// Returns the HTML of a directive.
  func directive(_ node: Node) -> String {
    guard let directive = read(node) else { return "" }
    guard let rule = DirectiveRule.all[directive.name] else {
      error(
        "there is no directive '\(directive.name)'; write one of "
          + DirectiveRule.all.keys.sorted().joined(separator: ", ") + "."
          + suggestion(for: directive.name, in: DirectiveRule.all.keys),
        at: directive.position)
      return ""
    }
    guard obeys(rule, directive) else { return "" }
    if isPart, !["note", "warning"].contains(directive.name) {
      error(
        "{\(directive.name)} within a directive between backticks; write the "
          + "outer fences with colons", at: directive.position)
      return ""
    }
    switch directive.name {
    case "code": return code(directive)
    case "output": return output(directive)
    case "figure": return figure(directive)
    case "explore": return explorer(directive)
    case "claim": return claim(directive)
    case "exercise": return exercise(directive)
    case "hint": return strayHint(directive)
    case "predict": return prediction(directive)
    case "fails": return rejected(directive)
    case "toctree": return contents(directive)
    default: return admonition(directive)
    }
  }

  /// Returns what a directive says.
  func read(_ node: Node) -> DirectiveUse? {
    document.directive(of: node).map { DirectiveUse(node, $0, in: document) }
  }

  /// Returns whether a directive has what it needs and nothing else.
  private func obeys(_ rule: DirectiveRule, _ directive: DirectiveUse) -> Bool {
    var isRight = true
    func complain(_ message: String, at position: SourcePosition) {
      error(message, at: position)
      isRight = false
    }
    switch rule.argument {
    case .none where !directive.argument.isEmpty:
      complain(
        "{\(directive.name)} takes no argument; remove "
          + "'\(directive.argument)'", at: directive.argumentPosition)
    case .required(let what) where directive.argument.isEmpty:
      complain(
        "{\(directive.name)} needs an argument: write \(what), after it",
        at: directive.position)
    default: break
    }
    var keys: Set<String> = []
    for option in directive.options {
      let key = option.key.text
      if !keys.insert(key).inserted {
        complain(
          "the option '\(key)' is given twice; remove one",
          at: option.key.position)
      }
      if rule.options.contains(key) { continue }
      complain(
        "{\(directive.name)} has no option '\(key)'; "
          + (rule.options.isEmpty
            ? "it takes none"
            : "it takes " + rule.options.joined(separator: ", ")) + "."
          + suggestion(for: key, in: rule.options), at: option.key.position)
    }
    for key in rule.required where directive.option(key).text.isEmpty {
      complain(
        "{\(directive.name)} needs the option '\(key)'; write ':\(key): …' on "
          + "the line after it",
        at: directive.option(key).position)
    }
    let isEmpty = isEmpty(directive)
    switch rule.body {
    case .none where !isEmpty:
      complain(
        "{\(directive.name)} has no body; remove what stands between its "
          + "fences", at: directive.position)
    case .required(let what) where isEmpty:
      complain(
        "{\(directive.name)} is empty; write \(what) between its fences",
        at: directive.position)
    case .verbatim(let what) where isEmpty:
      complain(
        "{\(directive.name)} is empty; write \(what) between its fences",
        at: directive.position)
    case .verbatim where directive.verbatim == nil:
      complain(
        "the body of {\(directive.name)} is not Markdown; write its fences "
          + "with backticks", at: directive.position)
    default: break
    }
    return isRight
  }

  private func isEmpty(_ directive: DirectiveUse) -> Bool {
    directive.verbatim.map { $0.allSatisfy(\.text.isBlank) }
      ?? (document.firstChild(of: directive.node) == nil)
  }

  /// Returns a weaver for the body of a directive, and where the body is.
  func body(of directive: DirectiveUse) -> (weaver: TextWeaver, node: Node) {
    guard let lines = directive.verbatim else { return (self, directive.node) }
    // Empty lines before the text keep its places right.
    let first = lines.first?.position.line ?? 1
    let text =
      String(repeating: "\n", count: first - 1)
      + lines.map(\.text).joined(separator: "\n")
    let document = Document(parsing: text, path: directive.position.path)
    for problem in document.problems { state.problems.append(problem) }
    let weaver = TextWeaver(
      state: state, document: document, isPart: true)
    weaver.checkNumbers()
    return (weaver, .root)
  }

  /// Returns the body of a directive as HTML: without the tags of a paragraph
  /// if it is just one.
  func bodyHTML(of directive: DirectiveUse) -> String {
    let (weaver, node) = body(of: directive)
    let blocks = Array(weaver.document.children(of: node))
    if blocks.count == 1, weaver.document.kind(of: blocks[0]) == .paragraph {
      return weaver.html(of: blocks[0])
    }
    return weaver.html(of: node)
  }
}
