/// Gives the anchors and links of a page the name of their page, so that what
/// is in the page may be put elsewhere.
///
/// An anchor becomes `page#id`, a link `page#id` or `page`; those that lead out
/// of the book stay.
struct Anchors {
  /// The name of the page.
  let page: String

  /// The folder of the page's file in the book; empty, or ending in `/`.
  let folder: String

  func qualified(_ nodes: [Markup]) -> [Markup] {
    nodes.changing { element in
      var element = element
      for index in element.attributes.indices {
        let attribute = element.attributes[index]
        element.attributes[index].value = qualified(
          attribute.value, in: attribute.name)
      }
      return [.element(element)]
    }
  }

  private func qualified(_ value: String, in attribute: String) -> String {
    switch attribute {
    case "id", "for": return "\(page)#\(value)"
    case "aria-labelledby", "aria-describedby", "aria-controls", "headers":
      return value.split(separator: " ").map { "\(page)#\($0)" }
        .joined(separator: " ")
    case "href", "xlink:href": return target(of: value)
    default:
      return value.replacing("url(#", with: "url(\(page)#")
    }
  }

  private func target(of address: String) -> String {
    if address.hasPrefix("#") { return page + address }
    guard !address.contains(":") else { return address }
    let parts = address.split(
      separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    var path = folder.split(separator: "/")
    for step in parts[0].split(separator: "/") {
      if step == ".." { _ = path.popLast() } else { path.append(step) }
    }
    guard let file = path.popLast(), file.hasSuffix(".html") else {
      return address
    }
    let name = (path + [file.dropLast(5)]).joined(separator: "/")
    return parts.count == 2 ? "\(name)#\(parts[1])" : name
  }
}
