/// A part of a page that a link can show before it is followed.
struct PreviewPart: Equatable {
  /// The anchor.
  var id: String

  /// The part as HTML, without what is folded in it.
  var html: String
}

/// The elements that are shown whole: those of these classes that have an
/// anchor.
private let shownClasses: Set<String> = [
  "claim", "equation", "exercise", "explorer", "figure", "output",
]

private let headings: Set<String> = ["h2", "h3", "h4"]

/// What the anchors of the entries in a list of sources start with.
let sourcePrefix = "source-"

/// How many paragraphs are shown of what stands under a heading.
private let paragraphLimit = 2

/// Returns the parts of an HTML fragment that this program has written.
///
/// - Complexity: O(*n*) for *n* bytes, if parts do not contain each other.
func previewParts(of html: String) -> [PreviewPart] {
  let markup = Markup(html)
  return markup.tags.indices.compactMap { index in
    let tag = markup.tags[index].tag
    guard !tag.isClosing, let id = tag.id else { return nil }
    if headings.contains(tag.name) {
      return PreviewPart(id: id, html: markup.start(ofSectionAt: index))
    }
    let classes = (tag.classes ?? "").split(separator: " ").map(String.init)
    guard
      !shownClasses.isDisjoint(with: classes)
        || tag.name == "li" && id.hasPrefix(sourcePrefix)
    else { return nil }
    return PreviewPart(id: id, html: markup.element(at: index))
  }
}

/// An HTML fragment, and its tags in order.
private struct Markup {
  let bytes: [UInt8]
  var tags: [(start: Int, tag: MarkupTag)] = []

  init(_ html: String) {
    bytes = Array(html.utf8)
    var position = 0
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<") else {
        position += 1
        continue
      }
      let tag = MarkupTag(in: bytes, at: position)
      tags.append((position, tag))
      position = tag.end
    }
  }

  /// Returns the place among the tags of the one that ends an element.
  private func end(ofElementAt index: Int) -> Int {
    let name = tags[index].tag.name
    var depth = 0
    for next in index..<tags.count where tags[next].tag.name == name {
      if tags[next].tag.isClosing {
        depth -= 1
      } else if !tags[next].tag.isEmpty {
        depth += 1
      }
      if depth == 0 { return next }
    }
    return tags.count - 1
  }

  /// Returns an element without what is folded in it, without the second
  /// drawing of a chart, which is for wide pages, and without the TeX of its
  /// formulas.
  ///
  /// Of a claim's evidence the line stays under which it was folded: it says
  /// how the claim stands.
  func element(at index: Int) -> String {
    let last = end(ofElementAt: index)
    var result: [UInt8] = []
    var kept = tags[index].start
    var next = index
    func keep(to end: Int) { result += bytes[kept..<end] }
    while next <= last {
      let (start, tag) = tags[next]
      if isLeftOut(tag) {
        keep(to: start)
        let end = end(ofElementAt: next)
        if tag.classes == Fragment.Fold.evidence.rawValue {
          result += summary(in: next..<end)
        }
        next = end
        kept = tags[end].tag.end
      }
      next += 1
    }
    keep(to: tags[last].tag.end)
    return String(decoding: result, as: UTF8.self)
  }

  private func isLeftOut(_ tag: MarkupTag) -> Bool {
    if tag.isClosing { return false }
    return switch tag.name {
    case "details", "annotation": true
    case "svg": tag.classes == "plot-wide"
    default: false
    }
  }

  /// Returns the line under which something was folded, as a paragraph.
  private func summary(in range: Range<Int>) -> [UInt8] {
    guard
      let start = range.first(where: { tags[$0].tag.name == "summary" })
    else { return [] }
    let text = bytes[
      tags[start].tag.end..<tags[end(ofElementAt: start)].start]
    return Array("<p class=\"standing\">".utf8) + text + Array("</p>".utf8)
  }

  /// Returns a heading and the first paragraphs under it.
  func start(ofSectionAt index: Int) -> String {
    var next = end(ofElementAt: index)
    var result = bytes[tags[index].start..<tags[next].tag.end]
    var count = 0
    next += 1
    while next < tags.count, count < paragraphLimit,
      !headings.contains(tags[next].tag.name)
    {
      let tag = tags[next].tag
      if tag.name == "p", !tag.isClosing {
        let last = end(ofElementAt: next)
        if tag.classes == nil {
          result += bytes[tags[next].start..<tags[last].tag.end]
          count += 1
        }
        next = last
      } else if !tag.isClosing, tag.name == "section" || tag.name == "aside" {
        // Boxes have paragraphs of their own.
        next = end(ofElementAt: next)
      }
      next += 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}
