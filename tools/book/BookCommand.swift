import Ground
import Weaving

/// What the commands that weave have in common.
struct BookCommand {
  /// The package's directory.
  let root: String

  /// Weaves the package's book.
  var weaver: Weaver

  /// Finds the package; `timeout` is how many seconds a chapter's program may
  /// run.
  init(timeout: Double) throws {
    root = try Self.root()
    weaver = Weaver(root: root, binaries: Self.binaries, timeout: timeout)
  }

  /// Declares how long a chapter's program may run, and returns it.
  static func timeout(_ arguments: inout Arguments) -> Double {
    arguments.seconds(
      "timeout", default: 300, "how long a chapter's program may run")
  }

  /// Returns the package's directory.
  static func root() throws -> String {
    guard let root = PackageRoot.find() else {
      throw UsageError(
        "there is no Package.swift with the folders 'book' and 'chapters' "
          + "beside it, here or above; change into the package")
    }
    return root
  }

  /// The directory of the tool's own binary, where the chapters' lie too.
  static var binaries: String { programFolder() }

  /// Says on the terminal what happens while the book is woven.
  @Sendable static func say(_ event: WeavingEvent) {
    let line =
      switch event {
      case .ran(let command, let seconds):
        "\(command): ran in \(text(seconds: seconds))"
      case .failed(let command): "\(command): failed"
      case .unchanged(let command): "\(command): unchanged"
      case .compiled(let count, let all, let seconds):
        "compiled for the browser: \(count) of \(all) modules, in "
          + text(seconds: seconds)
      case .damaged(let path):
        "\(path) in the cache was damaged; it is made again"
      case .standStill(let reason):
        "the figures that move stand still; \(reason)"
      }
    Terminal.output.line("  " + line)
  }
}

extension Terminal {
  /// Writes problems, and how many there are, with what comes of them.
  func report(
    _ problems: [Diagnostic], consequence: String = "; no book was written"
  ) {
    for problem in problems { line(problem.description) }
    let errors = problems.count { $0.severity == .error }
    guard errors > 0 else { return }
    line()
    line("\(errors) \(errors == 1 ? "error" : "errors")\(consequence)")
  }
}
