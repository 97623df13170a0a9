import Ground
import Markdown

/// A Markdown text of a page, read: the page itself, or the body of a directive
/// between backticks.
package struct Passage: Sendable {
  /// The text.
  package let document: Document

  /// Whether it is a body between backticks.
  package let isPart: Bool

  /// The directives that say something, by their nodes.
  package private(set) var directives: [Node: BookDirective] = [:]

  /// The roles that say something, by their nodes.
  package private(set) var roles: [Node: BookRole] = [:]

  /// Reads the directives and roles of a text.
  init(_ document: Document, number: Int, _ reader: PageReader) {
    self.document = document
    isPart = number > 0
    for node in document.descendants(of: .root) {
      switch document.kind(of: node) {
      case .directive:
        directives[node] = directive(node, passage: number, reader)
      case .role:
        roles[node] = role(node, reader)
      default: break
      }
    }
  }

  private func directive(
    _ node: Node, passage: Int, _ reader: PageReader
  ) -> BookDirective? {
    guard let use = DirectiveUse(node, in: document, passage: passage) else {
      return nil
    }
    guard let kind = BookDirective.byName[use.name] else {
      let names = BookDirective.byName.keys
      reader.error(
        "there is no directive '\(use.name)'; write one of "
          + names.sorted().joined(separator: ", ") + "."
          + suggestion(for: use.name, in: names), at: use.position)
      return nil
    }
    guard kind.rule.isObeyed(by: use, reader) else { return nil }
    if isPart, !kind.isAllowedInParts {
      reader.error(
        "{\(use.name)} within a directive between backticks; write the outer "
          + "fences with colons", at: use.position)
      return nil
    }
    return kind.read(use, reader)
  }

  private func role(_ node: Node, _ reader: PageReader) -> BookRole? {
    guard let role = document.role(of: node) else { return nil }
    let position = document.position(of: node)
    let name = role.name.text
    guard let kind = BookRole.byName[name] else {
      reader.error(
        "there is no role '\(name)'; write one of "
          + BookRole.names.joined(separator: ", ") + "."
          + suggestion(for: name, in: BookRole.names), at: position)
      return nil
    }
    guard !role.text.text.isBlank else {
      reader.error(
        "{\(name)} is empty; write what it refers to between the backticks",
        at: position)
      return nil
    }
    let use = RoleUse(
      name: name, content: role.text.text, position: role.text.position)
    return kind.read(use, reader)
  }

  /// Returns the words of a node, as a claim and its test share them: without
  /// marks, formulas as TeX unless `formula` writes them in another way, values
  /// as the run writes them.
  package func words(
    of node: Node, _ records: Records, formula: (String) -> String = { $0 }
  ) -> String {
    var text = ""
    for inline in document.descendants(of: node) {
      switch document.kind(of: inline) {
      case .text, .code: text += document.literal(of: inline)
      case .math: text += formula(document.literal(of: inline))
      case .softBreak, .lineBreak: text += " "
      case .autolink: text += document.plainText(of: inline)
      case .role:
        text +=
          roles[inline]?.words(records)
          ?? document.role(of: inline)?.text.text ?? ""
      default: break
      }
    }
    return text
  }
}
