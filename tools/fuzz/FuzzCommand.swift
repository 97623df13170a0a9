import Foundation
import Ground

/// `fuzz`: damaged input for some time.
struct FuzzCommand: Command {
  static let name = "run"
  static let help = "feed all targets, or those named, for some time"

  private let seconds: Double
  private let seed: UInt64
  private let names: [String]

  init(_ arguments: inout Arguments) {
    seconds = arguments.double(
      "seconds", default: 60, in: 1...1e6, "how long, in all")
    seed = arguments.unsigned(
      "seed", default: 1, "the same seed gives the same inputs")
    names = arguments.words("[TARGET …]")
  }

  static func takesAlone(_ word: String) -> Bool {
    targets.contains { $0.name == word }
  }

  func run() throws -> ExitStatus {
    guard let root = PackageRoot.find() else {
      throw UsageError(
        "there is no package here with the folders 'book' and 'chapters'; "
          + "change into the package")
    }
    let known = targets.map { $0.name }
    for name in names where !known.contains(name) {
      throw UsageError(
        "there is no target '\(name)'." + suggestion(for: name, in: known)
          + " There are \(known.joined(separator: ", "))")
    }
    let chosen = names.isEmpty ? known : names
    // As many at a time as there are cores on the smallest machine.
    let threads = 2
    let each =
      seconds * Double(min(threads, chosen.count)) / Double(chosen.count)
    let results = concurrentMap(chosen, threads: threads) { name in
      WorkerRun(name, root: root, seed: seed).run(seconds: each)
    }
    for (name, result) in zip(chosen, results) {
      Terminal.output.line(
        "\(name): \(result.cases) inputs, \(result.failures.count) not survived"
      )
      for failure in result.failures { Terminal.output.line("  \(failure)") }
    }
    return results.allSatisfy(\.failures.isEmpty) ? .success : .failure
  }
}
