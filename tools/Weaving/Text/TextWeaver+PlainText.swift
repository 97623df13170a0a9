import Markdown

extension TextWeaver {
  /// Returns the words of a node, as a claim and its test share them: without
  /// marks, formulas as TeX, values as they are woven.
  func plainText(of node: Node) -> String {
    var text = ""
    for inline in document.descendants(of: node) {
      switch document.kind(of: inline) {
      case .text, .code, .math: text += document.literal(of: inline)
      case .softBreak, .lineBreak: text += " "
      case .autolink: text += document.plainText(of: inline)
      case .role: text += plainText(ofRole: inline)
      default: break
      }
    }
    return text
  }

  private func plainText(ofRole node: Node) -> String {
    guard let use = document.role(of: node) else { return "" }
    let content = use.text.text
    switch use.name.text {
    case "value":
      return recordedValue(content, at: use.text.position)?.text ?? content
    case "published":
      let role = RoleText(
        content.split(separator: "|").first.map { String($0).condensed }
          ?? content)
      return role.text ?? content
    default:
      let role = RoleText(content)
      return role.text ?? role.target
    }
  }
}
