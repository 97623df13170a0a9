extension Arguments {
  /// Whether the arguments ask for help.
  public var asksForHelp: Bool {
    words.contains("--help") || words.contains("-h")
  }

  /// Whether the arguments ask which version this is.
  public var asksForVersion: Bool { words.contains("--version") }

  /// What is wrong with the arguments, in one line, once all that they may hold
  /// has been declared.
  public var mistake: String? {
    var count = 0
    for part in parts {
      switch part {
      case .word(let word):
        count += 1
        if count > operandLimit { return refusal(ofWord: word) }
      case .unknown(let word): return refusal(ofOption: word)
      case .option(let option, let value, let isJoined):
        if option.placeholder == nil {
          if isJoined { return "--\(option.name) takes no value" }
        } else if value == nil {
          return "--\(option.name) needs a value"
        }
      }
    }
    return problem
  }

  /// Throws a ``UsageError`` if something is wrong with the arguments.
  public func check() throws {
    if let mistake { throw UsageError(mistake) }
  }

  private func refusal(ofWord word: String) -> String {
    command.map { "'\($0)' takes no '\(word)'" }
      ?? "'\(word)' is not an option; see --help"
  }

  private func refusal(ofOption word: String) -> String {
    let names = declarations.map(\.name)
    guard let command else {
      let hint = nearest(
        to: String(word.dropFirst(2)), in: names + ["help", "version"])
      return "there is no option \(word)"
        + (hint.map { "; did you mean --\($0)?" } ?? "; see --help")
    }
    return "'\(command)' has no option '\(word)'."
      + suggestion(for: word, in: names.map { "--\($0)" })
  }
}
