import Foundation
import Ground
import Testing

@Suite struct FileSystemTests {
  @Test func whatIsWrittenIsRead() throws {
    try FileSystem.withTemporaryDirectory("files") { folder in
      let bytes = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 * 7) }
      try FileSystem.write(bytes, to: folder + "/a")
      #expect(FileSystem.bytes(of: folder + "/a") == bytes)
      #expect(FileSystem.size(of: folder + "/a") == 100_000)
      #expect(FileSystem.bytes(of: folder) == nil)
      #expect(FileSystem.text(of: folder + "/b") == nil)
    }
  }

  @Test func aFileIsReplacedWholeOrNotAtAll() throws {
    try FileSystem.withTemporaryDirectory("files") { folder in
      let file = folder + "/a"
      try FileSystem.writeWhole("old", to: file)
      try FileSystem.writeWhole("new", to: file)
      #expect(FileSystem.text(of: file) == "new")
      // A directory with something in it cannot be replaced by a file.
      try FileSystem.writeWhole("x", to: folder + "/b/x", creatingFolders: true)
      #expect(throws: SystemError.self) {
        try FileSystem.writeWhole("new", to: folder + "/b")
      }
      #expect(FileSystem.files(below: folder) == ["a", "b/x"])
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder).count == 2)
    }
  }

  @Test func foldersAreCreatedOnlyWhereAsked() throws {
    try FileSystem.withTemporaryDirectory("files") { folder in
      #expect(throws: SystemError.self) {
        try FileSystem.writeWhole("a", to: folder + "/x/y/a")
      }
      #expect(!FileSystem.exists(folder + "/x"))
      try FileSystem.writeWhole(
        "a", to: folder + "/x/y/a", creatingFolders: true)
      #expect(FileSystem.text(of: folder + "/x/y/a") == "a")
    }
  }

  @Test func aTemporaryDirectoryIsPrivateAndRemoved() throws {
    let path = try FileSystem.withTemporaryDirectory("files") { folder in
      try FileSystem.write([1], to: folder + "/a")
      let mode =
        try FileManager.default.attributesOfItem(atPath: folder)[
          .posixPermissions] as? Int
      #expect(mode == 0o700)
      return folder
    }
    #expect(!FileSystem.exists(path))
  }

  @Test func foldersAreExchanged() throws {
    try FileSystem.withTemporaryDirectory("files") { folder in
      for name in ["a", "b"] {
        try FileSystem.writeWhole(
          name, to: "\(folder)/\(name)/name", creatingFolders: true)
      }
      if FileSystem.exchange(folder + "/a", with: folder + "/b") {
        #expect(FileSystem.text(of: folder + "/a/name") == "b")
        #expect(FileSystem.text(of: folder + "/b/name") == "a")
      }
      #expect(!FileSystem.exchange(folder + "/a", with: folder + "/none"))
    }
  }

  @Test func thePackageIsFoundFromWithin() throws {
    try FileSystem.withTemporaryDirectory("files") { folder in
      let inner = folder + "/chapters/01/code"
      try FileSystem.createDirectory(inner)
      try FileSystem.write([], to: folder + "/Package.swift")
      #expect(PackageRoot.find(from: inner) == nil, "there is no 'book'")
      try FileSystem.createDirectory(folder + "/book")
      let root = try #require(PackageRoot.find(from: inner))
      #expect(
        FileSystem.names(in: root) == ["Package.swift", "book", "chapters"])
    }
  }
}
