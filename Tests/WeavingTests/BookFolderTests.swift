import Foundation
import Ground
import Testing

@testable import Weaving

@Suite struct BookFolderTests {
  let root = NSTemporaryDirectory() + "book-folder-" + UUID().uuidString

  private func read(_ path: String) -> String? {
    FileSystem.bytes(of: "\(root)/book/\(path)").map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private func hidden() -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: root + "/book"))
      ?? []).filter { $0.hasPrefix(".") }
  }

  /// Puts a book of some files in place of the one before.
  private func replace(_ folder: BookFolder, with files: [String: [UInt8]])
    throws
  {
    let draft = try BookDraft(of: folder)
    for (path, bytes) in files { try draft.write(bytes, to: path) }
    try draft.replaceBook()
  }

  @Test func aNewBookReplacesTheOldOneWhole() throws {
    defer { FileSystem.remove(root) }
    let folder = BookFolder(root: root)
    try replace(folder, with: ["a.html": [97], "deep/er/b.html": [98]])
    #expect(read("html/a.html") == "a")
    #expect(read("html/deep/er/b.html") == "b")
    try replace(folder, with: ["c.html": [99]])
    #expect(read("html/a.html") == nil)
    #expect(read("html/c.html") == "c")
    #expect(hidden() == [])
  }

  @Test func aDraftThatIsDiscardedLeavesTheBook() throws {
    defer { FileSystem.remove(root) }
    let folder = BookFolder(root: root)
    try replace(folder, with: ["a.html": [97]])
    let draft = try BookDraft(of: folder)
    try draft.write([98], to: "a.html")
    #expect(read("html/a.html") == "a")
    draft.discard()
    #expect(read("html/a.html") == "a")
    #expect(hidden() == [])
  }

  /// Where drafts of this user lie.
  private var shelf: String { "\(root)/book/.html-drafts-\(geteuid())" }

  /// What a build left that was killed: nobody holds its lock.
  private func leave(_ path: String) throws {
    try FileSystem.writeWhole(
      "b", to: "\(shelf)/book-dead/\(path)/a.html", creatingFolders: true)
  }

  @Test func whatAnInterruptedBuildLeftIsRemoved() throws {
    defer { FileSystem.remove(root) }
    let folder = BookFolder(root: root)
    try replace(folder, with: ["a.html": [97]])
    try leave("new")
    try leave("old")
    folder.cleanUp()
    #expect(hidden() == [])
    #expect(read("html/a.html") == "a")
  }

  @Test func aBuildStoppedBetweenTwoRenamesIsUndone() throws {
    defer { FileSystem.remove(root) }
    try leave("old")
    BookFolder(root: root).cleanUp()
    #expect(read("html/a.html") == "b")
    #expect(hidden() == [])
  }

  @Test func whatARunningBuildWritesStays() throws {
    defer { FileSystem.remove(root) }
    let folder = BookFolder(root: root)
    let draft = try BookDraft(of: folder)
    try draft.write([97], to: "a.html")
    try leave("new")
    folder.cleanUp()
    #expect(FileSystem.names(in: shelf).count == 1)
    try draft.replaceBook()
    #expect(read("html/a.html") == "a")
    #expect(hidden() == [])
  }

  @Test func aFolderThatCannotBeWrittenIsNamedWithARemedy() throws {
    defer { FileSystem.remove(root) }
    try FileSystem.writeWhole("", to: root + "/book", creatingFolders: true)
    let error = #expect(throws: SystemError.self) {
      try BookDraft(of: BookFolder(root: root))
    }
    #expect(
      error?.description == "\(root)/book: File exists; the book needs room "
        + "there, and the right to write; the last good one stays")
  }
}
