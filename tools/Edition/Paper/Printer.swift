import Foundation
import Ground

/// Prints pages into PDF, with Chromium.
public struct Printer {
  /// What keeps a page from being printed.
  public struct Problem: Error, CustomStringConvertible {
    public let description: String
  }

  private let program: String
  private let runner: any ProgramRunner
  private let timeout: Double

  /// Finds the browser; throws a ``Problem`` if there is none.
  public init(
    program: String? = chromiumProgram,
    runner: any ProgramRunner = ProcessRunner(), timeout: Double = 600
  ) throws {
    guard let program else {
      throw Problem(
        description: "printing needs Chromium, and it is not on the search "
          + "path; install it, or print the pages from your browser")
    }
    self.program = program
    self.runner = runner
    self.timeout = timeout
  }

  /// Prints a book whose files are in a folder, twice: the first print says on
  /// which pages the lines of the contents are to find what they name.
  public func print(
    _ book: PaperBook, in folder: String, theme: String, date: String
  ) throws -> PDFDocument {
    let first = try print(book.html(theme: theme), in: folder)
    var second = try print(
      book.html(folios: first.folios, theme: theme), in: folder)
    second.setDates(date)
    return second
  }

  private func print(_ html: String, in folder: String) throws -> PDFDocument {
    let page = folder + "/paper.html"
    let target = folder + "/paper.pdf"
    try FileSystem.write(Array(html.utf8), to: page)
    FileSystem.remove(target)
    let (outcome, _) = runner.capture(
      Invocation(
        executable: program,
        arguments: [
          // It reads what we have just written, and nothing else; in a
          // container its own sandbox often cannot start.
          "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
          "--user-data-dir=\(folder)/profile", "--no-pdf-header-footer",
          "--generate-pdf-document-outline", "--print-to-pdf=\(target)",
          URL(fileURLWithPath: page).absoluteString,
        ], directory: folder, timeout: timeout))
    guard outcome == .exited(0), let bytes = FileSystem.bytes(of: target) else {
      throw Problem(
        description: "\(program) \(outcome.words), and has printed nothing")
    }
    guard let document = PDFDocument(bytes) else {
      throw Problem(
        description: "\(program) has printed a file that is no PDF as it is "
          + "known here")
    }
    return document
  }
}
