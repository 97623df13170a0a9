/// A font that a browser took for letters of a page.
struct UsedFont: Hashable {
  /// The family.
  var family: String

  /// Whether it came with the page; else it is the system's.
  var isOwn: Bool
}

extension Browser {
  /// Returns the fonts of the letters in the elements that a selector names,
  /// not counting the elements within them.
  func fonts(of selector: String) throws -> [UsedFont: Int] {
    try call("DOM.enable")
    try call("CSS.enable")
    let root = try call("DOM.getDocument")["root"] as? [String: Any] ?? [:]
    let found = try call(
      "DOM.querySelectorAll",
      ["nodeId": root["nodeId"] ?? 0, "selector": selector])
    var used: [UsedFont: Int] = [:]
    for node in found["nodeIds"] as? [Int] ?? [] {
      let answer = try call("CSS.getPlatformFontsForNode", ["nodeId": node])
      for font in answer["fonts"] as? [[String: Any]] ?? [] {
        let name = UsedFont(
          family: font["familyName"] as? String ?? "",
          isOwn: font["isCustomFont"] as? Bool ?? false)
        used[name, default: 0] += font["glyphCount"] as? Int ?? 0
      }
    }
    return used
  }
}
