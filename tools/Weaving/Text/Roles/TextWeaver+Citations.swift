import Diagnostics
import Markdown
import Site

extension TextWeaver {
  /// `` {cite}`he2015,glorot2010` `` and `` {cite:t}`he2015` ``.
  func citation(
    _ content: String, isTextual: Bool, at position: SourcePosition
  ) -> String {
    var offset = 0
    var works: [Reference] = []
    for part in content.split(
      separator: ",", omittingEmptySubsequences: false)
    {
      let blanks = part.utf8.prefix(while: isSpace).count
      let key = String(part).condensed
      let place = state.position(offset + blanks, after: position)
      if let work = work(key, at: place) { works.append(work) }
      offset += part.utf8.count + 1
    }
    if isTextual {
      let links = works.map { work in
        escaped(work.shortAuthors) + " ("
          + link(to: work, text: work.year) + ")"
      }
      return links.joined(separator: "; ")
    }
    return "("
      + works.map { link(to: $0, text: "\($0.shortAuthors), \($0.year)") }
      .joined(separator: "; ") + ")"
  }

  /// Returns a work of the bibliography.
  private func work(
    _ key: String, at position: SourcePosition
  ) -> Reference? {
    guard let work = state.context.bibliography[key] else {
      error(
        "\(Weaver.referencesPath) has no entry '\(key)'; add it, or correct "
          + "the key."
          + suggestion(for: key, in: state.context.bibliography.keys),
        at: position)
      return nil
    }
    state.usage.citations.insert(key)
    return work
  }

  private func link(to work: Reference, text: String) -> String {
    "<a class=\"citation\" href=\"#\(Bibliography.anchor(of: work.key))\">"
      + "\(escaped(text))</a>"
  }

  /// `` {published}`0.285 <nielsen2015> | layer-speed-4 | what it is` ``.
  func published(_ content: String, at position: SourcePosition) -> String {
    let parts = content.split(
      separator: "|", omittingEmptySubsequences: false
    ).map { String($0).condensed }
    let role = RoleText(parts[0])
    guard let text = role.text, !text.isEmpty, parts.count <= 3,
      !parts.contains("")
    else {
      error(
        "this is no published figure; write it as '0.285 <key>', with "
          + "' | name of a value | what it is' if there is one of ours",
        at: position)
      return ""
    }
    let keyPosition = state.position(role.offset, after: position)
    guard let work = work(role.target, at: keyPosition) else { return "" }
    var ours: (text: String, name: String, command: String)?
    var meaning: String?
    if parts.count > 1 {
      var place = position
      let before = content.prefix { $0 != "|" }.utf8.count
      place.column += before + 1
      place.column +=
        content.utf8.dropFirst(before + 1)
        .prefix(while: isSpace).count
      if let value = recordedValue(parts[1], at: place) {
        ours = (value.text, value.name, value.command)
        meaning = value.meaning
      }
    }
    state.publishedCount += 1
    let anchor = "published-\(state.publishedCount)"
    state.usage.published.append(
      PublishedNumber(
        text: text, key: role.target,
        description: parts.count > 2
          ? parts[2]
          : meaning ?? state.outline.section(before: position.line),
        ours: ours, page: state.page, anchor: anchor))
    return "<span class=\"published\" id=\"\(anchor)\">\(escaped(text))"
      + "</span> ("
      + link(
        to: work, text: "\(work.shortAuthors), \(work.year)") + ")"
  }
}
