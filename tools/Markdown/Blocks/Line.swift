/// A line of the source, and how far it has been used.
struct Line {
  let source: UnsafeBufferPointer<UInt8>

  /// The number of the line, from 1.
  private(set) var number: Int32 = 0

  /// Where the line ends.
  private(set) var end = 0

  /// The first byte that has not been used, and its column.
  private(set) var offset = 0
  private(set) var column = 0

  /// Whether `offset` is at a tab of which some columns have been used.
  private(set) var isInsideTab = false

  /// The first byte that is not a space or a tab, and its column.
  private(set) var nonspace = 0
  private var nonspaceColumn = 0

  /// Where a failed search for a thematic break ended.
  var noBreakBefore = 0

  /// How many bytes have been looked at.
  private(set) var work = 0

  init(of source: UnsafeBufferPointer<UInt8>) { self.source = source }

  /// Goes on to the next line.
  mutating func goOn(from start: Int, to end: Int) {
    number += 1
    self.end = end
    offset = start
    column = 0
    isInsideTab = false
    nonspace = start
    noBreakBefore = start
    findNonspace()
  }

  /// Goes on behind the last line.
  mutating func finish() { number += 1 }

  // MARK: What is left

  /// The first byte that is not blank, on a line that is not.
  var first: UInt8 { source[nonspace] }

  /// How far the first byte that is not blank is from where we are.
  var indent: Int { nonspaceColumn - column }

  /// Whether nothing but spaces and tabs is left.
  var isBlank: Bool { nonspace == end }

  /// Finds the first byte that is not a space or a tab, unless it is known.
  mutating func findNonspace() {
    guard nonspace <= offset else { return }
    var i = offset
    var column = self.column
    while i < end {
      if source[i] == 0x20 {
        column += 1
      } else if source[i] == 0x09 {
        column += 4 - column % 4
      } else {
        break
      }
      i += 1
    }
    work += i - offset
    nonspace = i
    nonspaceColumn = column
  }

  /// Returns the place behind a run of a byte that starts at `start`.
  func endOfRun(of byte: UInt8, from start: Int) -> Int {
    var i = start
    while i < end, source[i] == byte { i += 1 }
    return i
  }

  /// Returns the first place from `start` on that is not blank.
  func skipBlanks(from start: Int) -> Int {
    var i = start
    while i < end, source[i].isBlank { i += 1 }
    return i
  }

  /// Returns the end of the line without the blanks there, but not before
  /// `start`.
  func trimmedEnd(from start: Int) -> Int {
    var end = end
    while end > start, source[end - 1].isBlank { end -= 1 }
    return end
  }

  // MARK: Using it up

  /// Goes on to a byte, whose column does not matter any more.
  mutating func jump(to place: Int) {
    offset = place
    isInsideTab = false
  }

  /// Goes on by bytes, tabs counting as one.
  mutating func advance(bytes: Int) {
    for _ in 0..<bytes where offset < end {
      column += source[offset] == 0x09 ? 4 - column % 4 : 1
      offset += 1
    }
    isInsideTab = false
  }

  /// Goes on by columns; a tab may be used in part.
  mutating func advance(columns: Int) {
    var left = columns
    while left > 0, offset < end {
      if source[offset] == 0x09 {
        let width = 4 - column % 4
        isInsideTab = width > left
        column += min(width, left)
        if !isInsideTab { offset += 1 }
        left -= min(width, left)
      } else {
        isInsideTab = false
        offset += 1
        column += 1
        left -= 1
      }
    }
  }

  /// Goes on by a column if there is a blank.
  mutating func advanceOverBlank() {
    if offset < end, source[offset].isBlank { advance(columns: 1) }
  }

  /// Goes on to the first byte that is not blank.
  mutating func advanceToNonspace() {
    guard offset < nonspace else { return }
    offset = nonspace
    column = nonspaceColumn
    isInsideTab = false
  }

  /// Uses up what is left of a tab, and returns its columns.
  mutating func finishTab() -> Int {
    offset += 1
    isInsideTab = false
    return 4 - column % 4
  }
}
