/// A number in running text that looks measured: with a decimal point or comma,
/// an exponent or a per cent sign.
package struct NumberInProse: Equatable {
  /// The number as it is written, with its sign.
  package var text: String

  /// Where it starts in the text, in bytes.
  package var offset: Int

  /// Returns the numbers that a text contains.
  ///
  ///     NumberInProse.all(in: "grows by 3.4e-7, or 94 %, in 30 layers")
  ///     // 3.4e-7, 94 %
  ///
  /// Whole numbers and names such as `v2` or `x86_64` are none.
  package static func all(in text: String) -> [NumberInProse] {
    all(in: Array(text.utf8))
  }

  package static func all(in bytes: [UInt8]) -> [NumberInProse] {
    var found: [NumberInProse] = []
    var i = 0
    while i < bytes.count {
      guard isDigit(bytes[i]) else {
        i += 1
        continue
      }
      if i > 0, isWordByte(bytes[i - 1]) {
        // The end of a name: skip its digits.
        while i < bytes.count, isDigit(bytes[i]) { i += 1 }
        continue
      }
      var start = i
      let end = number(in: bytes, from: i)
      var isSuspect = end.isMeasured
      // ".5" is a number too, but not the "3" of "1/.3".
      if start > 0, bytes[start - 1] == UInt8(ascii: "."),
        start == 1 || isBreak(bytes[start - 2])
      {
        start -= 1
        isSuspect = true
      }
      var stop = end.offset
      if let percent = percent(in: bytes, from: stop) {
        isSuspect = true
        stop = percent
      } else if bytes[stop...].starts(with: "⁻".utf8) {
        isSuspect = true  // 10⁻⁵
      }
      if isSuspect {
        found.append(
          .init(
            text: String(decoding: bytes[start..<stop], as: UTF8.self),
            offset: start))
      }
      i = stop
    }
    return found
  }

  /// Returns where the number ends, and whether it has a point or an exponent.
  private static func number(
    in bytes: [UInt8], from start: Int
  ) -> (offset: Int, isMeasured: Bool) {
    var i = start
    var isMeasured = false
    func digits(at offset: Int) -> Bool {
      offset < bytes.count && isDigit(bytes[offset])
    }
    while i < bytes.count {
      let byte = bytes[i]
      if isDigit(byte) || byte == UInt8(ascii: "_") {
        i += 1
      } else if byte == UInt8(ascii: "."), digits(at: i + 1) {
        isMeasured = true
        i += 1
      } else if byte == UInt8(ascii: ","), digits(at: i + 1) {
        isMeasured = isMeasured || isDecimalComma(in: bytes, at: i, from: start)
        i += 1
      } else if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
        let isSigned =
          i + 1 < bytes.count
          && (bytes[i + 1] == UInt8(ascii: "-")
            || bytes[i + 1] == UInt8(ascii: "+"))
        guard digits(at: i + (isSigned ? 2 : 1)) else { break }
        isMeasured = true
        i += isSigned ? 2 : 1
      } else {
        break
      }
    }
    return (i, isMeasured)
  }

  /// Whether a comma between digits stands for a decimal point, as in `0,236`:
  /// it does unless three digits follow and one to three precede, as in
  /// `1,437`, or more commas make it a list.
  private static func isDecimalComma(
    in bytes: [UInt8], at comma: Int, from start: Int
  ) -> Bool {
    let before = bytes[start..<comma]
    let after = bytes[(comma + 1)...].prefix(while: isDigit)
    let isList =
      before.contains(UInt8(ascii: ","))
      || bytes[(comma + 1 + after.count)...].first == UInt8(ascii: ",")
    if isList { return false }
    return after.count != 3 || before.count > 3
      || before.first == UInt8(ascii: "0")
  }

  /// Returns the offset after a per cent sign, or the words, if they follow
  /// after a space of any sort or none.
  private static func percent(in bytes: [UInt8], from start: Int) -> Int? {
    var i = start
    for space in [" ", "\u{A0}", "\u{202F}"]
    where bytes[i...].starts(with: space.utf8) {
      i += space.utf8.count
      break
    }
    let sign = ["%", "per cent", "percent"].first {
      bytes[i...].starts(with: $0.utf8)
    }
    return sign.map { i + $0.utf8.count }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isBreak(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "(")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "~")
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
