extension InlineParser {
  /// Reads `$…$`, or `$$…$$` for display.
  ///
  /// As in pandoc, a formula neither starts nor ends with white space, and no
  /// digit follows it: "between $5 and $10" has none.
  mutating func parseMath() -> Bool {
    let i = position
    let isDisplay = i + 1 < end && bytes[i + 1] == UInt8(ascii: "$")
    let length = isDisplay ? 2 : 1
    let contentStart = i + length
    let isAbsent = isDisplay ? absent.doubleDollar : absent.dollar
    guard !isAbsent, contentStart < end,
      isDisplay || !bytes[contentStart].isWhitespace
    else {
      position = contentStart
      return true
    }
    guard let close = mathEnd(from: contentStart, isDisplay: isDisplay) else {
      position = contentStart
      return true
    }
    flush(to: i)
    let node = append(.math, contentStart, close, at: i)
    tree.nodes[Int(node)].level = isDisplay ? 1 : 0
    proceed(to: close + length)
    return true
  }

  private mutating func mathEnd(from start: Int, isDisplay: Bool) -> Int? {
    var i = start
    while i < end {
      if bytes[i] == UInt8(ascii: "\\") {
        i += 2
        continue
      }
      if bytes[i] == UInt8(ascii: "$"), i > start,
        closesMath(at: i, isDisplay: isDisplay)
      {
        tree.work += i - start
        return i
      }
      i += 1
    }
    tree.work += end - start
    if isDisplay { absent.doubleDollar = true } else { absent.dollar = true }
    return nil
  }

  private func closesMath(at i: Int, isDisplay: Bool) -> Bool {
    let next: UInt8 = i + 1 < end ? bytes[i + 1] : 0x20
    if isDisplay { return next == UInt8(ascii: "$") }
    return !bytes[i - 1].isWhitespace && !next.isDigit
  }
}
