import Foundation
import Ground
import Testing

@Suite struct OwnedFolderTests {
  /// Calls `body` with a place for a shelf.
  private func withShelf(_ body: (String) throws -> Void) throws {
    try FileSystem.withTemporaryDirectory("shelf") { try body($0 + "/shelf") }
  }

  @Test func theShelfIsThereAsLongAsAnythingLiesOnIt() throws {
    try withShelf { shelf in
      let a = try OwnedFolder("a", on: shelf)
      let b = try OwnedFolder("b", on: shelf)
      #expect(a.path.hasPrefix(shelf + "/a-"))
      try FileSystem.write([1], to: a.path + "/file")
      a.remove()
      #expect(!FileSystem.exists(a.path))
      #expect(FileSystem.isDirectory(b.path))
      b.remove()
      #expect(!FileSystem.exists(shelf))
      b.remove()
    }
  }

  @Test func aFolderGoesWithItsOwner() throws {
    try withShelf { shelf in
      do {
        let folder = try OwnedFolder("a", on: shelf)
        #expect(FileSystem.isDirectory(folder.path))
      }
      #expect(!FileSystem.exists(shelf))
    }
  }

  @Test func theSweepTakesWhatNobodyOwns() throws {
    try withShelf { shelf in
      let living = try OwnedFolder("a", on: shelf)
      try FileSystem.writeWhole(
        "x", to: shelf + "/dead/deeper/file", creatingFolders: true)
      var offered: [String] = []
      OwnedFolder.sweep(shelf) { offered.append($0) }
      #expect(offered == [shelf + "/dead"])
      #expect(FileSystem.isDirectory(living.path))
      #expect(!FileSystem.exists(shelf + "/dead"))
      living.remove()
    }
  }

  @Test func whatAKilledProgramOwnedIsSwept() async throws {
    let shelf = NSTemporaryDirectory() + "killed-\(getpid())"
    let living = try OwnedFolder("living", on: shelf)
    defer { living.remove() }
    await #expect(processExitsWith: .signal(SIGKILL)) {
      let shelf = NSTemporaryDirectory() + "killed-\(getppid())"
      let folder = try OwnedFolder("dead", on: shelf)
      // What another program removes while this one runs.
      OwnedFolder.sweep(shelf)
      guard FileSystem.isDirectory(folder.path) else { return }
      kill(getpid(), SIGKILL)
    }
    #expect(FileSystem.names(in: shelf).count == 2)
    OwnedFolder.sweep(shelf)
    #expect(FileSystem.names(in: shelf).count == 1)
    #expect(FileSystem.isDirectory(living.path))
  }

  @Test func foldersAreOwnedWhileOthersSweep() throws {
    try withShelf { shelf in
      let lost = concurrentMap(Array(0..<200), threads: 8) { n in
        if n % 4 == 0 {
          OwnedFolder.sweep(shelf)
          return false
        }
        guard let folder = try? OwnedFolder("a", on: shelf) else { return true }
        defer { folder.remove() }
        return (try? FileSystem.write([1], to: folder.path + "/file")) == nil
      }
      #expect(!lost.contains(true))
      #expect(!FileSystem.exists(shelf))
    }
  }

  @Test func aShelfThatIsALinkIsRefused() throws {
    try withShelf { shelf in
      try FileManager.default.createSymbolicLink(
        atPath: shelf, withDestinationPath: "/")
      #expect(throws: SystemError.self) { try OwnedFolder("a", on: shelf) }
    }
  }
}
