import Edition
import Ground
import Site
import Weaving

/// What the commands have in common that make one file of the book.
struct EditionCommand {
  /// The package's directory.
  let root: String

  /// The book's text.
  let text: EditionText

  /// The book's files, by their paths in it.
  private let files: [String: [UInt8]]

  /// Weaves the book; `nil` if it has mistakes, which are reported.
  init?(timeout: Double) throws {
    let command = try BookCommand(timeout: timeout)
    Terminal.output.line("Running the chapters")
    let output = BookInMemory()
    let book = try command.weaver.weave(into: output, BookCommand.say)
    Terminal.error.report(book.problems)
    guard book.isGood else { return nil }
    try self.init(output, root: command.root)
  }

  /// Takes a book that has been woven.
  init(_ book: BookInMemory, root: String) throws {
    self.root = root
    text = try EditionText(book.pages)
    files = book.files
  }

  /// Returns the name of the file that the book is in.
  static func file(_ ending: String) -> String {
    "gradients-under-test.\(ending)"
  }

  /// Returns the book for e-readers.
  func epub() throws -> [UInt8] {
    EPUBPublication(text, styleSheet: try theme("epub.css"), files: files).bytes
  }

  /// Returns the book on paper.
  func pdf(_ paper: PaperBook.Paper, by printer: Printer) throws -> PDFDocument
  {
    let book = PaperBook(
      text, styleSheet: try theme("paper.css"), paper: paper)
    return try FileSystem.withTemporaryDirectory("paper") { folder in
      for (path, bytes) in files {
        let target = "\(folder)/\(path)"
        try FileSystem.createDirectory(FileSystem.parent(of: target))
        try FileSystem.write(bytes, to: target)
      }
      return try printer.print(
        book, in: folder, theme: Theme.styleSheet, date: text.facts.date)
    }
  }

  /// Writes the book whole or not at all, and says where it is.
  func write(_ bytes: [UInt8], ending: String, _ what: String) throws {
    let path = "\(root)/book/\(Self.file(ending))"
    try FileSystem.writeWhole(bytes, to: path)
    Terminal.output.line("\(what), \(bytes.count / 1000) kB\n\(path)")
  }

  private func theme(_ name: String) throws -> String {
    let path = "book/theme/\(name)"
    guard let text = FileSystem.text(of: "\(root)/\(path)") else {
      throw SystemError(path)
    }
    return text
  }
}
