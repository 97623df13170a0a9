/// Returns Swift source as HTML, with a `<span>` around what has a class.
///
/// The classes are the names of the ``Token/Kind``s that are highlighted, such
/// as `keyword`. Neighbours of one kind share a span; spaces, names, labels and
/// operators have none.
///
///     highlighted("let x = 1")
///     // <span class="keyword">let</span> x = <span class="number">1</span>
public func highlighted(_ source: String) -> String {
  var html = HighlightedHTML(source)
  html.write(byLine: false)
  return String(decoding: html.bytes, as: UTF8.self)
}

/// Returns the lines of source as HTML, each whole in itself.
///
/// A comment or string of several lines is closed at each line end and opened
/// again on the next line. There are as many lines as the source has line
/// ends, and one more for what follows the last unless that is nothing.
public func highlightedLines(
  _ source: String, language: Language = .swift
) -> [String] {
  var html = HighlightedHTML(source, language)
  html.write(byLine: true)
  var lines: [String] = []
  var start = 0
  for end in html.lineEnds {
    lines.append(String(decoding: html.bytes[start..<end], as: UTF8.self))
    start = end
  }
  if start < html.bytes.count {
    lines.append(String(decoding: html.bytes[start...], as: UTF8.self))
  }
  return lines
}

/// Returns highlighted HTML with one span where two of a class have only white
/// space between them, be it the end of a line.
///
///     joiningSpans(highlighted("static func"))
///     // <span class="keyword">static func</span>
public func joiningSpans(_ html: String) -> String {
  let closing = Array("</span>".utf8)
  var html = html
  return html.withUTF8 { bytes in
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var opening = bytes[..<0]
    // Where the last span was closed, if only white space follows.
    var end: Int?
    var rest = bytes[...]
    while let byte = rest.first {
      guard byte == UInt8(ascii: "<"),
        let tagEnd = rest.firstIndex(of: UInt8(ascii: ">"))
      else {
        if !isSpace(byte) { end = nil }
        kept.append(byte)
        rest = rest.dropFirst()
        continue
      }
      let tag = rest[...tagEnd]
      rest = rest[(tagEnd + 1)...]
      if tag.elementsEqual(closing) {
        end = kept.count
        kept += tag
      } else if let start = end, tag.elementsEqual(opening) {
        kept.removeSubrange(start..<start + closing.count)
        end = nil
      } else {
        opening = tag
        end = nil
        kept += tag
      }
    }
    return String(decoding: kept, as: UTF8.self)
  }
}

/// Writes tokens as HTML in UTF-8.
private struct HighlightedHTML {
  private var source: String
  private(set) var bytes: [UInt8] = []

  /// Where the lines end in the HTML, if it is written by line.
  private(set) var lineEnds: [Int] = []

  private let language: Language

  init(_ source: String, _ language: Language = .swift) {
    self.source = source
    self.language = language
  }

  mutating func write(byLine: Bool) {
    let tokens = language.tokens(of: source)
    var source = source
    source.withUTF8 { input in
      bytes.reserveCapacity(input.count * 2)
      var k = 0
      while k < tokens.count {
        let kind = tokens[k].kind
        let start = tokens[k].range.lowerBound
        repeat { k += 1 } while k < tokens.count && tokens[k].kind == kind
        write(
          input[start..<tokens[k - 1].range.upperBound], kind, byLine: byLine)
      }
    }
  }

  private mutating func write(
    _ text: Slice<UnsafeBufferPointer<UInt8>>, _ kind: Token.Kind, byLine: Bool
  ) {
    let opening: [UInt8]? =
      kind.isHighlighted ? Array("<span class=\"\(kind.rawValue)\">".utf8) : nil
    var isOpen = false
    var previous: UInt8 = 0
    for byte in text {
      defer { previous = byte }
      if byLine, isNewline(byte) {
        if isOpen { bytes += Self.closing }
        isOpen = false
        // A carriage return and a line feed end one line.
        if byte == 0x0D || previous != 0x0D { lineEnds.append(bytes.count) }
        continue
      }
      if !isOpen, let opening {
        bytes += opening
        isOpen = true
      }
      switch byte {
      case UInt8(ascii: "&"): bytes += Self.ampersand
      case UInt8(ascii: "<"): bytes += Self.less
      case UInt8(ascii: ">"): bytes += Self.greater
      default: bytes.append(byte)
      }
    }
    if isOpen { bytes += Self.closing }
  }

  private static let closing = Array("</span>".utf8)
  private static let ampersand = Array("&amp;".utf8)
  private static let less = Array("&lt;".utf8)
  private static let greater = Array("&gt;".utf8)
}
