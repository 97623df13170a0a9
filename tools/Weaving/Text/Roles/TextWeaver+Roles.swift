import Diagnostics
import Markdown
import Site

/// What stands between the backticks of a role: a target, and perhaps a text
/// before it, as in `saturated <saturation>`.
struct RoleText {
  /// The text that the reader sees, if the author gives it.
  var text: String?

  /// What the role refers to.
  var target: String

  /// How many bytes stand before the target.
  var offset: Int

  init(_ content: String) {
    if content.hasSuffix(">"), let open = content.lastIndex(of: "<") {
      let before = content[..<open]
      target = String(content[content.index(after: open)...].dropLast())
      text = String(before).condensed
      offset = before.utf8.count + 1
    } else {
      target = content
      offset = 0
    }
  }
}

extension TextWeaver {
  /// The names of the roles.
  static let roles = [
    "value", "published", "cite", "cite:t", "ref", "eq", "term",
  ]

  /// Returns the HTML of a role.
  func role(_ node: Node) -> String {
    guard let role = document.role(of: node) else { return "" }
    let (name, content) = (role.name.text, role.text.text)
    let start = document.position(of: node)
    guard Self.roles.contains(name) else {
      error(
        "there is no role '\(name)'; write one of "
          + Self.roles.joined(separator: ", ") + "."
          + suggestion(for: name, in: Self.roles), at: start)
      return ""
    }
    let position = role.text.position
    guard !content.isBlank else {
      error(
        "{\(name)} is empty; write what it refers to between the backticks",
        at: start)
      return ""
    }
    switch name {
    case "value": return value(content, at: position)
    case "published": return published(content, at: position)
    case "cite": return citation(content, isTextual: false, at: position)
    case "cite:t": return citation(content, isTextual: true, at: position)
    case "term": return term(content, at: position)
    default: return reference(content, isEquation: name == "eq", at: position)
    }
  }

  /// `` {value}`slope` ``.
  func value(_ content: String, at position: SourcePosition) -> String {
    guard let found = recordedValue(content, at: position) else { return "" }
    return Fragment.value(
      found.text, name: found.name, command: found.command)
  }

  /// Returns a value of the run.
  func recordedValue(
    _ content: String, at position: SourcePosition
  ) -> (text: String, name: String, command: String, meaning: String)? {
    guard
      let (command, name) = state.recordName(
        content, kind: "value", at: position),
      let record = state.record(of: command, at: position)
    else { return nil }
    guard let value = record.values[name] else {
      error(
        "the run '\(record.command)' has no value '\(name)'; record it."
          + suggestion(for: name, in: record.values.keys), at: position)
      return nil
    }
    state.usage.values.insert("\(command):\(name)")
    if value.text.isBlank {
      error(
        "the value '\(name)' of the run has no text; record one", at: position)
    }
    return (value.text, name, record.command, value.meaning)
  }

  /// `` {term}`saturated <saturation>` ``.
  func term(_ content: String, at position: SourcePosition) -> String {
    let role = RoleText(content)
    let key = role.target.lowercased()
    guard let anchor = state.context.terms[key],
      let glossary = state.context.places.glossary
    else {
      let position = state.position(role.offset, after: position)
      error(
        "the glossary has no entry '\(role.target)'; add "
          + "'## \(role.target)' to \(Weaver.glossaryPath)."
          + suggestion(for: key, in: state.context.terms.keys), at: position)
      return ""
    }
    state.usage.terms.insert(key)
    return Fragment.term(
      html: escaped(role.text ?? role.target),
      target: address(of: anchor, on: glossary))
  }

  /// `` {ref}`label` `` and `` {eq}`label` ``.
  func reference(
    _ content: String, isEquation: Bool, at position: SourcePosition
  ) -> String {
    let role = RoleText(content)
    switch state.context.labels.find(
      role.target, from: state.page, equations: isEquation)
    {
    case .missing(let message):
      let position = state.position(role.offset, after: position)
      error(message, at: position)
      return ""
    case .found(let index):
      let label = state.context.labels.labels[index]
      state.usage.labels.insert(index)
      return Fragment.reference(
        html: role.text.map(escaped) ?? label.html,
        target: address(of: label.anchor, on: label.page))
    }
  }

  /// Returns the address of an anchor as this page writes it.
  func address(of anchor: String, on page: Int) -> String {
    let fragment = anchor.isEmpty ? "" : "#" + anchor
    if page == state.page { return fragment.isEmpty ? "#content" : fragment }
    return relativePath(
      from: state.source.output, to: state.context.pages[page].output)
      + fragment
  }
}
