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
      section.text = section.text.split(whereSeparator: \.isWhitespace)
        .joined(separator: " ")
      return section
    }
  }
}

/// Returns `text` as a JSON string that may stand inside a script element.
func json(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "<": result += "\\u003c"
    case "\u{2028}": result += "\\u2028"
    case "\u{2029}": result += "\\u2029"
    case _ where scalar.value < 0x20:
      let digits = String(scalar.value, radix: 16)
      let zeros = String(repeating: "0", count: 4 - digits.count)
      result += "\\u" + zeros + digits
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}
