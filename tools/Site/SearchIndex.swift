/// What the search looks through: a script, so that it loads from disk too.
public struct SearchIndex: Sendable {
  /// Where the index lies in the book.
  public static let path = "search-index.js"

  /// A stretch of text under one heading.
  struct Section: Equatable, Sendable {
    var id: String
    var title: String
    var text: String
  }

  /// What the index says of one page.
  public struct Entry: Sendable {
    /// The page, as a row of the script.
    fileprivate let row: String

    let sections: [Section]

    /// Indexes a page; its text is not kept but here.
    public init(_ page: Page) {
      row =
        "[\(json(page.path)),\(json(page.number ?? "")),\(json(page.title))]"
      sections = SearchIndex.sections(of: page)
    }
  }

  private let entries: [Entry]

  /// Puts together what is known of the pages, in the order of reading.
  public init(_ entries: [Entry]) { self.entries = entries }

  /// The script: one assignment of an object to a global.
  public var bytes: [UInt8] {
    var script = Array("window.bookIndex = {\npages: [\n".utf8)
    for (index, entry) in entries.enumerated() {
      if index > 0 { script += ",\n".utf8 }
      script += entry.row.utf8
    }
    script += "\n],\nsections: [\n".utf8
    var isFirst = true
    for (index, entry) in entries.enumerated() {
      for section in entry.sections {
        if !isFirst { script += ",\n".utf8 }
        isFirst = false
        let row =
          "[\(index),\(json(section.id)),\(json(section.title)),"
          + "\(json(section.text))]"
        script += row.utf8
      }
    }
    script += "\n]};\n".utf8
    return script
  }

  /// Cuts the page's text at its headings.
  private static func sections(of page: Page) -> [Section] {
    var result = [Section(id: "", title: page.title, text: "")]
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
          Section(id: id, title: number + heading.title, text: ""))
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
