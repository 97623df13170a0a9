import Ground

/// Finds the regions of a source file, line by line.
struct RegionScanner {
  private(set) var regions: [Region] = []
  private(set) var markerLines: Set<Int> = []
  private(set) var problems = Problems()

  private let path: String

  /// What a comment starts with in the file's language.
  private let comment: String
  private var open: Region?
  private var hiddenSince: SourcePosition?
  private var lastLine = 1

  init(path: String, comment: String) {
    self.path = path
    self.comment = comment
  }

  /// Takes in the next line.
  mutating func scan(_ text: ArraySlice<UInt8>, line: Int) {
    lastLine = line
    guard let (marker, column) = marker(in: text) else {
      if hiddenSince == nil { open?.lines.append(line) }
      return
    }
    markerLines.insert(line)
    let position = SourcePosition(path: path, line: line, column: column)
    switch marker {
    case "end": end(at: position)
    case "hide": hide(at: position)
    case "show": show(at: position)
    default: start(marker, at: position)
    }
  }

  /// Takes note that there are no more lines.
  mutating func finish() {
    guard let open else { return }
    problems.error(
      "the region '\(open.name)' is never closed; write '\(comment) snippet.end' "
        + "after its last line", at: open.position)
    close(open, at: lastLine)
  }

  private mutating func start(_ name: String, at position: SourcePosition) {
    if let open {
      problems.error(
        "the region '\(name)' starts before '\(open.name)' (line "
          + "\(open.position.line)) ends; regions do not nest: write "
          + "'\(comment) snippet.end' first", at: position)
      close(open, at: position.line)
    }
    open = Region(
      name: name, position: position, lines: [],
      markers: position.line...position.line)
    if name.isEmpty || !name.utf8.allSatisfy(Self.isNameByte) {
      problems.error(
        "'\(name)' cannot be the name of a region; use letters, digits and "
          + "hyphens", at: position)
    }
    if let other = regions.first(where: { $0.name == name }) {
      problems.error(
        "the region '\(name)' is already on line \(other.position.line); give "
          + "one of the two another name", at: position)
    }
  }

  private mutating func end(at position: SourcePosition) {
    guard let region = open else {
      problems.error(
        "'snippet.end' closes nothing; write '\(comment) snippet.NAME' before "
          + "the region's first line, or remove this line", at: position)
      return
    }
    close(region, at: position.line)
    open = nil
  }

  private mutating func close(_ region: Region, at line: Int) {
    closeHidden()
    var region = region
    region.markers = region.position.line...max(line, region.position.line)
    regions.append(region)
  }

  private mutating func hide(at position: SourcePosition) {
    if open == nil || hiddenSince != nil {
      problems.error(
        open == nil
          ? "'snippet.hide' stands outside a region; put it inside, or remove it"
          : "'snippet.hide' repeats the one on line \(hiddenSince?.line ?? 0); "
            + "remove one of them", at: position)
    } else {
      hiddenSince = position
    }
  }

  private mutating func show(at position: SourcePosition) {
    if hiddenSince == nil {
      problems.error(
        "'snippet.show' without a 'snippet.hide' before it; remove it, or hide "
          + "something", at: position)
    }
    hiddenSince = nil
  }

  private mutating func closeHidden() {
    if let hiddenSince {
      problems.error(
        "what 'snippet.hide' hides here is never shown again; write "
          + "'\(comment) snippet.show', or end the region here", at: hiddenSince
      )
    }
    hiddenSince = nil
  }

  /// Returns what follows `// snippet.` in a line, and the column of the
  /// comment.
  private func marker(in line: ArraySlice<UInt8>) -> (String, column: Int)? {
    guard let start = line.firstIndex(where: { !isSpace($0) }) else {
      return nil
    }
    var rest = line[start...]
    guard rest.starts(with: comment.utf8) else { return nil }
    rest = rest.dropFirst(comment.utf8.count).drop(while: isSpace)
    guard rest.starts(with: "snippet.".utf8) else { return nil }
    rest = rest.dropFirst("snippet.".utf8.count)
    while let last = rest.last, isSpace(last) { rest.removeLast() }
    return (
      String(decoding: rest, as: UTF8.self), start - line.startIndex + 1
    )
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
      UInt8(ascii: "_"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}
