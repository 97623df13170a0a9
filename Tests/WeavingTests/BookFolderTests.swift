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
    let draft = BookDraft(of: folder)
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
    let draft = BookDraft(of: folder)
    try draft.write([98], to: "a.html")
    #expect(read("html/a.html") == "a")
    draft.discard()
    #expect(read("html/a.html") == "a")
    #expect(hidden() == [])
  }

  @Test func whatAnInterruptedBuildLeftIsRemoved() throws {
    defer { FileSystem.remove(root) }
    let folder = BookFolder(root: root)
    try replace(folder, with: ["a.html": [97]])
    // No process has this number: it is above what the system gives.
    for name in [".html-new-99999999", ".html-old-99999999"] {
      try FileSystem.createDirectory("\(root)/book/\(name)")
      try FileSystem.write([98], to: "\(root)/book/\(name)/a.html")
    }
    folder.cleanUp()
    #expect(hidden() == [])
    #expect(read("html/a.html") == "a")
  }

  @Test func aBuildStoppedBetweenTwoRenamesIsUndone() throws {
    defer { FileSystem.remove(root) }
    let old = root + "/book/.html-old-99999999"
    try FileSystem.createDirectory(old)
    try FileSystem.write([97], to: old + "/a.html")
    BookFolder(root: root).cleanUp()
    #expect(read("html/a.html") == "a")
  }

  @Test func whatARunningBuildWritesStays() throws {
    defer { FileSystem.remove(root) }
    let other = root + "/book/.html-new-1"
    try FileSystem.createDirectory(other)
    BookFolder(root: root).cleanUp()
    #expect(FileSystem.exists(other))
  }
}
