import Ground

/// Makes a reference of a BibTeX entry, and says what is wrong with it.
package struct ReferenceBuilder {
  package private(set) var problems = Problems()
  private let entry: BibTeXEntry

  /// The sorts of works, each with the field that says where it appeared.
  private static let kinds: [String: String?] = [
    "article": "journal", "inproceedings": "booktitle", "book": "publisher",
    "phdthesis": "school", "techreport": "institution", "misc": nil,
  ]

  private static let fields: Set<String> = [
    "author", "title", "year", "journal", "booktitle", "publisher", "school",
    "institution", "volume", "number", "pages", "doi", "url", "eprint",
    "editor", "series", "note",
  ]

  package init(_ entry: BibTeXEntry) { self.entry = entry }

  package mutating func build() -> Reference {
    let title = required("title")
    let year = required("year")
    let authors = required("author")
    if let place = Self.kinds[entry.kind] {
      if let place { _ = required(place) }
    } else {
      problems.error(
        "there is no sort of work '@\(entry.kind)'; write one of "
          + Self.kinds.keys.sorted().map { "@" + $0 }.joined(separator: ", ")
          + suggestion(for: entry.kind, in: Self.kinds.keys),
        at: entry.position)
    }
    for (name, field) in entry.fields where !Self.fields.contains(name) {
      problems.error(
        "there is no field '\(name)'; remove it, or write one of "
          + Self.fields.sorted().joined(separator: ", ") + "."
          + suggestion(for: name, in: Self.fields), at: field.position)
    }
    return Reference(
      key: entry.key, position: entry.position,
      authors: Self.authors(of: authors), title: plainText(fromTeX: title),
      year: plainText(fromTeX: year), venue: venue,
      isBook: entry.kind == "book", link: link)
  }

  private mutating func required(_ name: String) -> String {
    if let field = entry.fields[name], !field.text.isEmpty {
      return field.text
    }
    problems.error(
      "the entry '\(entry.key)' has no \(name); add '\(name) = {…}'",
      at: entry.fields[name]?.position ?? entry.position)
    return ""
  }

  private func text(_ name: String) -> String? {
    entry.fields[name].map { plainText(fromTeX: $0.text) }
  }

  /// Where the work appeared, in one line.
  private var venue: String? {
    var line =
      ["journal", "booktitle", "publisher", "school", "institution"]
      .compactMap(text).joined(separator: ", ")
    if let series = text("series") { line += ", \(series)" }
    if let volume = text("volume") {
      line += (line.isEmpty ? "" : " ") + volume
      if let number = text("number") { line += "(\(number))" }
    }
    if let pages = text("pages") {
      let dashed = pages.split(separator: "-").joined(separator: "–")
      line += (text("volume") == nil ? ", " : ":") + dashed
    }
    if let note = text("note") { line += (line.isEmpty ? "" : ". ") + note }
    return line.isEmpty ? nil : line
  }

  private var link: Reference.Link? {
    if let doi = entry.fields["doi"]?.text {
      return .init(address: "https://doi.org/\(doi)", text: "doi:\(doi)")
    }
    if let eprint = entry.fields["eprint"]?.text {
      return .init(
        address: "https://arxiv.org/abs/\(eprint)", text: "arXiv:\(eprint)")
    }
    if let url = entry.fields["url"]?.text {
      let words = url.split(separator: "/", maxSplits: 1).last ?? ""
      let bare = words.drop { $0 == "/" }
      return .init(address: url, text: String(bare))
    }
    return nil
  }

  /// Returns the names in `Hochreiter, Sepp and J{\"u}rgen Schmidhuber`.
  package static func authors(of field: String) -> [Reference.Author] {
    var names: [String] = [""]
    var depth = 0
    for word in field.split(whereSeparator: \.isWhitespace) {
      if word == "and", depth == 0 {
        names.append("")
      } else {
        names[names.count - 1] += names[names.count - 1].isEmpty ? "" : " "
        names[names.count - 1] += word
      }
      for character in word {
        depth += character == "{" ? 1 : character == "}" ? -1 : 0
      }
    }
    return names.filter { !$0.isEmpty }.map(author)
  }

  private static func author(_ name: String) -> Reference.Author {
    if name.hasPrefix("{"), name.hasSuffix("}") {
      return .init(family: plainText(fromTeX: name), given: nil)
    }
    let parts = name.split(separator: ",", maxSplits: 1)
    if parts.count == 2 {
      return .init(
        family: plainText(fromTeX: String(parts[0])),
        given: plainText(fromTeX: String(parts[1])))
    }
    // The family name starts at its particle, if it has one: "van den Berg".
    let words = name.split(separator: " ")
    let start =
      words.dropLast().firstIndex { $0.first?.isLowercase == true }
      ?? words.count - 1
    let given = words[..<start].joined(separator: " ")
    return .init(
      family: plainText(
        fromTeX: words[start...].joined(separator: " ")),
      given: given.isEmpty ? nil : plainText(fromTeX: given))
  }
}
