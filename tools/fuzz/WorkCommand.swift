import Foundation
import Ground
import Platform
import Synchronization

/// `fuzz work`: feeds one target, in the process that `fuzz` has started for
/// it.
struct WorkCommand: Command {
  static let name = "work"
  static let help = "feed one target, here; a crash ends it"

  /// An input that takes longer hangs.
  private static let patience = 10.0

  private let seconds: Double
  private let seed: UInt64
  private let first: Int
  private let folder: String
  private let targetName: String?

  init(_ arguments: inout Arguments) {
    seconds = arguments.double(
      "seconds", default: 10, in: 0...1e6, "how long")
    seed = arguments.unsigned("seed", default: 1, "of the inputs")
    first = arguments.int(
      "from", default: 0, in: 0...(.max), "the number of the first input")
    folder =
      arguments.text("in", placeholder: "FOLDER", "where to note the input")
      ?? ".build/fuzz"
    targetName = arguments.word("TARGET")
  }

  func run() throws -> ExitStatus {
    guard let type = targets.first(where: { $0.name == targetName }),
      let root = PackageRoot.find()
    else { throw UsageError("'work' needs a target, and a package") }
    return try FileSystem.withTemporaryDirectory("samples") { samples in
      let target = try type.init(Samples(root: root, into: samples))
      let mutator = Mutator(target, seed: seed)
      let started = Mutex(Date.now)
      Thread.detachNewThread {
        while true {
          Thread.sleep(forTimeInterval: 0.5)
          let since = -started.withLock(\.timeIntervalSinceNow)
          guard since > Self.patience else { continue }
          Terminal.error.line("it takes longer than \(Self.patience) s")
          endProcess(status: 3)
        }
      }
      try FileSystem.createDirectory(folder)
      let end = Date.now.addingTimeInterval(seconds)
      var number = first
      while true {
        let input = mutator.input(number)
        try FileSystem.write(input, to: folder + "/input")
        try FileSystem.write(Array("\(number)".utf8), to: folder + "/journal")
        started.withLock { $0 = Date.now }
        try target.read(input)
        guard Date.now < end else { return .success }
        number += 1
      }
    }
  }
}
