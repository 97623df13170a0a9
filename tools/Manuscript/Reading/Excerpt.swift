import Ground

/// Lines of a source file that a page names: a region, or the whole file.
package struct Excerpt: Sendable {
  /// The file.
  package let file: SourceFile

  /// The region, if it is one.
  package let region: Region?

  /// The numbers of the lines, without markers and what they hide.
  package let lines: [Int]

  /// What the page calls it, and where.
  package let name: String
  package let position: SourcePosition

  /// Finds what `path#region` or `path` means, or says what would.
  init?(_ name: String, at position: SourcePosition, _ reader: PageReader) {
    let parts = name.split(
      separator: "#", maxSplits: 1, omittingEmptySubsequences: false
    ).map(String.init)
    let path = reader.path(parts[0])
    guard let file = reader.tree.file(path) else {
      let candidates =
        reader.tree.swiftFiles(below: reader.folder)
        + reader.tree.swiftFiles(below: "Sources")
        + reader.tree.pythonFiles(below: reader.folder)
      reader.error(
        "there is no file '\(path)'; write a path from the chapter's folder or "
          + "from the package." + suggestion(for: path, in: candidates),
        at: position)
      return nil
    }
    self.file = file
    self.name = name
    self.position = position
    guard parts.count == 2 else {
      region = nil
      lines = (1..<(file.lineCount + 1)).filter {
        !file.markerLines.contains($0)
      }
      return
    }
    guard let region = file.regions.first(where: { $0.name == parts[1] })
    else {
      var place = position
      place.column += parts[0].utf8.count + 1
      reader.error(
        "there is no region '\(parts[1])' in \(path); mark it with "
          + "'\(file.comment) snippet.\(parts[1])' and "
          + "'\(file.comment) snippet.end'."
          + suggestion(for: parts[1], in: file.regions.map(\.name)),
        at: place)
      return nil
    }
    self.region = region
    lines = region.lines
  }

  /// How many lines it shows: blank ones at its ends are left out.
  package var shownCount: Int {
    guard let first = lines.firstIndex(where: { !file.isBlank($0) }),
      let last = lines.lastIndex(where: { !file.isBlank($0) })
    else { return 0 }
    return last - first + 1
  }
}
