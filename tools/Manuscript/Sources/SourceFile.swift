import Ground

/// A source file of the package, read once.
package final class SourceFile: Sendable {
  /// The path, relative to the package.
  package let path: String

  /// The contents.
  package let bytes: [UInt8]

  /// Whether it is a program for another framework.
  package let isPython: Bool

  /// What a comment starts with in it.
  package let comment: String

  /// Where each line starts.
  package let lineStarts: [Int]

  /// The regions that the file's markers name.
  package let regions: [Region]

  /// The lines that are markers of regions, not code.
  package let markerLines: Set<Int>

  /// What is wrong with the markers.
  package let problems: Problems

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    for i in bytes.indices where bytes[i] == UInt8(ascii: "\n") {
      if i + 1 < bytes.count { starts.append(i + 1) }
    }
    lineStarts = bytes.isEmpty ? [] : starts
    isPython = path.hasSuffix(".py")
    comment = isPython ? "#" : "//"
    var scanner = RegionScanner(path: path, comment: comment)
    for line in lineStarts.indices {
      scanner.scan(
        bytes[Self.range(of: line, lineStarts, bytes)], line: line + 1)
    }
    scanner.finish()
    regions = scanner.regions
    markerLines = scanner.markerLines
    problems = scanner.problems
  }

  /// The number of lines.
  package var lineCount: Int { lineStarts.count }

  /// Returns the bytes of a line, counted from 1, without its end.
  package func line(_ number: Int) -> ArraySlice<UInt8> {
    bytes[range(ofLine: number)]
  }

  /// Returns where a line, counted from 1, lies in the file.
  package func range(ofLine number: Int) -> Range<Int> {
    Self.range(of: number - 1, lineStarts, bytes)
  }

  /// Returns the line, counted from 1, that contains an offset.
  package func line(containing offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Returns the place of an offset.
  package func position(of offset: Int) -> SourcePosition {
    let line = line(containing: offset)
    return SourcePosition(
      path: path, line: line, column: offset - lineStarts[line - 1] + 1)
  }

  /// Returns whether a line is empty or white.
  package func isBlank(_ number: Int) -> Bool {
    line(number).allSatisfy(isSpace)
  }

  private static func range(
    of index: Int, _ starts: [Int], _ bytes: [UInt8]
  ) -> Range<Int> {
    let start = starts[index]
    var end = index + 1 < starts.count ? starts[index + 1] : bytes.count
    while end > start,
      bytes[end - 1] == UInt8(ascii: "\n")
        || bytes[end - 1] == UInt8(ascii: "\r")
    {
      end -= 1
    }
    return start..<end
  }
}

/// Returns whether a byte is a blank or a tab.
package func isSpace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}

extension SourceFile {
  /// Returns the column, from 1, at which a text stands in a line.
  package func column(of text: String, line: Int) -> Int? {
    let needle = Array(text.utf8)
    let bytes = self.line(line)
    guard !needle.isEmpty else { return nil }
    var i = bytes.startIndex
    while i + needle.count <= bytes.endIndex {
      if bytes[i] == needle[0],
        bytes[i..<(i + needle.count)].elementsEqual(needle)
      {
        return i - bytes.startIndex + 1
      }
      i += 1
    }
    return nil
  }
}
