import Foundation
import Ground
import Testing

@testable import Edition

@Suite struct ZIPArchiveTests {
  private static let unzip = findProgram("unzip")

  private var archive: ZIPArchive {
    var archive = ZIPArchive()
    archive.add("mimetype", Array("application/epub+zip".utf8), isStored: true)
    archive.add("a/long.txt", [UInt8](repeating: 65, count: 100_000))
    archive.add("a/Übung.txt", Array("short".utf8))
    archive.add("empty", [])
    return archive
  }

  @Test(
    "The check sum is the one of the standards",
    arguments: [
      ("", 0), ("a", 0xE8B7_BE43), ("123456789", 0xCBF4_3926),
    ] as [(String, UInt32)])
  func checkSum(text: String, sum: UInt32) {
    #expect(cyclicRedundancyCheck(text.utf8) == sum)
  }

  @Test func theFirstFileIsStoredWhereReadersLookForIt() {
    let bytes = archive.bytes
    #expect(bytes[30..<38].elementsEqual("mimetype".utf8))
    #expect(bytes[38..<58].elementsEqual("application/epub+zip".utf8))
    #expect(bytes[8] == 0 && bytes[9] == 0)
  }

  @Test func theSameFilesMakeTheSameArchive() {
    #expect(archive.bytes == archive.bytes)
    #expect(archive.bytes.count < 2_000)
  }

  @Test(.enabled(if: unzip != nil, "there is no unzip on this machine"))
  func othersReadIt() throws {
    let unzip = try #require(Self.unzip)
    try FileSystem.withTemporaryDirectory("archive") { folder in
      try FileSystem.write(archive.bytes, to: folder + "/a.zip")
      func run(_ arguments: [String]) -> Outcome {
        ProcessRunner().capture(
          Invocation(
            executable: unzip, arguments: arguments, directory: folder,
            timeout: 60)
        ).outcome
      }
      #expect(run(["-tq", "a.zip"]) == .exited(0))
      #expect(run(["-q", "a.zip"]) == .exited(0))
      #expect(
        FileSystem.bytes(of: folder + "/a/long.txt")
          == [UInt8](repeating: 65, count: 100_000))
    }
  }
}
