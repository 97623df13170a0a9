import Ground
import Manuscript
import Workshop

/// `book new`: makes a chapter that builds and passes every check.
struct NewCommand: Command {
  static let name = "new"
  static let help = "make a chapter, as in 'new 09-optimizers \"Optimizers\"'"

  private let words: [String]

  init(_ arguments: inout Arguments) {
    words = arguments.words("FOLDER TITLE", atMost: 2)
  }

  func run() throws -> ExitStatus {
    guard words.count == 2, let chapter = Chapter(folderName: words[0]),
      Self.isFolderName(words[0]), !words[1].isBlank
    else {
      throw UsageError(
        "'new' needs a folder with a number, and a title, as in "
          + "'new 09-optimizers \"Optimizers\"'")
    }
    let root = try BookCommand.root()
    try refuse(chapter, in: root)
    let lists = try ChapterLists(adding: words[0], to: root)
    let template = ChapterTemplate(chapter, title: words[1])
    for (path, text) in template.files {
      try FileSystem.writeWhole(
        text, to: "\(root)/\(chapter.folder)/\(path)", creatingFolders: true)
    }
    try lists.write()
    try setExercises(of: chapter, in: root)
    Terminal.output.line(
      """
      \(chapter.folder) has one of everything: a section, a claim with its \
      test, a value, a figure, an exercise.
      It is listed in Package.swift and \(BookPaths.contents).
        swift run \(chapter.command)
        swift run book
      """)
    return .success
  }

  /// The stubs follow from the solutions, and the seals from both.
  private func setExercises(of chapter: Chapter, in root: String) throws {
    let catalog = Catalog(root: root)
    for assignment in catalog.assignments where assignment.chapter == chapter {
      _ = try Desk(catalog).reset(assignment)
    }
    try Seals(catalog).renew()
  }

  private func refuse(_ chapter: Chapter, in root: String) throws {
    let others = SourceTree(root: root).chapterFolders
      .compactMap(Chapter.init(folderName:))
    if let other = others.first(where: { $0.number == chapter.number }) {
      throw UsageError(
        "there is a chapter \(chapter.number) already, \(other.folder); take "
          + "the next number")
    }
    let programs =
      others.map(\.command) + FileSystem.names(in: root + "/tools")
    if programs.contains(chapter.command) {
      throw UsageError(
        "there is a program '\(chapter.command)' already; take another name")
    }
  }

  /// Whether a name is of digits, hyphens and small letters.
  private static func isFolderName(_ name: String) -> Bool {
    name.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || $0 == UInt8(ascii: "-")
    } && !name.contains("--") && name.last != "-"
  }
}
