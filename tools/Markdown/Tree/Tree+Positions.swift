extension Tree {
  /// Returns the place in the source of a place in the text.
  ///
  /// - Complexity: O(log *n*) for *n* lines.
  func sourceOffset(ofText offset: Int32) -> Int32 {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      if segments[middle].text <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0 else { return offset }
    let segment = segments[low - 1]
    return segment.source + (offset - segment.text)
  }

  /// Returns line and column, from 1, of a place in the source.
  func lineAndColumn(ofSource offset: Int32) -> (line: Int, column: Int) {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0 else { return (1, Int(offset) + 1) }
    return (low, Int(offset - lineStarts[low - 1]) + 1)
  }
}
