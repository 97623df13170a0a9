/// Where a link or a picture leads.
enum Destination {
  /// Returns whether an address leads into the network.
  static func isExternal(_ address: String) -> Bool {
    ["https://", "http://", "mailto:"].contains { address.hasPrefix($0) }
  }

  /// Returns a path relative to the package, without `..`.
  static func resolved(_ path: String, from folder: String) -> String {
    var parts = folder.split(separator: "/")
    for part in path.split(separator: "/") {
      switch part {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}
