import Foundation
import Ground
import Synchronization
import LinearAlgebra
import Testing

@testable import Weaving

/// What lies in the cache may be damaged; no book shows it.
@Suite struct CacheDamageTests {
  /// How often the cache is damaged.
  private static let rounds = 80

  /// What can happen to a file.
  private enum Damage: CaseIterable {
    case flip, truncation, extension_, zeros, deletion, exchange

    /// Damages a file; `other` is another of the cache.
    func apply(
      to file: String, other: String, _ random: inout some RandomNumberGenerator
    ) throws {
      var bytes = FileSystem.bytes(of: file) ?? []
      switch self {
      case .flip:
        bytes[.random(in: bytes.indices, using: &random)] ^=
          1 << UInt8.random(in: 0..<8, using: &random)
      case .truncation:
        bytes.removeLast(.random(in: 1...bytes.count, using: &random))
      case .extension_: bytes.append(.random(in: 0...255, using: &random))
      case .zeros:
        let start = Int.random(in: bytes.indices, using: &random)
        for i in start..<bytes.count { bytes[i] = 0 }
        bytes[start] = 1
      case .deletion: return FileSystem.remove(file)
      case .exchange: bytes = FileSystem.bytes(of: other) ?? []
      }
      try FileSystem.write(bytes, to: file)
    }
  }

  @Test func noDamageReachesTheBook() throws {
    let package = try SamplePackage()
    let good = try package.weave().files
    let cache = Cache.directory(root: package.root)
    let files = FileSystem.files(below: cache).map { "\(cache)/\($0)" }
    #expect(files.count == 2, "a record and a verdict of the compiler")
    var random = SplitMix64(seed: 7)
    for round in 0..<Self.rounds {
      let damage = Damage.allCases.randomElement(using: &random) ?? .flip
      let file = files.randomElement(using: &random) ?? ""
      let other = files.first { $0 != file } ?? ""
      let before = FileSystem.bytes(of: file)
      try damage.apply(to: file, other: other, &random)
      let notices = Mutex<[String]>([])
      let output = BookInMemory()
      let book = try package.weaver().weave(into: output) { event in
        if case .damaged(let path) = event {
          notices.withLock { $0.append(path) }
        }
      }
      let place = "round \(round): \(damage) of \(file)"
      #expect(book.isGood && output.files == good, "\(place)")
      #expect(FileSystem.bytes(of: file) == before, "\(place)")
      let expected =
        damage == .deletion ? [] : [String(file.dropFirst(cache.count + 1))]
      #expect(notices.withLock { $0 } == expected, "\(place)")
    }
  }

  @Test func anEditedRecordIsNotBelieved() throws {
    let package = try SamplePackage()
    let good = try package.weave().files
    let cache = Cache.directory(root: package.root) + "/records"
    let file = "\(cache)/\(FileSystem.names(in: cache)[0])"
    let text = try #require(FileSystem.text(of: file))
    let edited = text.replacing("\"Slopes\"", with: "\"Slides\"")
    #expect(edited != text)
    try FileSystem.write(Array(edited.utf8), to: file)
    #expect(try package.weave().files == good)
    #expect(package.runner.count.value == 2)
  }

  @Test func whatAKilledBuildLeftInTheCacheIsSwept() throws {
    let package = try SamplePackage()
    let shelf = Cache.directory(root: package.root) + "/.drafts"
    try FileSystem.writeWhole(
      "half", to: shelf + "/result-dead/result", creatingFolders: true)
    #expect(try package.weave().isGood)
    #expect(!FileSystem.exists(shelf))
  }
}
