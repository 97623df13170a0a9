import Ground

/// Reads the list of contents, and with it which pages there are.
struct ContentsReader {
  /// The pages, in the order of reading, the cover first, the glossary last.
  private(set) var requests: [PageRequest] = []

  /// What is wrong with the list.
  private(set) var problems = Problems()

  private let tree: SourceTree

  init(_ tree: SourceTree) {
    self.tree = tree
    guard let cover = tree.file(BookPaths.contents) else {
      problems.error(
        "there is no list of contents; write one as AUTHORING.md says",
        at: SourcePosition(path: BookPaths.contents, line: 1, column: 1))
      return
    }
    let home = PageRequest(
      file: cover, name: "contents", kind: .home, folder: "book",
      output: "index.html")
    requests.append(home)
    let folders = tree.chapterFolders
    let entries = entries(of: PageSource(home, in: tree), folders: folders)
    let known = Set(folders)
    let firstChapter =
      entries.firstIndex { known.contains($0.name) } ?? entries.count
    for (index, entry) in entries.enumerated() {
      let request =
        known.contains(entry.name)
        ? chapter(entry)
        : page(entry, isBeforeChapters: index < firstChapter, folders)
      if let request { requests.append(request) }
    }
    if let glossary = tree.file(BookPaths.glossary) {
      requests.append(
        PageRequest(
          file: glossary, name: "glossary", kind: .appendix, folder: "book",
          output: "glossary.html"))
    }
  }

  /// Returns the names in the list of contents, each once.
  private mutating func entries(
    of home: PageSource, folders: [String]
  ) -> [ContentsEntry] {
    var entries: [ContentsEntry] = []
    var listed: [String: SourcePosition] = [:]
    for node in home.document.nodes(.directive) {
      guard case .contents(let list) = home.passages[0].directives[node] else {
        continue
      }
      for entry in list.entries {
        if let other = listed[entry.name] {
          problems.error(
            "'\(entry.name)' is already listed on line \(other.line); "
              + "remove one of the two", at: entry.position)
        } else {
          listed[entry.name] = entry.position
          entries.append(entry)
        }
      }
    }
    for folder in folders where listed[folder] == nil {
      problems.error(
        "the chapter is not in the list of contents; add '\(folder)' to the "
          + "{toctree} of \(BookPaths.contents)",
        at: SourcePosition(
          path: "chapters/\(folder)/chapter.md", line: 1, column: 1))
    }
    return entries
  }

  private mutating func chapter(_ entry: ContentsEntry) -> PageRequest? {
    guard let chapter = Chapter(folderName: entry.name) else {
      problems.error(
        "the folder '\(entry.name)' has no number; name it as in "
          + "'02-saturation'", at: entry.position)
      return nil
    }
    guard let file = tree.file(chapter.folder + "/chapter.md") else {
      problems.error(
        "there is no \(chapter.folder)/chapter.md; write it, or remove the "
          + "line", at: entry.position)
      return nil
    }
    return PageRequest(
      file: file, name: chapter.name, kind: .chapter, chapter: chapter,
      folder: chapter.folder, output: entry.name + ".html")
  }

  private mutating func page(
    _ entry: ContentsEntry, isBeforeChapters: Bool, _ folders: [String]
  ) -> PageRequest? {
    let reserved = ["contents", "glossary"]
    guard let file = tree.file("book/\(entry.name).md"),
      !reserved.contains(entry.name)
    else {
      let files = FileSystem.names(in: tree.root + "/book")
        .filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
      problems.error(
        "there is neither a file book/\(entry.name).md nor a folder "
          + "chapters/\(entry.name); correct the name, or remove the line."
          + suggestion(for: entry.name, in: files + folders),
        at: entry.position)
      return nil
    }
    return PageRequest(
      file: file, name: entry.name,
      kind: isBeforeChapters ? .preface : .appendix, folder: "book",
      output: entry.name + ".html")
  }
}
