import Foundation
import Ground

/// The compiled tests of an instrumented package.
struct TestBundle: Sendable {
  /// What came of some tests.
  struct Outcome: Sendable {
    /// The tests that ran to their end, such as
    /// `SaturationTests.SlopeTests/windowIsNarrow()`.
    var ended: Set<String> = []

    /// Those of them that failed.
    var failed: Set<String> = []

    /// Whether the program came to its end by itself.
    var isWhole = true

    /// Whether all was well.
    var isGood: Bool { isWhole && failed.isEmpty && !ended.isEmpty }

    /// What the program printed, if all was not well.
    var words = ""
  }

  private let program: String
  private let root: String

  /// Finds the tests of the package at `root`.
  init(root: String) {
    self.root = root
    program =
      "\(root)/.build/debug/gradients-under-testPackageTests.xctest"
  }

  /// Runs the tests that match one of the filters.
  func run(
    _ filters: [String], environment: [String: String] = [:],
    timeout: Double = 1800
  ) -> Outcome {
    do {
      return try FileSystem.withTemporaryDirectory("proof") { folder in
        let report = folder + "/tests.xml"
        let (ended, words) = ProcessRunner().capture(
          Invocation(
            executable: program,
            arguments: ["--testing-library", "swift-testing"]
              + filters.flatMap { ["--filter", $0] }
              + ["--xunit-output", report],
            directory: root, timeout: timeout, environment: environment))
        var outcome = Self.read(FileSystem.text(of: report) ?? "")
        if ended != .exited(0), ended != .exited(1) { outcome.isWhole = false }
        if ended == .exited(1), outcome.failed.isEmpty {
          outcome.isWhole = false
        }
        if !outcome.isGood {
          outcome.words = String(decoding: words, as: UTF8.self)
        }
        return outcome
      }
    } catch {
      return Outcome(isWhole: false, words: "\(error)")
    }
  }

  /// Reads the report that the tests leave, in the format of JUnit.
  private static func read(_ report: String) -> Outcome {
    var outcome = Outcome()
    var current = ""
    for line in report.split(separator: "\n") {
      if line.contains("<testcase ") {
        let parts = line.split(
          separator: "\"", omittingEmptySubsequences: false)
        guard parts.count > 3 else { continue }
        current = "\(parts[1])/\(parts[3])"
        outcome.ended.insert(current)
      } else if line.contains("<failure") || line.contains("<error") {
        outcome.failed.insert(current)
      }
    }
    return outcome
  }
}
