import Platform

/// A program that can be told to do one of several things.
///
/// Its help text, and what it knows of its arguments, follow from the types of
/// its commands.
public struct CommandTool: Sendable {
  /// The name of the program.
  public let name: String

  /// What the program is for.
  public let summary: String

  /// What else its help text says.
  public let notes: String

  /// What it can be told to do; the first is what it does alone.
  public let commands: [any Command.Type]

  /// Creates a tool.
  public init(
    _ name: String, summary: String, notes: String,
    commands: [any Command.Type]
  ) {
    precondition(!commands.isEmpty, "'\(name)' has no command")
    self.name = name
    self.summary = summary
    self.notes = notes
    self.commands = commands
  }

  /// Does what the arguments after the tool's name say, and returns the status
  /// to end with.
  ///
  /// A ``UsageError`` is one line on standard error and status 64, another
  /// error one line and status 1.
  public func run(_ words: [String]) -> ExitStatus {
    openStandardStreams()
    FileSystem.sweepTemporaryFolders()
    if words.contains("--help") || words.contains("-h")
      || words.first == "help"
    {
      Terminal.output.line(help)
      return .success
    }
    if words.contains("--version") {
      Terminal.output.line("\(name) \(Release.version)")
      return .success
    }
    do {
      return try command(words).run()
    } catch let error as UsageError {
      Terminal.error.line("error: \(error.message)")
      return .usage
    } catch {
      Terminal.error.line("error: \(error)")
      return .failure
    }
  }

  /// Returns the command that the arguments ask for.
  ///
  /// Throws a ``UsageError`` if there is none, or something is wrong with its
  /// arguments.
  func command(_ words: [String]) throws -> any Command {
    let (type, rest) = try named(words)
    var arguments = Arguments(rest, command: type.name)
    let command = type.init(&arguments)
    try arguments.check()
    return command
  }

  private func named(
    _ words: [String]
  ) throws -> (any Command.Type, [String]) {
    guard let word = words.first, !word.hasPrefix("-") else {
      return (commands[0], words)
    }
    if let type = commands.first(where: { $0.name == word }) {
      return (type, Array(words.dropFirst()))
    }
    if let type = commands.first(where: { $0.takesAlone(word) }) {
      return (type, words)
    }
    throw UsageError(
      "there is no command '\(word)'."
        + suggestion(for: word, in: commands.map { $0.name })
        + " 'swift run \(name) --help' lists them")
  }
}
