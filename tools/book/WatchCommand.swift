import Foundation
import Ground
import Weaving

/// `book watch`: weaves again whenever something changes.
struct WatchCommand: Command {
  static let name = "watch"
  static let help = "weave again whenever something changes"

  /// How many seconds the compiler may take.
  private static let patience = 3600.0

  private let timeout: Double

  init(_ arguments: inout Arguments) {
    timeout = BookCommand.timeout(&arguments)
  }

  func run() throws -> ExitStatus {
    let command = try BookCommand(timeout: timeout)
    var seen = state(of: command)
    try weave(command)
    while true {
      Thread.sleep(forTimeInterval: 0.3)
      var now = state(of: command)
      guard now != seen else { continue }
      if now.code != seen.code {
        compile(command)
        now = state(of: command)
      }
      // A change during the weaving shows in the next round.
      seen = now
      try weave(command)
    }
  }

  private func state(of command: BookCommand) -> SourceState {
    SourceState(root: command.root, binaries: BookCommand.binaries)
  }

  private func weave(_ command: BookCommand) throws {
    let start = Date.now
    let book = try command.weaver.make()
    Terminal.error.report(book.problems)
    guard book.isGood else { return }
    Terminal.output.line(
      "Wove \(book.pageCount) pages in "
        + text(seconds: Date.now.timeIntervalSince(start)))
  }

  /// Compiles what has changed, for this machine and for the browser, so that
  /// the code shown is the code that ran.
  private func compile(_ command: BookCommand) {
    Terminal.output.line("Compiling")
    _ = concurrentMap([0, 1], threads: 2) { task in
      if task == 0 { build(command) } else { command.weaver.prepareEngine() }
    }
  }

  private func build(_ command: BookCommand) {
    guard let swift = findProgram("swift") else {
      Terminal.error.line("error: there is no 'swift' on the search path")
      return
    }
    let (outcome, output) = ProcessRunner().capture(
      Invocation(
        executable: swift,
        arguments: [
          "build", "--package-path", command.root, "-c",
          BookCommand.binaries.hasSuffix("/release") ? "release" : "debug",
          "--product", "book",
        ], directory: command.root, timeout: Self.patience))
    guard outcome != .exited(0) else { return }
    Terminal.error.write(output)
    Terminal.error.line("error: the code does not compile (\(outcome))")
  }
}
