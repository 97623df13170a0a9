import Foundation
import Ground

/// A target that is fed in a process of its own, which may crash.
struct WorkerRun {
  /// What came of it.
  struct Result: Sendable {
    var cases = 0
    var failures: [String] = []
  }

  private let name: String
  private let root: String
  private let seed: UInt64

  init(_ name: String, root: String, seed: UInt64) {
    self.name = name
    self.root = root
    self.seed = seed
  }

  /// More failures than these are no news.
  private static let enough = 10

  /// Feeds the target, starting again behind each input that stops it.
  func run(seconds: Double) -> Result {
    var result = Result()
    let end = Date.now.addingTimeInterval(seconds)
    do {
      try FileSystem.withTemporaryDirectory("fuzz") { folder in
        var next = 0
        repeat {
          let journal = folder + "/journal"
          let left = max(1, end.timeIntervalSinceNow)
          let (outcome, output) = ProcessRunner().capture(
            Invocation(
              executable: programFolder() + "/fuzz",
              arguments: [
                "work", name, "--seed", "\(seed)", "--from", "\(next)",
                "--seconds", "\(left)", "--in", folder,
              ], directory: root, timeout: left + 60))
          let last = Int(FileSystem.text(of: journal) ?? "") ?? next
          result.cases += last - next + 1
          guard outcome != .exited(0) else { return }
          let words =
            String(decoding: output, as: UTF8.self)
            .split(separator: "\n").last ?? ""
          result.failures.append(
            "input \(last) (\(try keep(folder, last))): \(outcome) \(words)")
          next = last + 1
        } while Date.now < end && result.failures.count < Self.enough
      }
    } catch {
      result.failures.append("\(error)")
    }
    return result
  }

  /// Keeps an input that was not survived, and returns where.
  private func keep(_ folder: String, _ number: Int) throws -> String {
    let path = ".build/fuzz/\(name)-\(seed)-\(number)"
    try FileSystem.writeWhole(
      FileSystem.bytes(of: folder + "/input") ?? [], to: "\(root)/\(path)",
      creatingFolders: true)
    return path
  }
}
