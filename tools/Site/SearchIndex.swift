/// What the search looks through: a script, so that it loads from disk too.
public struct SearchIndex: Sendable {
  /// Where the index lies in the book.
  public static let path = "search-index.js"

  /// A stretch of text under one heading, or a part that is found by itself.
  struct Section: Equatable, Sendable {
    var id: String
    var title: String
    var text: String
    var kind = Kind.section
  }

  /// What a stretch of text is, as the script writes it.
  enum Kind: String, Sendable {
    case section = "", entry, claim, exercise, figure, table, source
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
    let lastPlaces = lastPlaces
    for (index, entry) in entries.enumerated() {
      for section in entry.sections
      where section.kind != .source || lastPlaces[section.id] == index {
        if !isFirst { script += ",\n".utf8 }
        isFirst = false
        let kind =
          section.kind == .section ? "" : ",\(json(section.kind.rawValue))"
        let row =
          "[\(index),\(json(section.id)),\(json(section.title)),"
          + "\(json(section.text))\(kind)]"
        script += row.utf8
      }
    }
    script += "\n]};\n".utf8
    return script
  }

  /// The last page that lists each source: the one that lists them all.
  private var lastPlaces: [String: Int] {
    var places: [String: Int] = [:]
    for (index, entry) in entries.enumerated() {
      for section in entry.sections where section.kind == .source {
        places[section.id] = index
      }
    }
    return places
  }

  /// Cuts the page's text at its headings, and takes the parts that are found
  /// by themselves out of it.
  private static func sections(of page: Page) -> [Section] {
    var result = [Section(id: "", title: page.title, text: "")]
    // Where text goes: to the last heading, or to the part that is open.
    var (current, target) = (0, 0)
    var open = page.headings[...]
    for piece in textPieces(of: page.body) {
      switch piece {
      case .anchor(let id):
        guard let next = open.firstIndex(where: { $0.id == id })
        else { continue }
        let heading = open[next]
        open = open[(next + 1)...]
        let number = heading.number.map { "\($0) " } ?? ""
        (current, target) = (result.count, result.count)
        result.append(
          Section(
            id: id, title: number + heading.title, text: "",
            kind: heading.isEntry ? .entry : .section))
      case .part(let id):
        target = result.count
        result.append(Section(id: id, title: "", text: ""))
      case .partEnd:
        result[target].takeTitle()
        if result[target].kind == .section {
          // It has no number; nobody looks for it by itself.
          result[current].text += " " + result.removeLast().text + " "
        }
        target = current
      case .text(let text): result[target].text += text
      }
    }
    return result.map { section in
      var section = section
      section.text = condensed(section.text)
      return section
    }
  }
}

extension SearchIndex.Section {
  /// Makes the start of a part's text, such as "Claim 2.3" or the authors and
  /// the year of a source, its title, and tells by it what the part is.
  fileprivate mutating func takeTitle() {
    text = condensed(text)
    if id.hasPrefix(sourcePrefix) {
      let end = text.firstIndex(of: ")").map { text.index(after: $0) }
      kind = .source
      title = String(text[..<(end ?? text.endIndex)])
    } else {
      // What a command printed stands under the command.
      let words = text.split(maxSplits: 12, whereSeparator: \.isWhitespace)
      guard
        let start = words.dropLast().indices.first(where: {
          Self.kinds[String(words[$0])] != nil
            && words[$0 + 1].first?.isNumber == true
        })
      else { return }
      kind = Self.kinds[String(words[start])] ?? .section
      title = words[start...(start + 1)].joined(separator: " ")
      text = String(text[words[start].startIndex...])
    }
    text = String(
      text.dropFirst(title.count).drop { $0.isWhitespace || $0 == "." })
  }

  private static let kinds: [String: SearchIndex.Kind] = [
    "Claim": .claim, "Exercise": .exercise, "Figure": .figure,
    "Table": .table,
  ]
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
