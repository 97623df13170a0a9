/// Returns HTML in which no line begins with the punctuation that follows a
/// formula within a sentence.
///
/// A browser may break a line behind any formula, even before a comma. What is
/// wrapped here stays together, by a rule of the theme:
///
///     <span class="unbroken"><math …>…</math>,</span>
public func keepingFormulasUnbroken(_ html: String) -> String {
  let bytes = Array(html.utf8)
  let (opening, closing) = (Array("<math".utf8), Array("</math>".utf8))
  let punctuation = [
    ".", ",", ";", ":", "!", "?", ")", "’", "”", "'", "&quot;", "&#39;",
  ].map { Array($0.utf8) }
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count + bytes.count / 50)
  var copied = 0
  var i = 0
  while let start = bytes.firstIndex(of: opening, from: i),
    let last = bytes.firstIndex(of: closing, from: start)
  {
    var end = last + closing.count
    i = end
    while let mark = punctuation.first(where: bytes[end...].starts(with:)) {
      end += mark.count
    }
    let tag = bytes[start..<(bytes[start...].firstIndex(of: 0x3E) ?? start)]
    guard end > i,
      !String(decoding: tag, as: UTF8.self).contains("display=\"block\"")
    else { continue }
    result += bytes[copied..<start]
    result += "<span class=\"unbroken\">".utf8
    result += bytes[start..<end]
    result += "</span>".utf8
    copied = end
    i = end
  }
  return String(decoding: result + bytes[copied...], as: UTF8.self)
}

extension [UInt8] {
  /// Returns where `pattern` first begins, not before `start`.
  fileprivate func firstIndex(of pattern: [UInt8], from start: Int) -> Int? {
    var i = start
    while let place = self[i...].firstIndex(of: pattern[0]) {
      if self[place...].starts(with: pattern) { return place }
      i = place + 1
    }
    return nil
  }
}
