import Ground

/// What a printed book says of itself: its pages, and where its anchors are.
///
/// It reads what Chromium writes: one table of objects, no object within a
/// stream, destinations by name.
public struct PDFDocument {
  /// The file.
  public private(set) var bytes: [UInt8]

  /// Where each object begins.
  private var offsets: [Int: Int] = [:]

  /// The numbers of the pages' objects, in their order.
  private var pages: [Int] = []

  /// Reads a file; `nil` if it is none of this sort.
  public init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard let table = tableOffset else { return nil }
    readTable(at: table)
    guard let catalog = catalog, let root = reference("Pages", in: catalog)
    else { return nil }
    collectPages(root, depth: 0)
    if pages.isEmpty { return nil }
  }

  /// How many pages there are.
  public var pageCount: Int { pages.count }

  /// The number of the page that each anchor is on, from 1.
  public var folios: [String: Int] {
    guard let catalog = catalog, let number = reference("Dests", in: catalog)
    else { return [:] }
    let order = Dictionary(
      pages.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: min)
    var folios: [String: Int] = [:]
    // Each is a name and an array: /name [10 0 R /XYZ 6 325.9 0]
    var name = ""
    for word in words(of: number) {
      if word.hasPrefix("[") {
        let page = Int(word.dropFirst())
        if let page, let folio = order[page], !name.isEmpty {
          folios[name] = folio
        }
      } else if word.hasPrefix("/") || word.hasPrefix("<</") {
        let start = word.drop { $0 == "<" || $0 == "/" }
        if start != "XYZ" { name = Self.unescaped(start) }
      }
    }
    return folios
  }

  /// The bookmarks' titles, in no certain order; empty where there are none.
  public var bookmarkCount: Int {
    guard let catalog = catalog, let number = reference("Outlines", in: catalog)
    else { return 0 }
    let words = words(of: number)
    return words.firstIndex(of: "/Count").flatMap {
      Int(words[words.index(after: $0)].prefix { $0.isNumber })
    } ?? 0
  }

  /// Sets the dates of the file, whose length stays.
  ///
  /// The date is as in ISO 8601; so two prints of a day and of the next may be
  /// the same file.
  public mutating func setDates(_ date: String) {
    let stamp = "(D:\(date.filter(\.isNumber))000000+00'00')"
    for key in ["/CreationDate ", "/ModDate "] {
      guard let place = firstIndex(of: key) else { continue }
      let start = place + key.utf8.count
      guard
        let end = bytes[start...].firstIndex(of: UInt8(ascii: ")")),
        end - start + 1 == stamp.utf8.count
      else { continue }
      bytes.replaceSubrange(start...end, with: stamp.utf8)
    }
  }

  private var tableOffset: Int? {
    let tail = String(decoding: bytes.suffix(64), as: UTF8.self)
    let parts = tail.split(whereSeparator: \.isWhitespace)
    return parts.firstIndex(of: "startxref").flatMap { place in
      parts.indices.contains(place + 1) ? Int(parts[place + 1]) : nil
    }.flatMap { bytes.indices.contains($0) ? $0 : nil }
  }

  /// Reads the table of objects: a line for each, of twenty bytes.
  private mutating func readTable(at table: Int) {
    let head = String(
      decoding: bytes[table...].prefix(40), as: UTF8.self
    ).split(separator: "\n")
    let range = head.count > 1 ? head[1].split(separator: " ") : []
    guard head.first == "xref", range.count == 2, let count = Int(range[1])
    else { return }
    let start = table + head[0].utf8.count + head[1].utf8.count + 2
    for number in 0..<count {
      let line = start + 20 * number
      guard line + 20 <= bytes.count else { return }
      offsets[number] = Int(
        String(decoding: bytes[line..<(line + 10)], as: UTF8.self))
    }
  }

  private var catalog: Int? {
    let tail = bytes[(tableOffset ?? 0)...]
    let words = Self.words(String(decoding: tail, as: UTF8.self))
    return words.firstIndex(of: "/Root").flatMap {
      words.indices.contains($0 + 1) ? Int(words[$0 + 1]) : nil
    }
  }

  /// Returns the words of an object, up to its end or its stream.
  private func words(of number: Int) -> [Substring] {
    guard let offset = offsets[number], bytes.indices.contains(offset)
    else { return [] }
    let rest = bytes[offset...]
    let end = Self.firstIndex(of: "endobj", in: rest) ?? rest.endIndex
    return Self.words(String(decoding: bytes[offset..<end], as: UTF8.self))
  }

  private static func words(_ text: String) -> [Substring] {
    text.split(whereSeparator: \.isWhitespace)
  }

  /// Returns the number of the object that another refers to by a name.
  private func reference(_ name: String, in number: Int) -> Int? {
    let words = words(of: number)
    return words.firstIndex { $0.hasSuffix("/" + name) }.flatMap {
      words.indices.contains($0 + 1) ? Int(words[$0 + 1]) : nil
    }
  }

  private mutating func collectPages(_ number: Int, depth: Int) {
    let words = words(of: number)
    guard let kids = words.firstIndex(where: { $0.hasSuffix("/Kids") }) else {
      pages.append(number)
      return
    }
    guard depth < 64 else { return }
    // [2 0 R 8 0 R]: every third word is a number of an object.
    var place = kids + 1
    while place < words.count {
      guard let kid = Int(words[place].drop { $0 == "[" }) else { return }
      collectPages(kid, depth: depth + 1)
      if place + 2 < words.count, words[place + 2].contains("]") { return }
      place += 3
    }
  }

  private func firstIndex(of text: String) -> Int? {
    Self.firstIndex(of: text, in: bytes[...])
  }

  private static func firstIndex(
    of text: String, in bytes: ArraySlice<UInt8>
  ) -> Int? {
    let mark = Array(text.utf8)
    var place = bytes.startIndex
    while let start = bytes[place...].firstIndex(of: mark[0]) {
      if bytes[start...].starts(with: mark) { return start }
      place = start + 1
    }
    return nil
  }

  /// Returns a name with its bytes in hexadecimal, as in `#2E`, replaced.
  private static func unescaped(_ name: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(name.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "#"), rest.count >= 2,
        let code = UInt8(
          String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
