/// Returns HTML whose `style` elements say nothing twice: of those that are
/// alike the first stays.
///
/// Each chart brings its own, so that it can stand alone.
func sharingStyles(_ html: String) -> String {
  let start = Array("<style>".utf8)
  let end = Array("</style>".utf8)
  let bytes = Array(html.utf8)
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var seen: Set<[UInt8]> = []
  var at = 0
  while let opening = bytes[at...].firstIndex(of: start[0]) {
    result += bytes[at..<opening]
    at = opening
    guard bytes[at...].starts(with: start),
      let closing = bytes[at...].indices.first(where: {
        bytes[$0] == end[0] && bytes[$0...].starts(with: end)
      })
    else {
      result.append(bytes[at])
      at += 1
      continue
    }
    let style = bytes[at..<(closing + end.count)]
    if seen.insert(Array(style)).inserted { result += style }
    at = style.endIndex
  }
  result += bytes[at...]
  return String(decoding: result, as: UTF8.self)
}
