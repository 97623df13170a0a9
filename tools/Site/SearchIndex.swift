/// What the search looks through: a script, so that it loads from disk too.
public struct SearchIndex: Sendable {
  /// Where the index lies in the book.
  public static let path = "search-index.js"

  /// A stretch of text under one heading.
  struct Section: Equatable {
    var page: Int
    var id: String
    var title: String
    var text: String
  }

  private let pages: [Page]
  let sections: [Section]

  /// Indexes `pages`, in the order of reading.
  public init(_ pages: [Page]) {
    self.pages = pages
    sections = pages.enumerated().flatMap { Self.sections(of: $1, at: $0) }
  }

  /// The script: one assignment of an object to a global.
  public var script: String {
    let pageRows = pages.map {
      "[\(json($0.path)),\(json($0.number ?? "")),\(json($0.title))]"
    }
    let rows = sections.map {
      "[\($0.page),\(json($0.id)),\(json($0.title)),\(json($0.text))]"
    }
    return """
      window.bookIndex = {
      pages: [
      \(pageRows.joined(separator: ",\n"))
      ],
      sections: [
      \(rows.joined(separator: ",\n"))
      ]};

      """
  }

  /// Cuts the page's text at its headings.
  private static func sections(of page: Page, at index: Int) -> [Section] {
    var result = [Section(page: index, id: "", title: page.title, text: "")]
    var open = page.headings[...]
    for piece in textPieces(of: page.body) {
      switch piece {
      case .anchor(let id):
        guard let next = open.firstIndex(where: { $0.id == id })
        else { continue }
        let heading = open[next]
        open = open[(next + 1)...]
        let number = heading.number.map { "\($0) " } ?? ""
        result.append(
          Section(
            page: index, id: id, title: number + heading.title, text: ""))
      case .text(let text):
        result[result.count - 1].text += text
      }
    }
    return result.map { section in
      var section = section
      section.text = condensed(section.text)
      return section
    }
  }
}

/// Returns `text` with one space for each stretch of white space, and none at
/// its ends.
private func condensed(_ text: String) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  var isAfterSpace = false
  for scalar in text.unicodeScalars {
    // Looking properties up takes time, and most letters are in ASCII.
    let isSpace =
      scalar.isASCII
      ? scalar == " " || 0x09...0x0D ~= scalar.value
      : scalar.properties.isWhitespace
    if !isSpace {
      if isAfterSpace, !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      bytes.append(contentsOf: scalar.utf8)
    }
    isAfterSpace = isSpace
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Returns `text` as a JSON string that may stand inside a script element.
func json(_ text: String) -> String {
  var bytes = [UInt8(ascii: "\"")]
  bytes.reserveCapacity(text.utf8.count + 2)
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": bytes += "\\\"".utf8
    case "\\": bytes += "\\\\".utf8
    case "\n": bytes += "\\n".utf8
    case "<", "\u{2028}", "\u{2029}", "\0"..<" ":
      let digits = String(scalar.value, radix: 16)
      let zeros = String(repeating: "0", count: 4 - digits.count)
      bytes += "\\u\(zeros)\(digits)".utf8
    default: bytes.append(contentsOf: scalar.utf8)
    }
  }
  bytes.append(UInt8(ascii: "\""))
  return String(decoding: bytes, as: UTF8.self)
}
