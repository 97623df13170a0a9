import Ground

/// `book epub`: the book for e-readers.
struct EPUBCommand: Command {
  static let name = "epub"
  static let help = "make book/gradients-under-test.epub, for e-readers"

  private let timeout: Double

  init(_ arguments: inout Arguments) {
    timeout = BookCommand.timeout(&arguments)
  }

  func run() throws -> ExitStatus {
    guard let command = try EditionCommand(timeout: timeout) else {
      return .failure
    }
    try command.write(
      try command.epub(), ending: "epub",
      "\(command.text.leaves.count) parts as EPUB 3")
    return .success
  }
}
