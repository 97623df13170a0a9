import Ground
import Manuscript

/// A listing as it is read back out of a page of the woven book.
struct WovenListing: Equatable {
  /// The source file that the listing names.
  var path: String

  /// Where the listing starts in the page.
  var position: SourcePosition

  /// The numbers in the source file that the page gives to the lines.
  var numbers: [Int] = []

  /// The lines that it shows.
  var lines: [Line] = []

  /// A line of the listing.
  struct Line: Equatable {
    /// The text, without mark-up.
    var text: String

    /// Where the line stands in the page.
    var position: SourcePosition
  }
}

/// Reads the listings back out of a page.
///
/// It looks for the marks that ``Listing`` leaves and knows nothing of how the
/// page was made: what it reads is what the reader sees.
struct ListingReader {
  private let page: SourceFile
  private var bytes: [UInt8] { page.bytes }

  init(_ page: SourceFile) { self.page = page }

  /// Returns the listings in order.
  func listings() -> [WovenListing] {
    var listings: [WovenListing] = []
    var offset = 0
    while let start = find("<figure class=\"listing\"", from: offset),
      let end = find("</figure>", from: start)
    {
      if let listing = listing(in: start..<end) { listings.append(listing) }
      offset = end
    }
    return listings
  }

  private func listing(in range: Range<Int>) -> WovenListing? {
    guard let label = find("<span class=\"file\">", in: range),
      let labelEnd = endOfSpan(startingAt: label, before: range.upperBound)
    else { return nil }
    let path = text(of: label..<labelEnd)
    var listing = WovenListing(
      path: path, position: page.position(of: range.lowerBound))
    let attribute = "data-lines=\""
    guard let numbers = find(attribute, in: labelEnd..<range.upperBound),
      let start = find(">", in: numbers..<range.upperBound),
      let end = find("</code>", in: start..<range.upperBound)
    else { return listing }
    listing.numbers = lineNumbers(
      bytes[(numbers + attribute.utf8.count)..<start]
        .prefix { $0 != UInt8(ascii: "\"") })
    var offset = start + 1
    while offset < end {
      let lineEnd =
        bytes[offset..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
      // The ellipsis of a gap is no line.
      if find("<span class=\"gap\"", in: offset..<lineEnd) == nil {
        listing.lines.append(
          .init(
            text: text(of: offset..<lineEnd),
            position: page.position(of: offset)
          ))
      }
      offset = lineEnd + 1
    }
    return listing
  }

  /// Returns the numbers in ranges such as `3-9 12-12`; none if they are not
  /// written so.
  private func lineNumbers(_ text: ArraySlice<UInt8>) -> [Int] {
    text.split(separator: UInt8(ascii: " ")).flatMap { range -> [Int] in
      let ends = range.split(separator: UInt8(ascii: "-"))
        .compactMap { Int(String(decoding: $0, as: UTF8.self)) }
      guard ends.count == 2, ends[0] <= ends[1] else { return [] }
      return Array(ends[0]...ends[1])
    }
  }

  /// Returns where the element that starts at an offset ends; others may be
  /// inside it.
  private func endOfSpan(startingAt start: Int, before limit: Int) -> Int? {
    var depth = 0
    var offset = start
    repeat {
      let opening = find("<span", in: offset..<limit)
      guard let closing = find("</span>", in: offset..<limit) else {
        return nil
      }
      let opens = opening.map { $0 < closing } ?? false
      depth += opens ? 1 : -1
      offset = (opens ? opening ?? closing : closing) + 1
    } while depth > 0
    return offset
  }

  private func find(_ text: String, from start: Int) -> Int? {
    find(text, in: start..<bytes.count)
  }

  private func find(_ text: String, in range: Range<Int>) -> Int? {
    let needle = Array(text.utf8)
    var i = range.lowerBound
    while i + needle.count <= range.upperBound {
      if bytes[i] == needle[0],
        bytes[i..<(i + needle.count)].elementsEqual(needle)
      {
        return i
      }
      i += 1
    }
    return nil
  }

  /// Returns HTML without its tags, and with the characters that references
  /// stand for.
  private func text(of range: Range<Int>) -> String {
    plainText(ofHTML: bytes[range])
  }
}

/// Returns the text of HTML: without tags, references resolved.
///
/// Only the references that the book itself writes are known.
func plainText(ofHTML bytes: some Collection<UInt8>) -> String {
  var result: [UInt8] = []
  var isInTag = false
  var reference: [UInt8]?
  for byte in bytes {
    if let name = reference {
      if byte == UInt8(ascii: ";") {
        result += characters(of: name)
        reference = nil
      } else {
        reference = name + [byte]
      }
    } else if isInTag {
      isInTag = byte != UInt8(ascii: ">")
    } else if byte == UInt8(ascii: "<") {
      isInTag = true
    } else if byte == UInt8(ascii: "&") {
      reference = []
    } else {
      result.append(byte)
    }
  }
  return String(decoding: result, as: UTF8.self)
}

private func characters(of name: [UInt8]) -> [UInt8] {
  let known: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'",
    "nbsp": "\u{A0}",
  ]
  let name = String(decoding: name, as: UTF8.self)
  return Array((known[name] ?? "&\(name);").utf8)
}
