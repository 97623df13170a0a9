/// What links to other pages show before they are followed: a script, so that
/// it loads from disk too.
public struct Previews: Sendable {
  /// Where the script lies in the book.
  public static let path = "previews.js"

  /// What is known of one page.
  public struct Entry: Sendable {
    fileprivate let path: String
    fileprivate let parts: [PreviewPart]

    /// Where the page's links to other pages lead, as `page.html#anchor`.
    fileprivate let targets: Set<String>

    /// Looks through a page.
    public init(_ page: Page) {
      path = page.path
      parts = previewParts(of: page.body)
      targets = Set(
        linkTargets(in: page.body).compactMap {
          resolved($0, from: page.path)
        })
    }
  }

  private let entries: [Entry]

  /// Puts together what is known of the pages, in the order of reading.
  public init(_ entries: [Entry]) { self.entries = entries }

  /// The script: one assignment of an object to a global.
  ///
  /// It has what another page links to, and nothing else.
  public var bytes: [UInt8] {
    let wanted = entries.reduce(into: Set<String>()) {
      $0.formUnion($1.targets)
    }
    var script = Array("window.bookPreviews = {\n".utf8)
    for entry in entries {
      for part in entry.parts {
        let target = "\(entry.path)#\(part.id)"
        guard wanted.contains(target) else { continue }
        script += "\(json(target)): \(json(part.html)),\n".utf8
      }
    }
    script += "};\n".utf8
    return script
  }
}

/// Returns the addresses of a fragment's links.
private func linkTargets(in html: String) -> [String] {
  let bytes = Array(html.utf8)
  var targets: [String] = []
  var position = 0
  while position + 2 < bytes.count {
    guard bytes[position] == UInt8(ascii: "<"),
      bytes[position + 1] == UInt8(ascii: "a"),
      bytes[position + 2] == UInt8(ascii: " ")
    else {
      position += 1
      continue
    }
    let tag = MarkupTag(in: bytes, at: position)
    if let target = value(of: "href", in: bytes[(position + 2)..<tag.end]),
      // What leads back from a source to where it is cited shows nothing new.
      tag.classes == "citation" || !target.contains("#" + sourcePrefix)
    {
      targets.append(target)
    }
    position = tag.end
  }
  return targets
}

/// Returns where in the book an address on a page leads, if it leads to an
/// anchor on another page.
private func resolved(_ address: String, from page: String) -> String? {
  guard !address.contains(":"),
    let mark = address.firstIndex(of: "#"), mark > address.startIndex
  else { return nil }
  var folders = page.split(separator: "/").dropLast()
  for step in address[..<mark].split(separator: "/") {
    if step == ".." { _ = folders.popLast() } else { folders.append(step) }
  }
  return folders.joined(separator: "/") + address[mark...]
}
