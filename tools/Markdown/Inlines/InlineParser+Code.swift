extension InlineParser {
  /// Reads a code span, or the run of backticks that starts none.
  mutating func parseCodeSpan() -> Bool {
    let i = position
    let (content, next) = codeSpan(at: i)
    guard let content else {
      position = next
      return true
    }
    flush(to: i)
    let range = codeText(content)
    append(
      .code, range.indices.lowerBound, range.indices.upperBound, at: i)
    proceed(to: next)
    return true
  }

  /// Returns what stands between the run of backticks at `start` and the next
  /// one as long, and the place behind them; without one, nil and the place
  /// behind the run.
  ///
  /// - Complexity: amortized O(1) a byte: a search that fails notes the last
  ///   run of each length, so that no other fails in vain.
  mutating func codeSpan(at start: Int) -> (content: ByteRange?, next: Int) {
    var i = start
    while i < end, bytes[i] == UInt8(ascii: "`") { i += 1 }
    let length = i - start
    let contentStart = i
    if hasSoughtBackticks,
      length >= backtickRuns.count || backtickRuns[length] <= start
    {
      return (nil, contentStart)
    }
    while i < end {
      while i < end, bytes[i] != UInt8(ascii: "`") { i += 1 }
      let run = i
      while i < end, bytes[i] == UInt8(ascii: "`") { i += 1 }
      if i - run == length {
        tree.work += i - start
        return (ByteRange(contentStart, run), i)
      }
      if !hasSoughtBackticks, i > run {
        while backtickRuns.count <= i - run { backtickRuns.append(-1) }
        backtickRuns[i - run] = run
      }
    }
    tree.work += i - start
    hasSoughtBackticks = true
    return (nil, contentStart)
  }

  /// Returns the range of a code span's text: line ends are spaces, and one
  /// space at both ends is dropped.
  private mutating func codeText(_ range: ByteRange) -> ByteRange {
    var range = range
    if range.indices.contains(where: { bytes[$0] == 0x0A }) {
      let start = extra.count
      for i in range.indices {
        extra.append(bytes[i] == 0x0A ? 0x20 : bytes[i])
      }
      let text = extra[start...]
      range = ByteRange(extraBase + start, extraBase + extra.count)
      if text.count > 1, text.first == 0x20, text.last == 0x20,
        text.contains(where: { $0 != 0x20 })
      {
        range.start += 1
        range.end -= 1
      }
      return range
    }
    let (first, last) = (Int(range.start), Int(range.end) - 1)
    if first < last, bytes[first] == 0x20, bytes[last] == 0x20,
      range.indices.contains(where: { bytes[$0] != 0x20 })
    {
      range.start += 1
      range.end -= 1
    }
    return range
  }
}
