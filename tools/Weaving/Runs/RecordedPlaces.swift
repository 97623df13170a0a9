import Ground
import Manuscript

/// Where the chapters' code gives names to what it records.
struct RecordedPlaces: Sendable {
  /// By command.
  private let names: [String: [GivenName]]

  /// Reads the code of the chapters that have a command, each file once.
  init(_ pages: [PageSource], in tree: SourceTree) {
    var names: [String: [GivenName]] = [:]
    for page in pages {
      guard let command = page.command else { continue }
      for path in tree.swiftFiles(below: page.folder + "/code") {
        guard let file = tree.file(path) else { continue }
        names[command, default: []] += GivenName.all(in: file)
      }
    }
    self.names = names
  }

  /// Returns where a name is given by the code that a command runs; nothing
  /// if several places could have done it.
  func place(of name: String, recordedBy command: String) -> SourcePosition? {
    let candidates = names[command, default: []].filter { $0.matches(name) }
    if let exact = candidates.first(where: { $0.parts.count == 1 }) {
      return exact.position
    }
    let best = candidates.map(\.length).max()
    let closest = candidates.filter { $0.length == best }
    return closest.count == 1 ? closest[0].position : nil
  }
}

/// A text between quotation marks that could be a name, or, where it contains
/// values, a pattern of names.
private struct GivenName {
  /// What stands between the values: of `hand-\(unit)-y`, `hand-` and `-y`.
  var parts: [[UInt8]]

  /// The place of the first quotation mark.
  var position: SourcePosition

  /// How much of the name is fixed.
  var length: Int { parts.reduce(0) { $0 + $1.count } }

  /// Returns whether the text could have become this name.
  func matches(_ name: String) -> Bool {
    let name = Array(name.utf8)
    guard parts.count > 1 else { return name == parts[0] }
    guard length >= 3, name.count >= length, name.starts(with: parts[0]),
      name.suffix(parts[parts.count - 1].count)
        .elementsEqual(parts[parts.count - 1])
    else { return false }
    var position = parts[0].count
    for part in parts.dropFirst().dropLast() {
      guard let next = name[position...].firstRange(of: part) else {
        return false
      }
      position = next.upperBound
    }
    return position <= name.count - parts[parts.count - 1].count
  }

  /// Returns the texts of a file that could be names, in order.
  static func all(in file: SourceFile) -> [GivenName] {
    var names: [GivenName] = []
    for line in 1..<(file.lineCount + 1) {
      let bytes = file.line(line)
      var index = bytes.startIndex
      while index < bytes.endIndex {
        defer { index += 1 }
        guard bytes[index] == UInt8(ascii: "\"") else { continue }
        let start = index
        guard let parts = parts(of: bytes, from: &index),
          parts.contains(where: { !$0.isEmpty })
        else { continue }
        names.append(
          GivenName(
            parts: parts,
            position: SourcePosition(
              path: file.path, line: line,
              column: start - bytes.startIndex + 1)))
      }
    }
    return names
  }

  /// Reads on from a quotation mark to the next, and returns what stands
  /// between the values, if all of it could be part of a name.
  private static func parts(
    of bytes: ArraySlice<UInt8>, from index: inout Int
  ) -> [[UInt8]]? {
    var parts: [[UInt8]] = [[]]
    var isName = true
    index += 1
    while index < bytes.endIndex, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.endIndex,
        bytes[index + 1] == UInt8(ascii: "(")
      {
        parts.append([])
        var depth = 1
        index += 2
        while index < bytes.endIndex, depth > 0 {
          if bytes[index] == UInt8(ascii: "(") { depth += 1 }
          if bytes[index] == UInt8(ascii: ")") { depth -= 1 }
          index += 1
        }
      } else {
        isName = isName && isNamePart(bytes[index])
        parts[parts.count - 1].append(bytes[index])
        index += 1
      }
    }
    return isName ? parts : nil
  }
}

private func isNamePart(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"),
    UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
    UInt8(ascii: "_"), UInt8(ascii: "."):
    true
  default: false
  }
}
