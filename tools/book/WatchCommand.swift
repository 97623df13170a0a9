import Foundation
import Weaving

/// `book watch`: weaves again whenever something changes.
struct WatchCommand {
  private let command: BookCommand

  init(_ arguments: [String]) throws {
    let arguments = try Arguments(arguments, taking: ["--timeout"])
    command = try BookCommand(
      timeout: arguments.seconds("--timeout", default: 300))
  }

  func run() throws -> Int32 {
    var seen = state
    try weave()
    while true {
      Thread.sleep(forTimeInterval: 0.3)
      var now = state
      guard now != seen else { continue }
      if now.code != seen.code {
        compile()
        now = state
      }
      // A change during the weaving shows in the next round.
      seen = now
      try weave()
    }
  }

  private var state: SourceState {
    SourceState(root: command.root, binaries: BookCommand.binaries)
  }

  private func weave() throws {
    let start = Date.now
    let book = command.weaver.weave { _ in }
    Terminal.report(book.problems)
    guard book.isGood else { return }
    try command.weaver.write(book)
    Terminal.line(
      "Wove \(book.pageCount) pages in "
        + "\(Terminal.text(seconds: Date.now.timeIntervalSince(start)))")
  }

  /// Compiles what has changed, so that the code shown is the code that ran.
  private func compile() {
    Terminal.line("Compiling")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "swift", "build", "--package-path", command.root, "-c",
      BookCommand.binaries.hasSuffix("/release") ? "release" : "debug",
    ]
    do {
      try process.run()
      process.waitUntilExit()
    } catch {
      Terminal.error("error: the compiler could not be started: \(error)")
    }
  }
}
