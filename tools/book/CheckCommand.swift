import Foundation
import Ground
import Weaving

/// `book check`: all the checks, nothing written.
struct CheckCommand: Command {
  static let name = "check"
  static let help = "do all the checks and write nothing"

  private let timeout: Double
  private let listsLines: Bool
  private let listsLanes: Bool
  private let isForRelease: Bool

  init(_ arguments: inout Arguments) {
    timeout = BookCommand.timeout(&arguments)
    listsLines = arguments.flag(
      "lines", "list the source lines that the book does not show")
    listsLanes = arguments.flag(
      "lanes", "list what there is to read in each chapter, by lane")
    isForRelease = arguments.flag(
      "release", "warnings are errors, and so is evidence that is not fresh")
  }

  func run() throws -> ExitStatus {
    let terminal = Terminal.output
    let command = try BookCommand(timeout: timeout)
    let book = try command.weaver.weave(BookCommand.say)
    Terminal.error.report(book.problems, consequence: "")
    terminal.line("Source lines that the book shows")
    let coverage = book.coverage
    for part in coverage.parts { terminal.line(row(part)) }
    terminal.line(row(coverage.whole))
    if listsLines {
      for lines in coverage.missing { terminal.line(lines) }
    } else if !coverage.missing.isEmpty {
      terminal.line(
        "'swift run book check --lines' lists those that it does not")
    }
    if listsLanes {
      terminal.line()
      terminal.line(
        Self.laneRow(
          "", ["essential", "min", "everything", "min", "open", "folded"]))
      for lanes in book.lanes { terminal.line(row(lanes)) }
    }
    sayWhatToProve(book)
    let isProved = book.claimsToProve.isEmpty && !book.isFrameworkRecordStale
    let isFinished = isProved && book.problems.isEmpty
    return book.isGood && (isFinished || !isForRelease) ? .success : .failure
  }

  /// The evidence that is missing, or of an earlier version.
  private func sayWhatToProve(_ book: WovenBook) {
    let severity = isForRelease ? "error" : "warning"
    let claims = book.claimsToProve
    if !claims.isEmpty {
      Terminal.error.line(
        "\(severity): \(claims.count) claims have no fresh evidence "
          + "(\(claims.joined(separator: ", "))); 'swift run proof' renews it")
    }
    if book.isFrameworkRecordStale {
      Terminal.error.line(
        "\(severity): the libraries have changed since they were compared "
          + "with PyTorch and JAX; 'swift run proof frameworks' does it again")
    }
  }

  /// The words and minutes of both lanes, and the listings.
  private func row(_ lanes: ChapterLanes) -> String {
    let counts = [
      lanes.essential.words, lanes.essential.minutes, lanes.everything.words,
      lanes.everything.minutes, lanes.openListings, lanes.foldedListings,
    ]
    return Self.laneRow(lanes.folder, counts.map(String.init))
  }

  private static func laneRow(_ name: String, _ cells: [String]) -> String {
    let widths = [11, 5, 12, 5, 6, 8]
    return "  " + name.padding(toLength: 22, withPad: " ", startingAt: 0)
      + zip(cells, widths).map { cell, width in
        String(repeating: " ", count: max(1, width - cell.count)) + cell
      }.joined()
  }

  private func row(_ part: Coverage.Part) -> String {
    let name = part.directory.padding(
      toLength: 36, withPad: " ", startingAt: 0)
    let share =
      part.total == 0 ? 100 : 100 * Double(part.shown) / Double(part.total)
    return "  \(name) \(String(format: "%5.1f", share)) %  "
      + "\(part.shown) of \(part.total)"
  }
}
