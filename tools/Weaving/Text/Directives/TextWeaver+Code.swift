import Diagnostics
import Markdown
import Site
import SwiftHighlighting

extension TextWeaver {
  /// `{code} file#region`: lines of a source file.
  func code(_ directive: DirectiveUse) -> String {
    listing(directive.argument, at: directive.argumentPosition)?.html ?? ""
  }

  /// Returns the listing of `file#region` or of a whole file.
  func listing(
    _ reference: String, at position: SourcePosition
  ) -> Listing? {
    let parts = reference.split(
      separator: "#", maxSplits: 1, omittingEmptySubsequences: false
    ).map(String.init)
    let path = state.path(parts[0])
    let tree = state.context.tree
    guard let file = tree.file(path) else {
      error(
        "there is no file '\(path)'; write a path from the chapter's folder or "
          + "from the package."
          + suggestion(for: path, in: candidates(for: path)), at: position)
      return nil
    }
    let lines: [Int]
    if parts.count == 2 {
      guard let region = file.regions.first(where: { $0.name == parts[1] })
      else {
        var place = position
        place.column += parts[0].utf8.count + 1
        error(
          "there is no region '\(parts[1])' in \(path); mark it with "
            + "'// snippet.\(parts[1])' and '// snippet.end'."
            + suggestion(for: parts[1], in: file.regions.map(\.name)),
          at: place)
        return nil
      }
      state.usage.regions.insert("\(path)#\(region.name)")
      lines = region.lines
    } else {
      lines = (1..<(file.lineCount + 1)).filter {
        !file.markerLines.contains($0)
      }
    }
    guard let listing = tree.listing(of: lines, in: file) else {
      error(
        "there is nothing to show in '\(reference)'; put the markers around "
          + "code", at: position)
      return nil
    }
    state.usage.show(listing)
    return listing
  }

  private func candidates(for path: String) -> [String] {
    let tree = state.context.tree
    return tree.swiftFiles(below: state.source.folder)
      + tree.swiftFiles(below: "Sources")
  }

  /// `{fails}`: code that the compiler must refuse, and what it says.
  func rejected(_ directive: DirectiveUse) -> String {
    let code = (directive.verbatim ?? []).map(\.text).joined(separator: "\n")
    let message = directive.option("message").text
    switch state.context.compiler.verdict(on: code) {
    case .accepted:
      error(
        "this code compiles; show it with {code}, or change it so that it does "
          + "not", at: directive.position)
    case .unknown(let reason):
      error(
        "the compiler could not be asked about this code: \(reason)",
        at: directive.position)
    case .rejected(let errors):
      guard errors.contains(where: { $0.contains(message) }) else {
        error(
          "the compiler refuses this code for another reason, "
            + "'\(errors.first ?? "")'; correct the code or the message",
          at: directive.option("message").position)
        break
      }
      return Fragment.rejected(
        html: highlighted(code) + "\n",
        message: errors.joined(separator: "\n"))
    }
    return ""
  }

  /// A fence that is no directive.
  func codeBlock(_ node: Node) -> String {
    let position = document.position(of: node)
    let info = document.info(of: node)
    let language = info.split(separator: " ").first.map(String.init) ?? ""
    if language.isEmpty {
      error(
        "a block of code without a language; say what it is, such as "
          + "'console' or 'text', after a fence", at: position)
    } else if language.lowercased() == "swift" {
      error(
        "Swift is not typed into the prose; show it from a file with {code}, "
          + "or, if it must not compile, with {fails}", at: position)
    }
    let text = document.literal(of: node)
    if text.isBlank {
      error(
        "a block of code with nothing in it; fill it, or remove it",
        at: position)
    }
    return Fragment.code(
      label: language.isEmpty ? "Code" : "Code: \(language)",
      language: language, html: escaped(text)) + "\n"
  }
}
