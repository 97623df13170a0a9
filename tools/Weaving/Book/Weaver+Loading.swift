import Diagnostics
import Laboratory
import Markdown
import Site

/// The pages of a book, as far as they can be read.
struct LoadedPages: Sendable {
  /// The cover and the pages, in the order of reading.
  var pages: [PageSource] = []

  /// What is wrong with the list of contents.
  var problems = Problems()
}

extension Weaver {
  /// The cover, which lists the pages.
  static let contentsPath = "book/contents.md"

  /// The glossary.
  static let glossaryPath = "book/glossary.md"

  /// The works that the book cites.
  static let referencesPath = "book/references.bib"

  /// Reads all pages.
  func loadPages(_ tree: SourceTree) -> LoadedPages {
    var loaded = LoadedPages()
    guard let cover = tree.file(Self.contentsPath) else {
      loaded.problems.error(
        "there is no list of contents; write one as AUTHORING.md says",
        at: SourcePosition(path: Self.contentsPath, line: 1, column: 1))
      return loaded
    }
    let home = PageSource(
      cover, name: "contents", kind: .home, folder: "book",
      output: "index.html")
    let folders = FileSystem.names(in: root + "/chapters").filter {
      FileSystem.isDirectory("\(root)/chapters/\($0)")
    }
    let entries = entries(of: home, folders: folders, &loaded.problems)
    let folderNames = Set(folders)
    let firstChapter =
      entries.firstIndex { folderNames.contains($0.name) } ?? entries.count
    let requests = entries.enumerated().compactMap { index, entry in
      request(
        for: entry, isBeforeChapters: index < firstChapter,
        isFolder: folderNames.contains(entry.name), folders, tree,
        &loaded.problems)
    }
    loaded.pages =
      [home] + concurrentMap(requests) { $0.load() }
    if let glossary = tree.file(Self.glossaryPath) {
      loaded.pages.append(
        PageSource(
          glossary, name: "glossary", kind: .appendix, folder: "book",
          output: "glossary.html"))
    }
    return loaded
  }

  /// A page that is to be read.
  private struct Request: Sendable {
    var file: SourceFile
    var name: String
    var kind: Page.Kind
    var number: Int?
    var folder: String
    var output: String

    func load() -> PageSource {
      PageSource(
        file, name: name, kind: kind, number: number, folder: folder,
        output: output)
    }
  }

  /// Returns the names in the list of contents, each once.
  private func entries(
    of home: PageSource, folders: [String], _ problems: inout Problems
  ) -> [ContentsEntry] {
    var entries: [ContentsEntry] = []
    var listed: [String: SourcePosition] = [:]
    for node in home.document.descendants(of: .root)
    where home.document.kind(of: node) == .directive
      && home.document.directive(of: node)?.name.text == "toctree"
    {
      let line = home.document.position(of: node).line
      for entry in ContentsEntry.entries(below: line, in: home.file) {
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
          + "{toctree} of \(Self.contentsPath)",
        at: SourcePosition(
          path: "chapters/\(folder)/chapter.md", line: 1, column: 1))
    }
    return entries
  }

  private func request(
    for entry: ContentsEntry, isBeforeChapters: Bool, isFolder: Bool,
    _ folders: [String], _ tree: SourceTree, _ problems: inout Problems
  ) -> Request? {
    if isFolder {
      let folder = "chapters/\(entry.name)"
      let digits = entry.name.prefix { $0.isNumber }
      let name = entry.name.dropFirst(digits.count).drop { $0 == "-" }
      guard let number = Int(digits), !name.isEmpty else {
        problems.error(
          "the folder '\(entry.name)' has no number; name it as in "
            + "'02-saturation'", at: entry.position)
        return nil
      }
      guard let file = tree.file(folder + "/chapter.md") else {
        problems.error(
          "there is no \(folder)/chapter.md; write it, or remove the line",
          at: entry.position)
        return nil
      }
      return Request(
        file: file, name: String(name), kind: .chapter, number: number,
        folder: folder, output: entry.name + ".html")
    }
    guard let file = tree.file("book/\(entry.name).md"),
      entry.name != "contents", entry.name != "glossary"
    else {
      let files = FileSystem.names(in: root + "/book")
        .filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }
      problems.error(
        "there is neither a file book/\(entry.name).md nor a folder "
          + "chapters/\(entry.name); correct the name, or remove the line."
          + suggestion(for: entry.name, in: files + folders),
        at: entry.position)
      return nil
    }
    return Request(
      file: file, name: entry.name,
      kind: isBeforeChapters
        ? .preface
        : .appendix, folder: "book", output: entry.name + ".html")
  }
}
