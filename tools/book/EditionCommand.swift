import Edition
import Ground
import Weaving

/// What the commands have in common that make one file of the book.
struct EditionCommand {
  /// The package's directory.
  let root: String

  /// The book's text, and its files.
  let text: EditionText
  let files: [String: [UInt8]]

  /// Weaves the book; `nil` if it has mistakes, which are reported.
  init?(timeout: Double) throws {
    let command = try BookCommand(timeout: timeout)
    root = command.root
    Terminal.output.line("Running the chapters")
    let output = BookInMemory()
    let book = try command.weaver.weave(into: output, BookCommand.say)
    Terminal.error.report(book.problems)
    guard book.isGood else { return nil }
    text = try EditionText(output.pages)
    files = output.files
  }

  /// Returns a part of the theme.
  func theme(_ name: String) throws -> String {
    let path = "book/theme/\(name)"
    guard let text = FileSystem.text(of: "\(root)/\(path)") else {
      throw SystemError(path)
    }
    return text
  }

  /// Writes the book whole or not at all, and says where it is.
  func write(_ bytes: [UInt8], ending: String, _ what: String) throws {
    let path = "\(root)/book/gradients-under-test.\(ending)"
    try FileSystem.writeWhole(bytes, to: path)
    Terminal.output.line("\(what), \(bytes.count / 1024) kB\n\(path)")
  }
}
