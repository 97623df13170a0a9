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
