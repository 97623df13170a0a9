import Foundation
import Weaving

/// What the commands that weave have in common.
struct BookCommand {
  /// The package's directory.
  let root: String

  /// Weaves the package's book.
  let weaver: Weaver

  init(timeout: Double) throws {
    let manager = FileManager.default
    guard let root = PackageRoot.find(from: manager.currentDirectoryPath) else {
      throw UsageError(
        "there is no Package.swift with a folder 'book' beside it, here or "
          + "above; change into the package")
    }
    self.root = root
    weaver = Weaver(
      root: root, binaries: Self.binaries, timeout: timeout)
  }

  /// The directory of the tool's own binary, where the chapters' lie too.
  static var binaries: String {
    let path = Bundle.main.executablePath ?? CommandLine.arguments[0]
    return URL(fileURLWithPath: path).resolvingSymlinksInPath()
      .deletingLastPathComponent().path
  }

  /// Weaves, with a line on the terminal for each chapter that ran.
  func weave() -> WovenBook {
    weaver.weave { event in
      switch event {
      case .ran(let command, let seconds):
        Terminal.line("  \(command): ran in \(Terminal.text(seconds: seconds))")
      case .failed(let command):
        Terminal.line("  \(command): failed")
      case .unchanged(let command):
        Terminal.line("  \(command): unchanged")
      case .compiled(let explorer, let seconds):
        let time = Terminal.text(seconds: seconds)
        Terminal.line("  \(explorer): compiled for the browser in \(time)")
      case .standsStill(let explorer, let reason):
        Terminal.line("  \(explorer): the figure stands still; \(reason)")
      }
    }
  }
}
