import Foundation
import Ground
import Manuscript
import Testing

@testable import Evidence

/// A chapter on disk with one claim, in a folder that is removed with it.
final class SampleChapter {
  static let code = "chapters/01-slopes/model/Slope.swift"
  static let tests = "chapters/01-slopes/tests/SlopeTests.swift"

  var root: String { folder.path }
  private let folder: OwnedFolder
  let chapter: Chapter

  var files = [
    code: """
    /// The slope.
    struct Slope {
      let scale = 2.0

      /// Returns the slope.
      func at(_ x: Double) -> Double {
        let s = half(x)  // a comment
        return scale * s * (1 - s)
      }

      var steepest: Double { at(0) }
    }

    func half(_ x: Double) -> Double { x / 2 }

    func other(_ x: Double) -> Double { x + 1 }
    """,
    tests: """
    import Testing

    struct SlopeTests {
      private func slope(_ x: Double) -> Double {
        Slope().at(x + Double(Survey.seed))
      }

      // mutant Slope.at: (1 - s) => (1 + s)
      // mutant half: x / 2 =>
      //   x
      // The bound is exact.
      @Test("1.1 No slope exceeds one half.")
      func isBounded() { #expect(slope(1) < 1) }

      @Test("1.2 A half is a half.")
      func halves() { #expect(half(1) == 0.5) }
    }
    """,
  ]

  init() throws {
    chapter = try #require(Chapter(folderName: "01-slopes"))
    folder = try FileSystem.temporaryFolder("evidence")
  }

  func write() throws {
    for (path, text) in files {
      try FileSystem.createDirectory(FileSystem.parent(of: "\(root)/\(path)"))
      try FileSystem.write(Array(text.utf8), to: "\(root)/\(path)")
    }
  }

  func standings() throws -> Standings {
    try write()
    return Standings([chapter], in: SourceTree(root: root), root: root)
  }
}
